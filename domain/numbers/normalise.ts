/** Distance from a full-width form U+FF01…U+FF5E to its ASCII character. */
const fullWidth = 0xfee0

/**
 * A number as typed, ready to be checked: full-width forms made ASCII, white space dropped, letters upper case.
 * Not NFKC, which would also turn `②` and `²` into digits.
 */
export const normaliseNumber = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - fullWidth))
    .replace(/\s/g, '')
    .toUpperCase()
