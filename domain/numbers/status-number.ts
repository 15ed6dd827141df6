import type { Day } from '../time/day.ts'
import { isDay } from '../time/day.ts'
import { normaliseNumber } from './normalise.ts'
import { refused, type NumberReading } from './refusals.ts'
import { readResidentId, residentCheckCharacter } from './resident-id.ts'

/**
 * 学籍号: a letter and 18 characters. G is built on the citizen's ID number; J is generated where there is no usable
 * one; L is temporary until the check across provinces is done.
 */
export const statusNumberKinds = {
  G: { title: '正式学籍号' },
  J: { title: '无有效身份证件号的学籍号' },
  L: { title: '临时学籍号' },
} as const satisfies Record<string, { title: string }>

export type StatusNumberKind = keyof typeof statusNumberKinds

export interface StatusNumber {
  number: string
  kind: StatusNumberKind
}

const isKind = (letter: string): letter is StatusNumberKind => letter in statusNumberKinds

/** The formal number of a child with that ID number. */
export const formalNumber = (idNumber: string): string => `G${idNumber}`

const digits = (n: number, width: number): string => String(n).padStart(width, '0')

/** `J`: six digits area, eight birth, three serial, and the check character of GB 11643 over the seventeen. */
export function generatedNumber(area: string, birth: Day, serial: number): string {
  const first17 = `${area}${birth.replaceAll('-', '')}${digits(serial, 3)}`
  return `J${first17}${residentCheckCharacter(first17)}`
}

/** `L`: six digits area of the institution, eight birth, four serial; it has no check character. */
export const temporaryNumber = (area: string, birth: Day, serial: number): string =>
  `L${area}${birth.replaceAll('-', '')}${digits(serial, 4)}`

const birthIn = (number: string): string =>
  `${number.slice(7, 11)}-${number.slice(11, 13)}-${number.slice(13, 15)}`

/** Reads a status number; the relation to the child's present ID number is not its business. */
export function readStatusNumber(text: string, today: Day): NumberReading<StatusNumber> {
  const number = normaliseNumber(text)
  const kind = number.slice(0, 1)
  if (!isKind(kind) || !/^.\d{17}[\dX]$/.test(number)) return refused('status-shape')
  if (kind === 'G') {
    const id = readResidentId(number.slice(1), today)
    return id.ok ? { ok: true, value: { number, kind } } : id
  }
  if (!isDay(birthIn(number))) return refused('id-birth')
  if (kind === 'L' && number.endsWith('X')) return refused('status-shape')
  if (kind === 'J' && number.slice(18) !== residentCheckCharacter(number.slice(1, 18)))
    return refused('status-check')
  return { ok: true, value: { number, kind } }
}

/** A G number keeps to the ID number it was issued on; a J or L number becomes G as soon as a citizen's ID is there. */
export const becomesFormal = (kind: StatusNumberKind, idType: string, idNumber: string | null): boolean =>
  kind !== 'G' && idType === '1' && idNumber !== null
