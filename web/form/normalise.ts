import type { Field } from './field.ts'

/** Full-width digits, letters and marks as they come from Chinese input methods, and spaces of every width. */
const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200b\u3000]/g, ' ')

const dayParts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/
const compactDay = /^(\d{4})(\d{2})(\d{2})$/

/** `2026/11/3`, `2026年11月3日`, `20261103` as `2026-11-03`; anything else as it is. */
export function normaliseDay(text: string): string {
  const plain = halfWidth(text).trim()
  const parts = dayParts.exec(plain) ?? compactDay.exec(plain)
  if (!parts) return plain
  const [, year = '', month = '', day = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Digits without thousands marks and spaces: `１，２００` is 1200. */
export const normaliseNumber = (text: string): string => halfWidth(text).replace(/[\s,]/g, '')

/** Numbers of papers and telephones: no spaces, half-width, a check letter large. */
const normaliseCode = (text: string): string =>
  halfWidth(text)
    .replace(/\s/g, '')
    .replace(/[—–－]/g, '-')
    .toUpperCase()

const isCode = ({ personal, pattern }: Field): boolean =>
  personal === 'phone' || personal === 'id-number' || pattern !== undefined

/** What a text field makes of what was typed or pasted into it. */
export const normaliseText = (field: Field, text: string): string =>
  isCode(field) ? normaliseCode(text) : text.trim()
