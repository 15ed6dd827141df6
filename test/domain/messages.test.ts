import { describe, expect, test } from 'vitest'
import { kit } from '../../domain/kit.ts'
import { formErrors } from '../../domain/messages.ts'
import { changeReport } from '../../processes/change-report.ts'

const whole = { category: 'merger', effectiveFrom: '2026-11-20', description: '并入', extra: {}, papers: [] }
const errorsOf = (form: unknown, schema = changeReport.form(kit) as ReturnType<typeof changeReport.form>) => {
  const parsed = schema.safeParse(form, { reportInput: true })
  return parsed.success ? [] : formErrors(parsed.error)
}

test('a form filled in right has no message', () => {
  expect(errorsOf(whole)).toEqual([])
})

describe('a field', () => {
  test.each(Object.keys(whole))('%s that is missing is named as required', (field) => {
    const { [field as keyof typeof whole]: _, ...rest } = whole
    expect(errorsOf(rest)).toEqual([{ path: field, message: '必填' }])
  })

  test('that may be left out is not asked for, and null is not leaving it out', () => {
    expect(errorsOf({ ...whole, effectiveTo: null })).toEqual([{ path: 'effectiveTo', message: '应为文字' }])
  })

  test('that nobody declared is named, not stripped', () => {
    expect(errorsOf({ ...whole, decidedBy: 'me', status: 'completed' })).toEqual([
      { path: 'decidedBy', message: '没有这个字段' },
      { path: 'status', message: '没有这个字段' },
    ])
  })

  test('that nobody declared is named with its whole path where it is nested', () => {
    const nested = kit.object({ a: kit.object({ b: kit.object({ c: kit.line({ title: '丙' }) }) }) })
    expect(errorsOf({ a: { b: { c: '好', d: 1, e: 2 } } }, nested as never)).toEqual([
      { path: 'a.b.d', message: '没有这个字段' },
      { path: 'a.b.e', message: '没有这个字段' },
    ])
  })

  test('called __proto__ is refused like any other unknown one', () => {
    const form = JSON.parse(JSON.stringify(whole).replace('{', '{"__proto__":{"polluted":true},')) as unknown
    expect(errorsOf(form)).toEqual([{ path: '__proto__', message: '没有这个字段' }])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('nothing is coerced', () => {
  test.each([
    ['a number', 1],
    ['a boolean', true],
    ['null', null],
    ['a list', []],
    ['an object', {}],
  ])('%s is no text', (_, description) => {
    expect(errorsOf({ ...whole, description })[0]).toEqual({ path: 'description', message: '应为文字' })
  })

  test.each([
    ['a text', 'x'],
    ['null', null],
    ['an object', {}],
    ['a number', 1],
  ])('%s is no list of papers', (_, papers) => {
    expect(errorsOf({ ...whole, papers })).toEqual([{ path: 'papers', message: '应为列表' }])
  })

  test.each([
    ['a text', 'x'],
    ['null', null],
    ['a list', []],
  ])('%s is no set of fields', (_, extra) => {
    expect(errorsOf({ ...whole, extra })).toEqual([{ path: 'extra', message: '应为一组字段' }])
  })

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', '{}'],
    ['a list', []],
  ])('%s is no form', (_, form) => {
    expect(errorsOf(form)).toHaveLength(1)
  })
})

describe('a day', () => {
  test.each(['2026-02-29', '2026-04-31'])('%s does not exist', (effectiveFrom) => {
    expect(errorsOf({ ...whole, effectiveFrom })).toEqual([{ path: 'effectiveFrom', message: '没有这一天' }])
  })

  test.each(['2026/11/20', '20261120', '2026-11-20T00:00:00Z', '2026-13-01'])(
    '%s is not written as one',
    (effectiveFrom) => {
      expect(errorsOf({ ...whole, effectiveFrom })[0]).toEqual({
        path: 'effectiveFrom',
        message: '日期应为 2026-11-23 这样的形式',
      })
    },
  )
})

describe('sizes', () => {
  test('too many words are counted in characters', () => {
    expect(errorsOf({ ...whole, description: '字'.repeat(2001) })).toEqual([
      { path: 'description', message: '最多 2000 个字' },
    ])
  })

  test('words of blanks are as good as none', () => {
    expect(errorsOf({ ...whole, description: ' \n ' })).toEqual([{ path: 'description', message: '必填' }])
  })

  test('too many papers are counted', () => {
    const papers = Array.from({ length: 21 }, () => '019ac6e0-0000-7000-8000-000000000000')
    expect(errorsOf({ ...whole, papers })).toEqual([{ path: 'papers', message: '最多 20 项' }])
  })

  test('a paper that is no id is named by its place in the list', () => {
    expect(errorsOf({ ...whole, papers: ['019ac6e0-0000-7000-8000-000000000000', 'x'] })).toEqual([
      { path: 'papers.1', message: '编号格式不对' },
    ])
  })
})
