import { describe, expect, test } from 'vitest'
import {
  checkExtra,
  layOver,
  resolveCatalogue,
  type Category,
  type Entry,
  type Layer,
} from '../../domain/catalogue.ts'
import { fieldsOf, type Section } from '../../domain/sections/index.ts'
import { builtInCatalogue } from '../../domain/policy/built-in-catalogue.ts'

const resolved = (...layers: Layer[]) => resolveCatalogue(builtInCatalogue, layers)
const layer = (unit: string, code: string, entry: Entry): Layer => ({ unit, entries: { [code]: entry } })
const builtIn = (code: string): Category => {
  const category = builtInCatalogue[code]
  if (!category) throw new Error(code)
  return category
}
const phone = { type: 'string', title: '联系电话', minLength: 1, maxLength: 20 } as const

describe('a category that nobody has locked', () => {
  test('is changed by the unit below', () => {
    const catalogue = resolved(layer('county', 'bus-change', { title: '校车增减', handling: 'review' }))
    expect(catalogue.get('bus-change')).toMatchObject({ title: '校车增减', handling: 'review' })
  })

  test('is switched off by the unit below', () => {
    expect(resolved(layer('county', 'bus-change', { disabled: true })).has('bus-change')).toBe(false)
  })

  test('takes the word of the lowest unit last', () => {
    const catalogue = resolved(
      layer('province', 'bus-change', { title: '省' }),
      layer('county', 'bus-change', { title: '县' }),
    )
    expect(catalogue.get('bus-change')?.title).toBe('县')
  })

  test('is locked from there on by a unit that locks it', () => {
    const catalogue = resolved(
      layer('province', 'bus-change', { handling: 'review', locked: true }),
      layer('county', 'bus-change', { disabled: true }),
    )
    expect(catalogue.get('bus-change')).toMatchObject({ handling: 'review', locked: true })
  })
})

describe('a superior’s locked category', () => {
  const above = builtIn('infectious-disease')

  test('may get more fields below', () => {
    const laid = layOver(above, above.code, {
      fields: { ...above.fields, phone },
      required: [...above.required, 'phone'],
    })
    expect(laid).toMatchObject({ fields: { phone }, required: ['disease', 'cases', 'phone'], locked: true })
  })

  test('may be raised from 阅知 to 审核 below', () => {
    expect(layOver(above, above.code, { handling: 'review' })).toMatchObject({ handling: 'review' })
  })

  test('is never switched off below', () => {
    expect(layOver(above, above.code, { disabled: true })).toBe('locked-disabled')
  })

  test('is never downgraded from 审核 to 阅知 below', () => {
    expect(layOver(builtIn('suspension'), 'suspension', { handling: 'acknowledge' })).toBe(
      'locked-downgraded',
    )
  })

  test('keeps every field it has, unchanged', () => {
    expect(layOver(above, above.code, { fields: { phone } })).toBe('locked-fields')
    expect(layOver(above, above.code, { fields: { ...above.fields, cases: phone } })).toBe('locked-fields')
  })

  test('keeps every field required that is', () => {
    expect(layOver(above, above.code, { required: ['disease'] })).toBe('locked-fields')
  })

  test('keeps its title, its papers and its lock whatever is written below', () => {
    const laid = layOver(above, above.code, {
      title: '别的',
      papers: ['多余'],
      locked: false,
      touchesBase: true,
    })
    expect(laid).toEqual(above)
  })

  test('stands in the catalogue as if a forbidden entry had not been written', () => {
    expect(resolved(layer('county', above.code, { disabled: true })).get(above.code)).toEqual(above)
  })

  test('raised by the prefecture is not lowered again by the county', () => {
    const catalogue = resolved(
      layer('prefecture', above.code, { handling: 'review' }),
      layer('county', above.code, { handling: 'acknowledge' }),
    )
    expect(catalogue.get(above.code)?.handling).toBe('review')
  })
})

describe('a category that touches base data', () => {
  test('names a section that there is, and fields that both of them have', () => {
    const wrong = Object.values(builtInCatalogue).flatMap(({ code, fields, touches, touchesBase }) => {
      const own = touches === undefined ? [] : fieldsOf(touches.section as Section).map(({ field }) => field)
      const pairs = Object.entries(touches?.fields ?? {})
      const known = pairs.every(([said, written]) => said in fields && own.includes(written))
      return known && touchesBase === (touches !== undefined) ? [] : [code]
    })
    expect(wrong).toEqual([])
  })

  test('by the section alone can never be only taken note of either', () => {
    const entry = { title: '园舍改造', question: '改造？', handling: 'acknowledge' } as const
    const touches = { section: 'building', fields: {} }
    expect(layOver(undefined, 'new', { ...entry, touches })).toBe('base-not-reviewed')
  })

  test('can never be only taken note of, locked or not', () => {
    expect(layOver(builtIn('principal-change'), 'principal-change', { handling: 'acknowledge' })).toBe(
      'base-not-reviewed',
    )
  })

  test('cannot be added as one to take note of', () => {
    const entry: Entry = { title: '新类', question: '？', handling: 'acknowledge', touchesBase: true }
    expect(layOver(undefined, 'new', entry)).toBe('base-not-reviewed')
  })
})

describe('a category of the county’s own', () => {
  const entry: Entry = { title: '园舍改造', question: '园舍改造？', handling: 'acknowledge' }

  test('is added whole', () => {
    expect(resolved(layer('county', 'rebuild', entry)).get('rebuild')).toMatchObject({
      code: 'rebuild',
      locked: false,
      papers: [],
    })
  })

  test.each(['title', 'question', 'handling'] as const)('is not added without %s', (field) => {
    const { [field]: _, ...rest } = entry
    expect(layOver(undefined, 'rebuild', rest)).toBe('incomplete')
  })
})

describe('the built-in catalogue', () => {
  test('has every seed of the regulation', () => {
    expect(Object.keys(builtInCatalogue)).toHaveLength(14)
  })

  test('lets no category that touches base data be only taken note of', () => {
    const wrong = Object.values(builtInCatalogue).filter((c) => c.touchesBase && c.handling === 'acknowledge')
    expect(wrong).toEqual([])
  })

  test.each(['safety-accident', 'infectious-disease', 'food-safety'])(
    'says of %s that it is no flash report',
    (code) => {
      expect(builtIn(code).note).toContain('本申报不代替事故快报')
    },
  )

  test.each(Object.values(builtInCatalogue))(
    '$code requires only fields it has, each with a Chinese title',
    (category) => {
      expect(category.required.filter((name) => !(name in category.fields))).toEqual([])
      expect(Object.values(category.fields).filter(({ title }) => !/[一-鿿]/u.test(title))).toEqual([])
    },
  )
})

describe('the fields a category adds', () => {
  const category = builtIn('infectious-disease')

  test('are accepted as they are declared', () => {
    expect(checkExtra(category, { disease: '手足口病', cases: 3 })).toEqual([])
  })

  test('are named one by one when they are missing', () => {
    expect(checkExtra(category, {})).toEqual([
      { path: 'extra.disease', message: '必填' },
      { path: 'extra.cases', message: '必填' },
    ])
  })

  // The check at `checkExtra` does not report its input yet, so a wrong kind reads as missing.
  test.each([
    ['"3"', '3'],
    ['null', null],
    ['true', true],
    ['a list', []],
  ])('are never coerced from %s', (_, cases) => {
    expect(checkExtra(category, { disease: '手足口病', cases })).toEqual([
      { path: 'extra.cases', message: expect.stringMatching(/^应为/) },
    ])
  })

  test('are refused by name where the category does not know them', () => {
    expect(checkExtra(category, { disease: '手足口病', cases: 3, name: '某某' })).toEqual([
      { path: 'extra.name', message: '没有这个字段' },
    ])
  })

  test('stay within the limits declared', () => {
    expect(checkExtra(category, { disease: '手'.repeat(41), cases: -1 })).toEqual([
      { path: 'extra.disease', message: '最多 40 个字' },
      { path: 'extra.cases', message: '至少 0' },
    ])
  })
})
