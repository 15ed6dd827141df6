import { describe, expect, test } from 'vitest'
import { formErrors } from '../../../domain/messages.ts'
import {
  fieldsOf,
  patchFields,
  personalFields,
  sections,
  sectionSchema,
  type Section,
} from '../../../domain/sections/index.ts'
import { sectionBodies } from '../../support/sections.ts'

const names = Object.keys(sections) as Section[]
const errorsOf = (section: Section, over: object) => {
  const parsed = sectionSchema(section).safeParse(
    { ...sectionBodies[section], ...over },
    { reportInput: true },
  )
  return parsed.success ? [] : formErrors(parsed.error)
}

describe.each(names)('the section %s', (section) => {
  test('has a Chinese title for every field', () => {
    expect(fieldsOf(section).filter(({ title }) => !/^[一-鿿（）]+$/u.test(title))).toEqual([])
  })

  test('takes what an institution really has', () => {
    expect(errorsOf(section, {})).toEqual([])
  })

  test('refuses a field it does not have, by its path', () => {
    expect(errorsOf(section, { swimmingPools: 2 })).toEqual([
      { path: 'swimmingPools', message: '没有这个字段' },
    ])
  })
})

test('no two sections share the name of a field, so that one patch can name any of them', () => {
  const fields = names.flatMap((section) => fieldsOf(section).map(({ field }) => field))
  expect(fields.sort()).toEqual(Object.keys(patchFields).sort())
})

test('only the principal and the telephones are personal', () => {
  expect(names.map(personalFields)).toEqual([['principal', 'principalPhone', 'officePhone'], [], []])
})

test('name, type, organiser, address and licence number are major', () => {
  const major = names.flatMap((section) =>
    fieldsOf(section).flatMap((each) => (each.major ? [each.field] : [])),
  )
  expect(major).toEqual(['name', 'type', 'organiser', 'address', 'licenceNumber'])
})

describe('a value', () => {
  test.each([
    ['building', { activityRooms: -1 }, '至少 0'],
    ['building', { activityRooms: 1.5 }, '应为整数'],
    ['building', { siteArea: 10.005 }, '应为 0.01 的整数倍'],
    ['building', { tenure: 'stolen' }, '只能是：owned、rented'],
    ['conditions', { monitoring: 'yes' }, '应为“是”或“否”'],
    ['basic', { areaCode: '4101' }, '应为 12 位数字'],
    ['basic', { officePhone: '12345' }, '电话应为 11 位手机号，或 0371-66668888 这样的形式'],
    ['basic', { name: ' ' }, '必填'],
  ] as const)('of %s like %j is refused: %s', (section, over, message) => {
    expect(errorsOf(section, over)).toEqual([{ path: Object.keys(over)[0], message }])
  })
})
