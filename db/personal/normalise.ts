import { tidyName } from '../../domain/identity/name.ts'
import { upgradeOldNumber } from '../../domain/numbers/resident-id.ts'

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
  return upgradeOldNumber(text)
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
