import { describe, expect, test } from 'vitest'
import { checkedRules, type CheckedRule } from '../../domain/rules.ts'
import { processes } from '../../processes/index.ts'

const rules: readonly CheckedRule[] = [
  { title: '有这名幼儿', article: '第一条', at: ['child', 'changes'], first: true },
  { title: '证件号校验', article: '第二条', at: ['changes.idNumber'] },
  { title: '材料齐全', article: '第三条', at: ['papers'] },
]
const states = (...paths: string[]) =>
  checkedRules(
    rules,
    paths.map((path) => ({ path, message: `${path} 有误` })),
    '第九条',
  ).map(({ title, state }) => `${title} ${state}`)

describe('the rules of a check', () => {
  test('all hold where nothing is wrong', () => {
    expect(states()).toEqual(['有这名幼儿 holds', '证件号校验 holds', '材料齐全 holds'])
  })

  test('take the errors at their places, the closest place first', () => {
    expect(states('changes.idNumber', 'papers.1.kind')).toEqual([
      '有这名幼儿 holds',
      '证件号校验 wrong',
      '材料齐全 wrong',
    ])
  })

  test('say nothing of what the check did not come to', () => {
    expect(states('child')).toEqual(['有这名幼儿 wrong', '证件号校验 unchecked', '材料齐全 unchecked'])
  })

  test('tell what belongs to none of them under the article of the process', () => {
    expect(checkedRules(rules, [{ path: 'reason', message: '必填' }], '第九条').at(-1)).toEqual({
      title: '其他填报要求',
      article: '第九条',
      state: 'wrong',
      wrong: ['必填'],
    })
  })

  test.each(processes.flatMap(({ name, check, rules: own }) => (own ? [{ name, check }] : [])))(
    'stand beside a check in $name',
    ({ check }) => {
      expect(check).toBeDefined()
    },
  )
})
