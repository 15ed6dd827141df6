/** `4101**********1234`: four characters at each end; shorter numbers keep one and two, the shortest nothing. */
export function maskId(idNumber: string): string {
  const length = Array.from(idNumber).length
  if (length >= 12) return hide(idNumber, 4, 4)
  return length >= 6 ? hide(idNumber, 1, 2) : hide(idNumber, 0, 0)
}

/** `G4101**********1234`: the letter, then as `maskId` (a G number contains the ID number). */
export function maskStatusNumber(statusNumber: string): string {
  return /^[A-Z]/.test(statusNumber)
    ? statusNumber.slice(0, 1) + maskId(statusNumber.slice(1))
    : maskId(statusNumber)
}

/** A number of an identity paper or of an archive, as somebody has typed it. */
export const maskNumber = (number: string): string =>
  /^[GJL]\d/.test(number) ? maskStatusNumber(number) : maskId(number)

/** Numbers that somebody has written into his words, of 18 or of 15 places, as `maskId` shows them. */
export const maskNumbersIn = (words: string): string =>
  words.replaceAll(/(?<![\dA-Za-z])[GJL]?(?:\d{17}[\dXx]|\d{15})(?![\dA-Za-z])/g, maskNumber)

/** `张**`, `阿***·***`: the first character and the dots and spaces; a single character is hidden. */
export function maskName(name: string): string {
  // Graphemes, so that a variation selector is not shown as one more character of the name.
  const glyphs = Array.from(
    new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(name),
    (s) => s.segment,
  )
  if (glyphs.length === 1) return '*'
  return glyphs.map((glyph, i) => (i === 0 || glyph === '·' || glyph === ' ' ? glyph : '*')).join('')
}

/** `2021-**-**`: the year only, since the whole date stands in an ID number. */
export const maskBirth = (day: string): string => `${day.slice(0, 4)}-**-**`

/** `138****5678`: three at the front, four at the end; short numbers keep the last two. */
export function maskPhone(phone: string): string {
  const length = Array.from(phone).length
  if (length >= 11) return hide(phone, 3, 4)
  return length >= 7 ? hide(phone, 0, 2) : hide(phone, 0, 0)
}

function hide(text: string, front: number, back: number): string {
  const glyphs = Array.from(text)
  return glyphs.map((glyph, i) => (i < front || i >= glyphs.length - back ? glyph : '*')).join('')
}
