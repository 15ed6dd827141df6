import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { propose } from '../../../acts/policy/propose.ts'
import { settle } from '../../../acts/policy/settle.ts'
import type { Change, SettingValue } from '../../../domain/policy/change.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import type { PersonName } from '../../support/people.ts'
import { accepted } from '../cases.ts'
import { days, proposal } from './changes.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterAll(() => t.close())

const proposedBy = (who: PersonName, change: Change, more = {}) =>
  propose(t.office, acting(who), proposal(change, more))

describe('who may change a policy', () => {
  test.each<[PersonName, string]>([
    ['officer', 'forbidden'],
    ['provinceSecurity', 'forbidden'],
    ['clerk', 'not-found'],
    ['erqiOfficer', 'not-found'],
    ['auditor', 'not-found'],
    ['systemAdministrator', 'not-found'],
  ])('%s may not for the county', async (who, code) => {
    expect(await proposedBy(who, days('3wd'))).toMatchObject({ code })
  })

  test.each<[PersonName, string]>([
    ['officer', 'forbidden'],
    ['erqiOfficer', 'not-found'],
  ])('%s may not confirm it either', async (who, code) => {
    const { id } = accepted(await proposedBy('security', days('3wd')))
    expect(await settle(t.office, acting(who), id, { confirmed: true })).toMatchObject({ code })
  })
})

describe('a change out of bounds is refused', () => {
  const clock = (value: object): Change => ({ kind: 'clock', key: 'change-report.decide', value })
  const setting = (key: string, value: SettingValue): Change => ({ kind: 'setting', key, value })
  test.each<[string, Change, string]>([
    [
      'a clock that no pack knows',
      { ...clock({ budget: '3wd' }), key: 'toy.decide' } as Change,
      'change.key',
    ],
    [
      'a clock by a name every object has',
      { ...clock({ budget: '3wd' }), key: 'constructor' } as Change,
      'change.key',
    ],
    ['a budget that is none', clock({ budget: '3 days' }), 'change.value.budget'],
    ['no days at all', clock({ budget: '0wd' }), 'change.value.budget'],
    ['nothing to change', clock({}), 'change.value'],
    ['a rung that the clock does not have', clock({ rungs: { trumpet: 1 } }), 'change.value.rungs.trumpet'],
    ['a card before the due day', clock({ rungs: { overdue: -1 } }), 'change.value.rungs.overdue'],
    [
      'a stage not left to policy',
      { kind: 'stage', key: 'change-report.review', value: false },
      'change.key',
    ],
    ['a setting that no pack knows', { kind: 'setting', key: 'toy', value: 1 }, 'change.key'],
    ['a claim that never returns', setting('desk.claim-returns', 11), 'change.value'],
    ['a claim that returns at once', setting('desk.claim-returns', 0), 'change.value'],
    ['half a working day', setting('desk.urge', 1.5), 'change.value'],
    ['a word for a number', setting('desk.urge', ['1']), 'change.value'],
    ['a number for a word', setting('countersign.authority', 2), 'change.value'],
    ['a word that is not signed', setting('countersign.authority', ['return']), 'change.value'],
    ['a signer who is none', setting('countersign.chain', ['clerk']), 'change.value'],
    ['nobody who signs', setting('countersign.chain', []), 'change.value'],
    [
      'the leader before the section head',
      setting('countersign.chain', ['leader', 'section-head']),
      'change.value',
    ],
  ])('%s', async (_, change, path) => {
    expect(await proposedBy('security', change)).toMatchObject({
      code: 'invalid-request',
      errors: [{ path }],
    })
  })

  test('an overlay that this build does not have', async () => {
    const change: Change = { kind: 'overlay', key: 'overlay', value: 'national-2030' }
    expect(await proposedBy('provinceSecurity', change)).toMatchObject({ errors: [{ path: 'change.value' }] })
  })

  test('a day that has begun', async () => {
    const today = await proposedBy('security', days('3wd'), { effectiveFrom: '2026-11-23' })
    expect(today).toMatchObject({ errors: [{ path: 'effectiveFrom', message: '最早自 2026-11-24 起施行' }] })
  })

  test('tomorrow, a minute before midnight: a filing may be under way until then', async () => {
    t.office.time.set(Date.parse('2026-11-23T23:59:00+08:00'))
    expect(await proposedBy('security', days('3wd'), { effectiveFrom: '2026-11-24' })).toMatchObject({
      code: 'invalid-request',
    })
  })
})
