import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreesWith, readResidentId, residentCheckCharacter } from '../../../domain/numbers/resident-id.ts'
import { addDays } from '../../../domain/time/day.ts'

const today = '2026-11-23'
const read = (text: string) => readResidentId(text, today)
const withCheck = (first17: string) => first17 + residentCheckCharacter(first17)

/** Numbers of nobody: the serial is drawn and the region is the province's own code. */
const invented = fc
  .record({
    region: fc.constantFrom('410000', '110000', '650000', '810000', '820000', '830000', '941156', '999840'),
    age: fc.integer({ min: 0, max: 30_000 }),
    serial: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ region, age, serial }) => {
    const birth = addDays(today, -age)
    const number = withCheck(`${region}${birth.replaceAll('-', '')}${String(serial).padStart(3, '0')}`)
    return { number, birth, sex: serial % 2 === 1 ? 'male' : 'female' } as const
  })

describe('a resident ID number', () => {
  test('passes for the example of GB 11643', () => {
    expect(read('11010519491231002X')).toEqual({
      ok: true,
      value: { number: '11010519491231002X', holder: 'citizen', birth: '1949-12-31', sex: 'female' },
    })
  })

  test('gives the birth date and sex that it was made of', () => {
    fc.assert(
      fc.property(invented, ({ number, birth, sex }) => {
        expect(read(number)).toMatchObject({ ok: true, value: { number, birth, sex } })
      }),
    )
  })

  test('with one wrong digit is refused', () => {
    fc.assert(
      fc.property(invented, fc.nat(17), fc.integer({ min: 1, max: 9 }), ({ number }, place, by) => {
        const digit = number[place] === 'X' ? 0 : (Number(number[place]) + by) % 10
        expect(read(number.slice(0, place) + String(digit) + number.slice(place + 1)).ok).toBe(false)
      }),
    )
  })

  test('with two neighbouring digits exchanged is refused', () => {
    fc.assert(
      fc.property(invented, fc.nat(15), ({ number }, place) => {
        const [a = '', b = ''] = [number[place], number[place + 1]]
        fc.pre(a !== b)
        expect(read(number.slice(0, place) + b + a + number.slice(place + 2)).ok).toBe(false)
      }),
    )
  })

  test.each(['11010519491231002x', '１１０１０５１９４９１２３１００２Ｘ', ' 110105 19491231 002ｘ '])(
    'is read from %j',
    (text) => {
      expect(read(text)).toMatchObject({ ok: true, value: { number: '11010519491231002X' } })
    },
  )

  test.each([
    ['81000020180230002', 'id-birth'],
    ['41010520180229001', 'id-birth'],
    ['41010518991231001', 'id-birth'],
    ['41010520261124001', 'id-birth-future'],
    ['00010520180228001', 'id-region'],
    ['81010020180228001', 'id-region'],
    ['83010020180228001', 'id-region'],
  ])('that begins %s is refused with %s', (first17, code) => {
    expect(read(withCheck(first17))).toEqual({ ok: false, code })
  })

  test.each([
    ['110105194912310021', 'id-check'],
    ['110105491331002', 'id-shape'],
    ['11010519491231002', 'id-shape'],
    ['1101051949123100XX', 'id-shape'],
    ['②10105194912310021', 'id-shape'],
    ['', 'id-shape'],
  ])('%j is refused with %s', (text, code) => {
    expect(read(text)).toEqual({ ok: false, code })
  })

  test('of 15 digits is read as the 18 digits it has become', () => {
    expect(read('110105491231002')).toMatchObject({
      ok: true,
      value: { number: '11010519491231002X', birth: '1949-12-31', sex: 'female' },
    })
  })

  test('may be of a child born today', () => {
    expect(read(withCheck('41010520261123001')).ok).toBe(true)
  })

  test.each([
    ['810000', 'hong-kong'],
    ['820000', 'macao'],
    ['830000', 'taiwan'],
    ['941156', 'permanent-resident'],
    ['410105', 'citizen'],
    ['419001', 'citizen'],
  ])('that begins %s belongs to %s', (region, holder) => {
    expect(read(withCheck(`${region}20210315001`))).toMatchObject({ ok: true, value: { holder } })
  })

  test('needs 17 digits for its check character', () => {
    expect(() => residentCheckCharacter('4101052021031500')).toThrow(RangeError)
  })
})

describe('what is filled in beside the number', () => {
  const reading = read(withCheck('41010520210315001'))
  if (!reading.ok) throw new Error(reading.code)
  const id = reading.value

  test('agrees with it', () => {
    expect(agreesWith(id, { birth: '2021-03-15', sex: 'male' })).toEqual({ ok: true, value: id })
  })

  test('is refused for another birth date or sex', () => {
    expect(agreesWith(id, { birth: '2021-03-16', sex: 'male' })).toEqual({
      ok: false,
      code: 'id-birth-differs',
    })
    expect(agreesWith(id, { birth: '2021-03-15', sex: 'female' })).toEqual({
      ok: false,
      code: 'id-sex-differs',
    })
  })
})
