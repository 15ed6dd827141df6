import { expect, test } from 'vitest'
import { lowestCommonUnit } from '../../domain/lowestCommonUnit.ts'

const jinshui = ['jinshui', 'zhengzhou', 'henan', 'ministry']
const erqi = ['erqi', 'zhengzhou', 'henan', 'ministry']
/** Stands directly under the province, county and prefecture in one. */
const jiyuan = ['jiyuan', 'henan', 'ministry']

test.each([
  ['of one unit is the unit itself', [jinshui], 'jinshui'],
  [
    'of two kindergartens of a county is the county',
    [
      ['a', ...jinshui],
      ['b', ...jinshui],
    ],
    'jinshui',
  ],
  ['of two counties of a prefecture is the prefecture', [['a', ...jinshui], erqi], 'zhengzhou'],
  ['of counties at different depths is the province', [jinshui, jiyuan, erqi], 'henan'],
  ['of a unit and one above it is the one above', [jinshui, ['henan', 'ministry']], 'henan'],
  ['of units of two trees is none', [jinshui, ['hebei']], undefined],
  ['of no units is none', [], undefined],
] as const)('the lowest common unit %s', (_, paths, unit) => {
  expect(lowestCommonUnit(paths)).toBe(unit)
})
