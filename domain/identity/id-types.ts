import { normaliseNumber } from '../numbers/normalise.ts'
import { refused, type NumberReading } from '../numbers/refusals.ts'
import { readResidentId, upgradeOldNumber, type Holder, type ResidentId } from '../numbers/resident-id.ts'
import type { Day } from '../time/day.ts'

interface IdTypeFacts {
  title: string
  /** Whose 18-digit numbers this type takes. */
  holders: readonly Holder[]
  /** What a number of another form looks like; null where the type has 18 digits only. */
  other: RegExp | null
  mayBeEmpty: boolean
}

/**
 * ID types of the education base. Since 2018 people of Hong Kong, Macao and Taiwan may hold a residence permit of
 * 18 digits instead of their pass; type 8 takes the permits of all three, as older systems file them there.
 */
export const idTypes = {
  '1': { title: '居民身份证', holders: ['citizen'], other: null, mayBeEmpty: false },
  '6': {
    title: '香港居民证件',
    holders: ['hong-kong'],
    other: /^H\d{8}(\d{2})?$/,
    mayBeEmpty: false,
  },
  '7': { title: '澳门居民证件', holders: ['macao'], other: /^M\d{8}(\d{2})?$/, mayBeEmpty: false },
  '8': {
    title: '台湾居民证件或港澳台居民居住证',
    holders: ['taiwan', 'hong-kong', 'macao'],
    other: /^(\d{8}|\d{10}(\([A-Z]\))?)$/,
    mayBeEmpty: false,
  },
  // Until December 2023 the card had three letters of the country and twelve digits.
  '9': {
    title: '外国人永久居留身份证',
    holders: ['permanent-resident'],
    other: /^[A-Z]{3}\d{12}$/,
    mayBeEmpty: false,
  },
  A: { title: '护照', holders: [], other: /^[A-Z0-9]{5,17}$/, mayBeEmpty: false },
  // Without a number the child is known by proof of attendance and a guardian's ID.
  Z: { title: '其他', holders: [], other: /^[A-Z0-9()/-]{1,30}$/, mayBeEmpty: true },
} as const satisfies Record<string, IdTypeFacts>

export type IdType = keyof typeof idTypes

export interface IdNumber {
  number: string | null
  /** What an 18-digit number tells by itself. */
  resident: ResidentId | null
}

/** A number as typed, in the one form in which it is stored. */
export const normaliseIdText = (text: string): string => upgradeOldNumber(normaliseNumber(text))

/** Reads the number of an ID of that type; an empty one is null. */
export function readIdNumber(type: IdType, text: string | null, today: Day): NumberReading<IdNumber> {
  const { holders, other, mayBeEmpty }: IdTypeFacts = idTypes[type]
  const number = normaliseIdText(text ?? '')
  if (number === '')
    return mayBeEmpty ? { ok: true, value: { number: null, resident: null } } : refused('id-empty')
  if (/^\d{17}[\dX]$/.test(number) || other === null) {
    const read = readResidentId(number, today)
    if (!read.ok) return read
    return holders.includes(read.value.holder)
      ? { ok: true, value: { number, resident: read.value } }
      : refused('id-holder')
  }
  return other.test(number) ? { ok: true, value: { number, resident: null } } : refused('id-other-shape')
}
