import { describe, expect, test } from 'vitest'
import { residentCheckCharacter } from '../../../domain/numbers/resident-id.ts'
import {
  becomesFormal,
  formalNumber,
  generatedNumber,
  readStatusNumber,
  temporaryNumber,
} from '../../../domain/numbers/status-number.ts'

const today = '2026-11-23'
const first17 = '41000020210315001'
const idNumber = first17 + residentCheckCharacter(first17)

describe('a status number', () => {
  test.each([
    ['G', formalNumber(idNumber)],
    ['J', generatedNumber('410105', '2021-03-15', 7)],
    ['L', temporaryNumber('410105', '2021-03-15', 7)],
  ])('of kind %s has a letter and eighteen characters and is read again', (kind, number) => {
    expect(number).toHaveLength(19)
    expect(readStatusNumber(` ${number.toLowerCase()}`, today)).toEqual({ ok: true, value: { number, kind } })
  })

  test('J ends in the check character of GB 11643', () => {
    const number = generatedNumber('410105', '2021-03-15', 7)
    expect(number).toBe(`J41010520210315007${residentCheckCharacter('41010520210315007')}`)
    const other = number.endsWith('1') ? '2' : '1'
    expect(readStatusNumber(number.slice(0, 18) + other, today)).toEqual({ ok: false, code: 'status-check' })
  })

  test.each([
    [`X${idNumber}`, 'status-shape'],
    [idNumber, 'status-shape'],
    [`G${first17}${idNumber.endsWith('1') ? '2' : '1'}`, 'id-check'],
    ['L410105202102310001', 'id-birth'],
    ['L41010520210315000X', 'status-shape'],
  ])('%s is refused with %s', (number, code) =>
    expect(readStatusNumber(number, today)).toEqual({ ok: false, code }),
  )
})

describe('the supply of an ID', () => {
  test.each(['J', 'L'] as const)('makes a formal number of %s', (kind) =>
    expect(becomesFormal(kind, '1', idNumber)).toBe(true),
  )

  test('changes nothing about a formal one', () => expect(becomesFormal('G', '1', idNumber)).toBe(false))

  test('that is no citizen’s makes none', () => {
    expect(becomesFormal('L', 'A', 'E12345678')).toBe(false)
    expect(becomesFormal('L', 'Z', null)).toBe(false)
  })
})
