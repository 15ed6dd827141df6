import { describe, expect, test } from 'vitest'
import type { Identity } from '../../../domain/identity/key-fields.ts'
import { checkRuling, type CaseChild, type RulingFacts } from '../../../domain/identity/ruling-check.ts'
import { canonical, rulingForms, rulingOf, type Ruling } from '../../../domain/identity/ruling.ts'
import { kit } from '../../../domain/kit.ts'
import { inventedId } from '../../support/children.ts'

const id = (n: number) => `00000000-0000-4000-8000-00000000000${String(n)}`
const [a, b, c, stranger] = [id(1), id(2), id(3), id(9)]
const place = { a: id(4), b: id(5) }

const identity = (over: Partial<Identity> = {}): Identity => ({
  name: '李小满',
  sex: 'male',
  birth: '2021-03-15',
  idType: '1',
  idNumber: inventedId(),
  ...over,
})
const child = (childId: string, over: Partial<CaseChild> = {}): CaseChild => ({
  id: childId,
  identity: identity(),
  statusNumber: null,
  enrolmentId: null,
  closed: false,
  ...over,
})

const children = [child(a, { enrolmentId: place.a }), child(b, { enrolmentId: place.b }), child(c)]
const numberOf = (childId: string) => children.find((each) => each.id === childId)?.identity.idNumber ?? ''
const facts: RulingFacts = { today: '2026-11-23', children, taken: new Set() }

const same = (over: object = {}): Ruling => ({
  outcome: 'same-child',
  ruling: { survivor: a, kept: place.b, ...over },
})
const different = (ruling: object = {}): Ruling => ({ outcome: 'different-children', ruling })
const cancelled = (ids: string[], over: object = {}): Ruling => ({
  outcome: 'cancel',
  ruling: { cancelled: ids, ...over },
})
const paths = (decision: Ruling, over: Partial<RulingFacts> = {}) =>
  checkRuling(decision, { ...facts, ...over }).map(({ path }) => path)
const given = (childId: string, idNumber: string, idType?: string) => ({ child: childId, idNumber, idType })

describe('a ruling that fits', () => {
  test.each<[string, Ruling]>([
    ['the same child, in the place of a merged archive', same()],
    ['the same child, with a number of a merged archive', same({ numbers: [given(a, numberOf(b))] })],
    ['different children', different()],
    ['swapped numbers', different({ numbers: [given(a, numberOf(b)), given(b, numberOf(a))] })],
    [
      'numbers round the corner',
      different({ numbers: [given(a, numberOf(b)), given(b, numberOf(c)), given(c, numberOf(a))] }),
    ],
    ['a number taken away and given on', different({ numbers: [given(a, ''), given(b, numberOf(a))] })],
    ['an order to correct', different({ order: { child: b, field: 'birth' } })],
    ['two of three cancelled', cancelled([b, c])],
    ['the number of a cancelled archive for another', cancelled([b], { numbers: [given(a, numberOf(b))] })],
  ])('%s has nothing wrong', (_, decision) => expect(checkRuling(decision, facts)).toEqual([]))
})

describe('a ruling is refused', () => {
  test.each<[string, Ruling, string[]]>([
    ['with a survivor outside the case', same({ survivor: stranger }), ['survivor']],
    ['with a place that is none of the children’s', same({ kept: stranger }), ['kept']],
    ['without a place while a child has one', same({ kept: null }), ['kept']],
    ['that cancels a child outside the case', cancelled([b, stranger]), ['cancelled.1']],
    [
      'that orders a child outside the case',
      different({ order: { child: stranger, field: 'name' } }),
      ['order.child'],
    ],
    [
      'with a number for a child outside the case',
      different({ numbers: [given(stranger, '')] }),
      ['numbers.0.child'],
    ],
    ['with a number for an archive that merges', same({ numbers: [given(b, '')] }), ['numbers.0.child']],
    [
      'with a number for a cancelled archive',
      cancelled([b], { numbers: [given(b, '')] }),
      ['numbers.0.child'],
    ],
    [
      'with two numbers for one child',
      different({ numbers: [given(a, ''), given(a, '')] }),
      ['numbers.1.child'],
    ],
    [
      'that gives one number twice',
      different({ numbers: [given(a, numberOf(c)), given(b, numberOf(c)), given(c, '')] }),
      ['numbers.0.idNumber', 'numbers.1.idNumber'],
    ],
    [
      'that gives away the number of a child that would keep it',
      different({ numbers: [given(a, numberOf(b))] }),
      ['numbers.0.idNumber'],
    ],
    [
      'with a wrong check character',
      different({ numbers: [given(a, '410000202103150000')] }),
      ['numbers.0.idNumber'],
    ],
    [
      'with another birth date',
      different({ numbers: [given(a, inventedId('2021-03-16'))] }),
      ['numbers.0.idNumber'],
    ],
    [
      'with the other sex',
      different({ numbers: [given(a, inventedId('2021-03-15', 'female'))] }),
      ['numbers.0.idNumber'],
    ],
    [
      'with no number for a paper that has one',
      different({ numbers: [given(a, '', '1')] }),
      ['numbers.0.idNumber'],
    ],
  ])('%s', (_, decision, wrong) => expect(paths(decision)).toEqual(wrong))

  test('with a number of a child outside the case, and nothing is said of whose', () => {
    const wanted = inventedId()
    const wrong = checkRuling(different({ numbers: [given(a, wanted)] }), {
      ...facts,
      taken: new Set([wanted]),
    })
    expect(wrong).toEqual([
      { path: 'numbers.0.idNumber', message: '这个证件号码在本省已有登记，不能裁定给本案幼儿' },
    ])
  })

  test('when an archive of the case is closed already', () =>
    expect(paths(different(), { children: [child(a), child(b, { closed: true })] })).toEqual(['']))

  test('as the same child, or as different children, where there is only one', () => {
    const only = [child(a, { enrolmentId: place.a })]
    expect(paths(same({ kept: place.a }), { children: only })).toEqual([''])
    expect(paths(different(), { children: only })).toEqual([''])
    expect(paths(cancelled([a]), { children: only })).toEqual([])
  })

  test('for no name of long ago that would not be registered today', () => {
    const named = children.map((each) => ({ ...each, identity: { ...each.identity, name: '李1' } }))
    expect(paths(different({ numbers: [given(a, '')] }), { children: named })).toEqual([])
  })
})

describe('the same ruling', () => {
  test('is equal in another order, another spelling and with its defaults left out', () => {
    const [one, other] = [numberOf(a), '41000020210315011X']
    expect(canonical(different({ numbers: [given(a, other), given(b, one, '1'), given(c, '', 'Z')] }))).toBe(
      canonical(different({ numbers: [given(c, ' '), given(b, one), given(a, other.toLowerCase())] })),
    )
    expect(canonical(cancelled([b, c, b]))).toBe(canonical(cancelled([c, b], { numbers: [] })))
    expect(canonical(same({ numbers: undefined }))).toBe(canonical(same({ numbers: [] })))
  })

  test.each<[string, Ruling, Ruling]>([
    ['survivors', same(), same({ survivor: b })],
    ['places', same(), same({ kept: place.a })],
    ['archives', cancelled([b]), cancelled([b, c])],
    ['numbers', different({ numbers: [given(a, '')] }), different({ numbers: [given(b, '')] })],
    ['papers', different({ numbers: [given(a, '', 'Z')] }), different({ numbers: [given(a, '', 'A')] })],
    [
      'orders',
      different({ order: { child: a, field: 'name' } }),
      different({ order: { child: a, field: 'sex' } }),
    ],
    ['words', different(), cancelled([a])],
  ])('is another with other %s', (_, one, other) => expect(canonical(one)).not.toBe(canonical(other)))
})

describe('the forms', () => {
  test('take what the office fills in', () => {
    const filled = { survivor: a, kept: null, numbers: [{ child: a, idNumber: ' 41000020210315011x ' }] }
    expect(rulingForms['same-child'](kit).parse(filled)).toEqual({
      ...filled,
      numbers: [{ child: a, idNumber: '41000020210315011x' }],
    })
    expect(rulingForms['different-children'](kit).parse({})).toEqual({})
  })

  test('refuse a cancellation of nothing, and what they do not ask for', () => {
    expect(rulingForms.cancel(kit).safeParse({ cancelled: [] }).success).toBe(false)
    expect(rulingForms.cancel(kit).safeParse({ cancelled: [a], survivor: b }).success).toBe(false)
    expect(
      rulingForms['different-children'](kit).safeParse({ order: { child: a, field: 'shoe' } }).success,
    ).toBe(false)
  })

  test('are there for the words that rule and for no other', () => {
    expect(rulingOf('cancel', { cancelled: [a] })?.outcome).toBe('cancel')
    expect(rulingOf('approve', {})).toBeUndefined()
  })
})
