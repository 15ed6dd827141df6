import { describe, expect, test } from 'vitest'
import { kit } from '../../domain/kit.ts'
import { formErrors } from '../../domain/messages.ts'
import { nationalPhase2 } from '../../domain/policy/national-phase2.ts'
import { viewOf } from '../../domain/policy/view.ts'
import { institutionUpdate } from '../../processes/institution-update.ts'
import { sectionBodies } from '../support/sections.ts'

const policy = viewOf(nationalPhase2, [])
const today = '2026-11-23'
type Form = Parameters<NonNullable<typeof institutionUpdate.diff>>[0]
const form: Form = { section: 'building', changedOn: '2026-11-20', patch: { activityRooms: 8 }, papers: [] }
const check = (over: Partial<Form>, current: object | null = sectionBodies[over.section ?? 'building']) =>
  institutionUpdate.check?.({ ...form, ...over }, policy, {
    today,
    filedOn: today,
    current: current as never,
  })

const paper = '019ac6e0-0000-7000-8000-000000000000'
const renamed = { section: 'basic', patch: { name: '大大幼儿园' } } as const

describe('an update of base information', () => {
  test('of an ordinary matter needs no paper', () => {
    expect(check({})).toEqual([])
  })

  test('of something that changed today is right', () => {
    expect(check({ changedOn: today })).toEqual([])
  })

  test('of something still to come is refused', () => {
    expect(check({ changedOn: '2026-11-24' })).toEqual([
      { path: 'changedOn', message: '变更日期不能晚于今天' },
    ])
  })

  test('of a field that another section has is refused by its path', () => {
    expect(check({ patch: { activityRooms: 8, books: 1 } })).toEqual([
      { path: 'patch.books', message: '“园舍”没有这个字段' },
    ])
  })

  test('that names nothing is refused', () => {
    expect(check({ patch: {} })).toEqual([{ path: 'patch', message: '请填写变更的内容' }])
  })

  test('that says what the register says is refused: nothing changes', () => {
    expect(check({ patch: { activityRooms: 6 } })).toEqual([
      { path: 'patch', message: '与现有登记相同，没有变更' },
    ])
  })

  test('of a day on which the register had nothing is refused', () => {
    expect(check({}, null)).toEqual([{ path: 'changedOn', message: '该机构在这一天还没有这一部分的登记' }])
  })

  test.each([
    { name: '大大幼儿园' },
    { organiser: '另一举办者' },
    { address: '白石巷 2 号' },
    { licenceNumber: '教民 2 号' },
  ])('of the major matter %j needs the licence', (patch) => {
    expect(check({ section: 'basic', patch })).toEqual([
      { path: 'papers', message: '请附上：办园许可证或批复文件' },
    ])
    expect(check({ section: 'basic', patch, papers: [paper] })).toEqual([])
  })

  test('of a school’s section needs the school’s papers', () => {
    const attached = { ...sectionBodies.basic, type: 'attached-kindergarten' }
    expect(check(renamed, attached)).toEqual([
      { path: 'papers', message: '请附上：所在学校的办学许可证或批复文件' },
    ])
  })

  test('of a major matter that says what stands there already needs no paper beside an ordinary change', () => {
    expect(check({ section: 'basic', patch: { name: '小小幼儿园', principal: '钱园长' } })).toEqual([])
  })

  test('excludes another of its section, and no other', () => {
    expect(institutionUpdate.excludes?.(form, [])).toBe('building')
  })
})

describe('the difference it makes', () => {
  test('is told in words, with the unit, and which values are personal', () => {
    const patch = { name: '大大幼儿园', type: 'preschool-class', principal: '钱园长' } as const
    expect(institutionUpdate.diff?.({ ...form, section: 'basic', patch }, sectionBodies.basic)).toEqual([
      {
        field: 'name',
        title: '机构名称',
        before: '小小幼儿园',
        after: '大大幼儿园',
        major: true,
        personal: null,
      },
      { field: 'type', title: '机构类型', before: '幼儿园', after: '学前班', major: true, personal: null },
      {
        field: 'principal',
        title: '园长',
        before: '赵园长',
        after: '钱园长',
        major: false,
        personal: 'name',
      },
    ])
    expect(institutionUpdate.diff?.(form, sectionBodies.building)).toMatchObject([
      { before: '6 间', after: '8 间' },
    ])
  })

  test('leaves out what stays as it is', () => {
    const patch = { siteArea: 2400, activityRooms: 8 }
    expect(institutionUpdate.diff?.({ ...form, patch }, sectionBodies.building)).toHaveLength(1)
  })
})

test('a form with a field that no section has is refused by its path', () => {
  const parsed = institutionUpdate.form(kit).safeParse({ ...form, patch: { swimmingPools: 1 } })
  expect(parsed.success ? [] : formErrors(parsed.error)).toEqual([
    { path: 'patch.swimmingPools', message: '没有这个字段' },
  ])
})
