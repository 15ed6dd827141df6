import { expect, test } from 'vitest'
import { checkIdentity } from '../../domain/identity/key-fields.ts'
import { readStatusNumber } from '../../domain/numbers/status-number.ts'
import { demoChildren } from '../../stack/demo/children.ts'
import { childId, unitId } from '../../stack/demo/ids.ts'
import { demoInstitutions } from '../../stack/demo/units.ts'

const today = '2026-11-24'
const distinct = (values: readonly (string | null)[]) => new Set(values).size

test('the demo children have names, birth dates and numbers that agree', () => {
  for (const { identity, statusNumber } of demoChildren) {
    expect(checkIdentity(identity, today)).toEqual([])
    expect(readStatusNumber(statusNumber.number, today)).toMatchObject({ ok: true, value: statusNumber })
  }
})

test('no two of them share a name or a number', () => {
  expect(distinct(demoChildren.map(({ identity }) => identity.name))).toBe(demoChildren.length)
  expect(distinct(demoChildren.map(({ statusNumber }) => statusNumber.number))).toBe(demoChildren.length)
})

test('their numbers are nobody’s: no ID is given out under a province’s own code', () => {
  const citizens = demoChildren.flatMap(({ identity: { idType, idNumber } }) =>
    idType === '1' ? [idNumber] : [],
  )
  expect(citizens.length).toBeGreaterThan(20)
  expect(citizens.filter((number) => number?.startsWith('410000') !== true)).toEqual([])
})

test('every institution has as many as it takes to look things up among them', () => {
  for (const { code } of demoInstitutions) {
    const own = demoChildren.filter(({ institutionId }) => institutionId === unitId(code))
    expect(own.length).toBeGreaterThanOrEqual(12)
    expect(own.length).toBeLessThanOrEqual(20)
  }
})

test('the children of the first release keep their numbers', () => {
  const numberOf = (institution: string, i: number) =>
    demoChildren.find(({ id }) => id === childId(`${institution}:${String(i)}`))?.identity
  expect(numberOf('1141900001', 0)).toMatchObject({ name: '林小满', birth: '2020-09-01' })
  expect(numberOf('1141900006', 6)).toMatchObject({ name: '叶石头', idNumber: '410000202201310841' })
})

test('every kind of status number and every demo institution is among them', () => {
  expect(distinct(demoChildren.map(({ statusNumber }) => statusNumber.kind))).toBe(3)
  expect(distinct(demoChildren.map(({ institutionId }) => institutionId))).toBe(demoInstitutions.length)
})
