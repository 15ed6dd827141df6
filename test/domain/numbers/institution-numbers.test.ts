import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDivision, prefecturePart, provincePart } from '../../../domain/numbers/division.ts'
import { readInstitutionCode } from '../../../domain/numbers/institution-code.ts'
import { readUscc, usccCheckCharacter } from '../../../domain/numbers/uscc.ts'

const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

describe('a 统一社会信用代码', () => {
  test.each([
    '91350100M000100Y43',
    '91512081MA62K0260E',
    ' 91350100m000100y43 ',
    '９１３５０１００Ｍ０００１００Ｙ４３',
  ])('passes as %j', (text) => {
    expect(readUscc(text).ok).toBe(true)
  })

  test('comes back normalised', () => {
    expect(readUscc('91350100m000100y43')).toEqual({ ok: true, value: '91350100M000100Y43' })
  })

  test.each([
    ['91350100M000100Y4Z', 'uscc-shape'],
    ['91350100M000100Y4', 'uscc-shape'],
    ['9135O100M000100Y43', 'uscc-shape'],
    ['91350100M000100Y44', 'uscc-check'],
  ])('%j is refused with %s', (text, code) => {
    expect(readUscc(text)).toEqual({ ok: false, code })
  })

  test('with one wrong character is refused', () => {
    const body = fc.string({ unit: fc.constantFrom(...characters), minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(
        body,
        fc.integer({ min: 8, max: 17 }),
        fc.integer({ min: 1, max: 30 }),
        (nine, place, by) => {
          const first17 = `52410100${nine}`
          const code = first17 + usccCheckCharacter(first17)
          expect(readUscc(code).ok).toBe(true)
          const other = characters[(characters.indexOf(code[place] ?? '') + by) % 31] ?? ''
          expect(readUscc(code.slice(0, place) + other + code.slice(place + 1))).toEqual({
            ok: false,
            code: 'uscc-check',
          })
        },
      ),
    )
  })

  test('needs the first 17 characters for its check character', () => {
    expect(() => usccCheckCharacter('91350100M000100Z4')).toThrow(RangeError)
    expect(() => usccCheckCharacter('91350100')).toThrow(RangeError)
  })
})

describe('a 机构标识码', () => {
  test('tells the kind of institution and the province', () => {
    expect(readInstitutionCode(' 1141000123')).toEqual({
      ok: true,
      value: { code: '1141000123', kind: '11', province: '410000' },
    })
  })

  test('may be of the construction corps', () => {
    expect(readInstitutionCode('1166000123').ok).toBe(true)
  })

  test.each([
    ['114100012', 'institution-code-shape'],
    ['11410001234', 'institution-code-shape'],
    ['11A1000123', 'institution-code-shape'],
    ['1199000123', 'institution-code-province'],
  ])('%j is refused with %s', (text, code) => {
    expect(readInstitutionCode(text)).toEqual({ ok: false, code })
  })
})

describe('a division code', () => {
  test.each([
    ['410000', 'province', null],
    ['410100', 'prefecture', '410100'],
    ['410105', 'county', '410100'],
    ['419001', 'county', null],
    ['500101', 'county', '500100'],
  ])('%s is a %s of the prefecture %s', (code, level, prefecture) => {
    const province = `${code.slice(0, 2)}0000`
    expect(readDivision(code)).toEqual({ ok: true, value: { code, level, province, prefecture } })
  })

  test('of a longer area code gives its province and prefecture', () => {
    expect(provincePart('410105001001')).toBe('410000')
    expect(prefecturePart('410105001001')).toBe('410100')
  })

  test.each([
    ['41010', 'division-shape'],
    ['41010A', 'division-shape'],
    ['990101', 'division-province'],
  ])('%j is refused with %s', (text, code) => {
    expect(readDivision(text)).toEqual({ ok: false, code })
  })
})
