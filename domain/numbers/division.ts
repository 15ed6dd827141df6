import { normaliseNumber } from './normalise.ts'
import { refused } from './refusals.ts'
import type { NumberReading } from './refusals.ts'

/** GB/T 2260, first two digits. No province has ever been struck off, unlike counties. */
const provinces: ReadonlySet<string> = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 ' +
    '61 62 63 64 65 71 81 82'
  ).split(' '),
)

export type DivisionLevel = 'province' | 'prefecture' | 'county'

export interface Division {
  code: string
  level: DivisionLevel
  /** The province's code, `410000`. */
  province: string
  /** The prefecture's code, `410100`; null for a province and for directly administered counties (`4190xx`). */
  prefecture: string | null
}

/** True when the two digits are a province of GB/T 2260. */
export const isProvince = (twoDigits: string): boolean => provinces.has(twoDigits)

/** The province's code of any longer code that begins with it. */
export const provincePart = (code: string): string => `${code.slice(0, 2)}0000`

/** The prefecture's code of any longer code that begins with it; of `4190xx` it names no real prefecture. */
export const prefecturePart = (code: string): string => `${code.slice(0, 4)}00`

/**
 * Counties directly under a province, such as 济源 419001. Only the code says so: in the tree of units such a county
 * acts as prefecture and county.
 */
const isDirectlyAdministered = (code: string): boolean =>
  code.slice(2, 4) === '90' && code.slice(4, 6) !== '00'

/** Reads a 6-digit GB/T 2260 code. Whether the division exists is for the register to say. */
export function readDivision(text: string): NumberReading<Division> {
  const code = normaliseNumber(text)
  if (!/^\d{6}$/.test(code)) return refused('division-shape')
  if (!isProvince(code.slice(0, 2))) return refused('division-province')
  const level = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county'
  const prefecture = level === 'province' || isDirectlyAdministered(code) ? null : prefecturePart(code)
  return { ok: true, value: { code, level, province: provincePart(code), prefecture } }
}
