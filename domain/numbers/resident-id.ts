import { isDay } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { isProvince } from './division.ts'
import { normaliseNumber } from './normalise.ts'
import { refused } from './refusals.ts'
import type { NumberReading } from './refusals.ts'

export type Sex = 'male' | 'female'

/** Who holds an 18-digit number: its first digits say. */
export type Holder = 'citizen' | 'hong-kong' | 'macao' | 'taiwan' | 'permanent-resident'

export interface ResidentId {
  number: string
  holder: Holder
  birth: Day
  sex: Sex
}

/** 港澳台居民居住证 (国办发〔2018〕81号): the six digits are fixed. */
const permits = { '810000': 'hong-kong', '820000': 'macao', '830000': 'taiwan' } as const satisfies Record<
  string,
  Holder
>

const isPermit = (region: string): region is keyof typeof permits => region in permits

/**
 * 9 = permanent residence since 2023-12-01: 9, two digits of the place of application, three of the country. Counties
 * are not looked up: an abolished code stays in the number for life.
 */
function holderOf(region: string): Holder | undefined {
  if (isPermit(region)) return permits[region]
  if (region.startsWith('9')) return 'permanent-resident'
  return isProvince(region.slice(0, 2)) && !region.startsWith('81') && !region.startsWith('82')
    ? 'citizen'
    : undefined
}

/**
 * The check character for the first 17 digits (GB 11643-1999, MOD 11-2 of ISO 7064). Throws on anything but 17 digits.
 */
export function residentCheckCharacter(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('not 17 digits')
  let product = 0
  for (const digit of first17) product = ((product + Number(digit)) * 2) % 11
  const check = (12 - product) % 11
  return check === 10 ? 'X' : String(check)
}

const oldNumber = /^\d{8}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}$/

/** A 15-digit number of before 1999 in the form of today; it says two digits of the year, and all are of the 1900s. */
export function upgradeOldNumber(number: string): string {
  if (!oldNumber.test(number)) return number
  const first17 = `${number.slice(0, 6)}19${number.slice(6)}`
  return first17 + residentCheckCharacter(first17)
}

/** Reads a citizen's ID number, a residence permit's or a permanent residence card's; `today` refuses the unborn. */
export function readResidentId(text: string, today: Day): NumberReading<ResidentId> {
  const number = upgradeOldNumber(normaliseNumber(text))
  if (!/^\d{17}[\dX]$/.test(number)) return refused('id-shape')
  const holder = holderOf(number.slice(0, 6))
  if (holder === undefined) return refused('id-region')
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDay(birth) || birth < '1900-01-01') return refused('id-birth')
  if (number[17] !== residentCheckCharacter(number.slice(0, 17))) return refused('id-check')
  if (birth > today) return refused('id-birth-future')
  return { ok: true, value: { number, holder, birth, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' } }
}

/** Whether the birth date and sex filled in are those of the number. */
export function agreesWith(id: ResidentId, filled: { birth: Day; sex: Sex }): NumberReading<ResidentId> {
  if (id.birth !== filled.birth) return refused('id-birth-differs')
  return id.sex === filled.sex ? { ok: true, value: id } : refused('id-sex-differs')
}
