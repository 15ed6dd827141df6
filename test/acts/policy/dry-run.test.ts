import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dryRun } from '../../../acts/policy/dryRun.ts'
import { propose, type Proposing } from '../../../acts/policy/propose.ts'
import { proposalById } from '../../../db/policy.ts'
import type { Change } from '../../../domain/policy/change.ts'
import { ordinaryMorning } from '../../support/clock.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { kindergarten, unitId } from '../../support/people.ts'
import { accepted, fileReport, returned, rowCounts, theCase } from '../cases.ts'
import { days, laidDown, proposal, province } from './changes.ts'

let t: TestOffice
beforeEach(async () => {
  t = await testOffice()
})
afterEach(() => t.close())

const filedIn = async (county: 'jinshui' | 'erqi' = 'jinshui') =>
  fileReport(t, (await kindergarten(t.office.pool, county)).clerk, 'merger')

/** What the proposal would mean, proposed by the county or by the province. */
async function tried(change: Change, more: Partial<Proposing> = {}) {
  const who = more.unitId === unitId('henan') ? 'provinceSecurity' : 'security'
  const { id } = accepted(await propose(t.office, acting(who), proposal(change, more)))
  const row = await proposalById(t.office.pool, id)
  if (!row) throw new Error('no proposal')
  return dryRun(t.office.pool, t.office, row)
}

describe('a dry run', () => {
  test('sets the day of each open case beside the one it would have had', async () => {
    const kase = await theCase(t, await filedIn())
    expect(await tried(days('3wd'))).toEqual({
      clocks: ['change-report.decide'],
      stages: [],
      settings: [],
      counts: { cases: 1, earlier: 1, later: 0, same: 0, suspended: 0, otherStages: 0 },
      rows: [
        {
          number: kase.number,
          process: 'change-report',
          clock: 'change-report.decide',
          pinned: { budget: '5wd', endsAt: '24:00', dueDay: '2026-11-30' },
          proposed: { budget: '3wd', endsAt: '24:00', dueDay: '2026-11-26' },
          stagesAdded: [],
          stagesRemoved: [],
        },
      ],
    })
  })

  test('moves nothing', async () => {
    const before = await theCase(t, await filedIn())
    const counts = await rowCounts(t.office.pool)
    await tried(days('3wd'))
    const { audit: _, idempotency_keys: __, policy_proposals: ___, ...rest } = await rowCounts(t.office.pool)
    expect(counts).toMatchObject(rest)
    expect(await theCase(t, before.id)).toEqual(before)
  })

  test('looks only below the unit', async () => {
    await filedIn('erqi')
    expect((await tried(days('3wd'))).counts.cases).toBe(0)
    expect((await tried(days('3wd'), { unitId: unitId('henan') })).counts.cases).toBe(1)
  })

  test('counts a clock that stands still without giving it a day', async () => {
    await returned(t, (await kindergarten(t.office.pool)).clerk)
    const { counts, rows } = await tried(days('3wd'))
    expect(counts).toMatchObject({ cases: 1, suspended: 1, earlier: 0 })
    expect(rows.map(({ pinned }) => pinned.dueDay)).toEqual([null])
  })

  test('leaves what a county has laid down itself in its place', async () => {
    await laidDown(t, days('10wd'))
    await filedIn()
    const { rows } = await tried(days('3wd'), { unitId: unitId('henan') })
    expect(rows.map(({ proposed }) => proposed.budget)).toEqual(['10wd'])
  })

  test('lets a lock reach what the county has laid down', async () => {
    await laidDown(t, days('10wd'))
    await filedIn()
    const { rows } = await tried(days('3wd'), { unitId: unitId('henan'), locked: true })
    expect(rows.map(({ proposed }) => proposed.budget)).toEqual(['3wd'])
  })

  test('finds no case for a rule that no open case runs under', async () => {
    await filedIn()
    await laidDown(t, days('4wd'), { unitId: unitId('henan') }, province)
    const { clocks, counts } = await tried({
      kind: 'clock',
      key: 'key-field-correction.approve',
      value: { budget: '5wd' },
    })
    expect([clocks, counts.cases]).toEqual([['key-field-correction.approve'], 0])
  })

  test('of a setting counts the cases it means, and moves the clock of none', async () => {
    await filedIn()
    await laidDown(t, days('3wd'))
    t.office.time.set(ordinaryMorning + 2 * 24 * 3_600_000)
    const effectiveFrom = '2026-11-26'
    const urging = await tried({ kind: 'setting', key: 'desk.urge', value: 2 }, { effectiveFrom })
    expect(urging).toMatchObject({
      clocks: [],
      settings: ['desk.urge'],
      counts: { cases: 1, same: 1, earlier: 0 },
    })
    const elsewhere = 'countersign.institution-update.review'
    const signing = await tried({ kind: 'setting', key: elsewhere, value: ['approve'] }, { effectiveFrom })
    expect(signing).toMatchObject({ settings: [elsewhere], counts: { cases: 0, same: 0 } })
  })

  test('shows the first fifty and counts them all', async () => {
    for (let n = 0; n < 52; n++) await filedIn()
    const { counts, rows } = await tried(days('6wd'))
    expect([counts.later, rows.length]).toEqual([52, 50])
  })
})
