import { describe, expect, test } from 'vitest'
import {
  afterChanges,
  changedKeyFields,
  checkIdentity,
  numberKey,
  type Identity,
} from '../../../domain/identity/key-fields.ts'
import { residentCheckCharacter } from '../../../domain/numbers/resident-id.ts'

const today = '2026-11-23'
const withCheck = (first17: string) => first17 + residentCheckCharacter(first17)
const number = withCheck('41000020210315001')
const child: Identity = { name: '李小满', sex: 'male', birth: '2021-03-15', idType: '1', idNumber: number }
const wrong = (over: Partial<Identity>) => checkIdentity({ ...child, ...over }, today).map(({ path }) => path)

describe('an identity', () => {
  test('whose number, birth date and sex agree is right', () => expect(wrong({})).toEqual([]))

  test.each([
    ['name', { name: '李小满2' }],
    ['birth', { birth: '2021-03-16' }],
    ['sex', { sex: 'female' as const }],
    ['idNumber', { idNumber: number.slice(0, 17) + (number.endsWith('1') ? '2' : '1') }],
    ['idNumber', { idNumber: null }],
    ['idNumber', { idType: 'A' as const }],
  ])('is refused at %s', (path, over) => expect(wrong(over)).toEqual([path]))

  test('names every wrong thing at once', () =>
    expect(wrong({ name: '', sex: 'female' })).toEqual(['name', 'sex']))

  test('of somebody not born yet is refused', () =>
    expect(wrong({ idType: 'Z', idNumber: null, birth: '2026-11-24' })).toEqual(['birth']))
})

describe('the number of each type of ID', () => {
  const permit = (region: string) => withCheck(`${region}20210315001`)
  test.each([
    ['1', number],
    ['6', permit('810000')],
    ['6', 'H12345678'],
    ['7', permit('820000')],
    ['7', 'M1234567801'],
    ['8', permit('830000')],
    ['8', permit('810000')],
    ['8', '12345678'],
    ['9', permit('941156')],
    ['9', 'USA110021031501'],
    ['A', 'E12345678'],
    ['Z', null],
    ['Z', 'B2021(0001)'],
  ] as const)('%s takes %s', (idType, idNumber) => expect(wrong({ idType, idNumber })).toEqual([]))

  test.each([
    ['1', permit('810000')],
    ['1', permit('941156')],
    ['6', permit('820000')],
    ['7', 'H12345678'],
    ['8', 'H12345678'],
    ['9', number],
    ['A', number],
    ['A', 'E1'],
    ['A', null],
    ['Z', number],
  ] as const)('%s does not take %s', (idType, idNumber) =>
    expect(wrong({ idType, idNumber })).toEqual(['idNumber']),
  )
})

describe('changes', () => {
  test('leave what they do not name', () => {
    const after = afterChanges(child, { name: '李 大满' })
    expect(after).toEqual({ ...child, name: '李大满' })
    expect(changedKeyFields(child, after)).toEqual(['name'])
  })

  test('store a number in one form, an old one as the eighteen digits it has become', () => {
    expect(afterChanges(child, { idNumber: ' 11010519491231002ｘ' }).idNumber).toBe('11010519491231002X')
    expect(afterChanges(child, { idNumber: '110105491231002' }).idNumber).toBe('11010519491231002X')
  })

  test('to another type of ID take no number along', () =>
    expect(afterChanges(child, { idType: 'A' })).toMatchObject({ idType: 'A', idNumber: null }))

  test('to what is there already change nothing', () =>
    expect(changedKeyFields(child, afterChanges(child, { name: ' 李小满', sex: 'male' }))).toEqual([]))
})

describe('what a number is unique by', () => {
  test('is the number itself where it has eighteen digits', () => {
    expect(numberKey(child)).toBe(number)
    expect(numberKey({ idType: '8', idNumber: number })).toBe(number)
  })

  test('is type and number elsewhere', () =>
    expect(numberKey({ idType: 'A', idNumber: 'E12345678' })).toBe('A:E12345678'))

  test('is nothing where there is no number', () =>
    expect(numberKey({ idType: 'Z', idNumber: null })).toBeNull())
})
