/** Forms for comparison, not for display: store and print what `tidyName` leaves, compare what these return. */

// Spaces of every kind, and the invisible marks that come along when text is pasted from PDF or Word.
const BLANK = /[\s\p{Cf}]/gu
const DASH = /\p{Pd}|\u2212/gu

/**
 * ID number of any type: half-width, upper case (x → X), no spaces or dashes; a 15-digit resident number
 * becomes its 18-digit form (GB 11643-1999; all 15-digit numbers are of the 1900s). Checks nothing.
 */
export function normaliseIdNumber(raw: string): string {
  const text = raw.normalize('NFKC').replace(BLANK, '').replace(DASH, '').toUpperCase()
  return /^\d{8}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}$/.test(text) ? widen(text) : text
}

// GB 11643-1999 §4.2: weights 2^(i-1) mod 11 from the right, remainders 0–10 ↔ '10X98765432'.
function widen(old: string): string {
  const body = `${old.slice(0, 6)}19${old.slice(6)}`
  const sum = Array.from(body, (digit, i) => Number(digit) * (2 ** (17 - i) % 11)).reduce((a, b) => a + b, 0)
  return body + '10X98765432'.charAt(sum % 11)
}

// Everything that input methods and old systems put for the dot of names (阿依古丽·买买提).
const DOTS = /[\u00b7\u0387\u1427\u16eb\u2022\u2027\u2219\u22c5\u2e31\u2e33\u30fb\ua78f\uff65]/gu
const FULL_STOP_BETWEEN_HAN = /(?<=\p{Script=Han})[.\u2024\u3002\uff0e\uff61](?=\p{Script=Han})/gu
const SPACE_BESIDE_HAN_OR_DOT = /(?<=[\p{Script=Han}\u00b7]) | (?=[\p{Script=Han}\u00b7])/gu

/**
 * A name fit for storing: dot variants → U+00B7, full-width Latin → half-width, no invisible marks, no spaces
 * beside Chinese characters, single ones elsewhere. The Chinese glyphs themselves stay as the register has them.
 */
export function tidyName(raw: string): string {
  return raw
    .replace(/[\uff21-\uff3a\uff41-\uff5a]/g, (letter) => letter.normalize('NFKC'))
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(DOTS, '·')
    .replace(/(?<=\p{Script=Han}) ?([.\u2024\u3002\uff0e\uff61]) ?(?=\p{Script=Han})/gu, '$1')
    .replace(FULL_STOP_BETWEEN_HAN, '·')
    .replace(/ {2,}/g, ' ')
    .replace(SPACE_BESIDE_HAN_OR_DOT, '')
    .trim()
}

/**
 * A name for comparison: as `tidyName`, and compatibility forms of one glyph made equal (NFKC: ⽅ → 方),
 * variation selectors dropped, Latin in upper case. Real variants (㛃/洁) stay different.
 */
export function normaliseName(raw: string): string {
  return tidyName(tidyName(raw).normalize('NFKC'))
    .replace(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '')
    .toUpperCase()
}

/** Digits only; +86/0086/86 dropped, the trunk 0 put back before a landline's area code; extensions stay at the end. */
export function normalisePhone(raw: string): string {
  const text = raw.normalize('NFKC').replace(/[^\d+]/g, '')
  const abroad = /^(?:\+|00)(?!86)/.test(text)
  if (abroad) return text.replace(/^00/, '+').replace(/(?!^)\+/g, '')
  const prefixed = /^(?:\+|00)86/.test(text)
  const digits = text.replace(/^(?:\+|00)86/, '').replace(/\+/g, '')
  if (!prefixed) return digits.replace(/^86(?=1\d{10}$)/, '')
  return /^(?:1\d{10}$|0|[48]00)/.test(digits) ? digits : `0${digits}`
}

/** Pinyin for comparison: lower case, no tones, spaces or apostrophes, ü → v (the way it is typed). */
export function normalisePinyin(raw: string): string {
  return raw
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u\u0308/g, 'v')
    .replace(/[^a-z]/g, '')
}
