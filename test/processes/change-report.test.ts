import { describe, expect, test } from 'vitest'
import { nationalPhase2 } from '../../domain/policy/national-phase2.ts'
import { viewOf } from '../../domain/policy/view.ts'
import { changeReport } from '../../processes/change-report.ts'

const policy = viewOf(nationalPhase2, [])
const form = {
  category: 'canteen-change',
  effectiveFrom: '2026-11-20',
  description: '自营',
  extra: {},
  papers: [],
}
const check = (over: object) =>
  changeReport.check?.({ ...form, ...over }, policy, {
    today: '2026-11-23',
    filedOn: '2026-11-23',
    current: null,
  })

describe('a change report', () => {
  test('of a category with nothing to add is right as it is', () => {
    expect(check({})).toEqual([])
  })

  test('of a category that the county does not have is refused', () => {
    expect(check({ category: 'fireworks' })).toEqual([{ path: 'category', message: '本县没有这个异动类别' }])
  })

  test('that ends before it begins is refused', () => {
    expect(check({ effectiveTo: '2026-11-19' })).toEqual([
      { path: 'effectiveTo', message: '截止日期不能早于生效日期' },
    ])
  })

  test('may end on the day on which it begins', () => {
    expect(check({ effectiveTo: '2026-11-20' })).toEqual([])
  })

  test('names the papers that its category wants', () => {
    expect(check({ category: 'name-change', extra: { newName: '新名称' } })).toEqual([
      { path: 'papers', message: '请附上：办园许可证变更批复' },
    ])
  })

  test('names every wrong thing at once', () => {
    const paths = check({ category: 'name-change', effectiveTo: '2026-11-19' })?.map(({ path }) => path)
    expect(paths).toEqual(['extra.newName', 'effectiveTo', 'papers'])
  })

  test('excludes another of its category, and no other', () => {
    expect(changeReport.excludes?.(form, [])).toBe('canteen-change')
  })
})
