import { describe, expect, test } from 'vitest'
import type { Change, Edit, SettingValue } from '../../../domain/policy/change.ts'
import { applicantClock } from '../../../domain/policy/ladder.ts'
import { nationalPhase2 } from '../../../domain/policy/national-phase2.ts'
import { viewOf } from '../../../domain/policy/view.ts'

const clock = 'change-report.decide'
const edit = (unitId: string, change: Change, more: Partial<Edit> = {}): Edit => ({
  id: `${unitId} ${change.key}`,
  unitId,
  change,
  locked: false,
  effectiveFrom: '2026-12-01',
  source: `${unitId} 的文件`,
  certainty: 'text',
  ...more,
})
const budget = (unitId: string, days: string, more: Partial<Edit> = {}) =>
  edit(unitId, { kind: 'clock', key: clock, value: { budget: days } }, more)
const under = (...edits: Edit[]) => viewOf(nationalPhase2, [], edits)

describe('an override of a clock', () => {
  test('brings its own number and its own source, and says who changed it and since when', () => {
    expect(under(budget('henan', '3wd')).clock(clock)).toMatchObject({
      budget: '3wd',
      source: 'henan 的文件',
      certainty: 'text',
      endsAt: '24:00',
      changedBy: { unitId: 'henan', since: '2026-12-01' },
    })
  })

  test('that leaves the number alone leaves its source alone', () => {
    const rule = under(edit('henan', { kind: 'clock', key: clock, value: { endsAt: '18:00' } })).clock(clock)
    expect(rule).toMatchObject({
      budget: '5wd',
      endsAt: '18:00',
      source: nationalPhase2.clocks[clock]?.source,
    })
  })

  test('moves a rung and no other fact of it', () => {
    const rungs = nationalPhase2.clocks[clock]?.rungs ?? []
    const change: Change = { kind: 'clock', key: clock, value: { rungs: { overdue: 2 } } }
    expect(under(edit('henan', change)).clock(clock).rungs).toEqual(
      rungs.map((rung) => (rung.name === 'overdue' ? { ...rung, day: 2 } : rung)),
    )
  })

  test('leaves every other clock as it is', () => {
    expect(under(budget('henan', '3wd')).clock(applicantClock)).toEqual(nationalPhase2.clocks[applicantClock])
  })

  test('of a county goes over the one of its province', () => {
    expect(under(budget('henan', '4wd'), budget('jinshui', '2wd')).clock(clock).budget).toBe('2wd')
  })

  test('of a county does not reach what the province has locked', () => {
    const view = under(budget('henan', '4wd', { locked: true }), budget('jinshui', '2wd'))
    expect(view.clock(clock)).toMatchObject({ budget: '4wd', changedBy: { unitId: 'henan' } })
    expect(view.edits.map(({ unitId }) => unitId)).toEqual(['henan'])
  })

  test('that was taken back lets what stands above it hold, its own lock included', () => {
    const back = edit('henan', { kind: 'clock', key: clock, value: null }, { locked: true })
    expect(under(back, budget('jinshui', '2wd')).clock(clock).budget).toBe('2wd')
    expect(under(back).clock(clock).budget).toBe('5wd')
  })

  test('of a clock that the pack has lost changes nothing', () => {
    const change: Change = { kind: 'clock', key: 'constructor', value: { budget: '1wd' } }
    expect(under(edit('henan', change)).clocks).toEqual(nationalPhase2.clocks)
    expect(() => under().clock('constructor')).toThrow('has no clock')
  })
})

describe('an override of a stage or a setting', () => {
  test('switches a stage on for those below', () => {
    const change: Change = { kind: 'stage', key: 'key-field-correction.county-review', value: true }
    expect(under().stage('key-field-correction', 'county-review')).toBe(false)
    expect(under(edit('henan', change)).stage('key-field-correction', 'county-review')).toBe(true)
  })

  test('switches no stage on that the pack does not leave to policy', () => {
    const change: Change = { kind: 'stage', key: 'change-report.review', value: true }
    expect(under(edit('henan', change)).stages).toEqual(nationalPhase2.stages)
  })

  test('replaces a number of days and its source, within the bounds of the pack', () => {
    const change: Change = { kind: 'setting', key: 'desk.claim-returns', value: 3 }
    expect(under(edit('henan', change)).settings['desk.claim-returns']).toEqual({
      ...nationalPhase2.settings['desk.claim-returns'],
      value: 3,
      source: 'henan 的文件',
      certainty: 'text',
    })
  })

  test.each<[string, SettingValue]>([
    ['desk.claim-returns', 11],
    ['desk.claim-returns', ['3']],
    ['countersign.chain', 2],
    ['toy', 2],
  ])('of %s to %j, which the pack has not or no longer allows, changes nothing', (key, value) => {
    expect(under(edit('henan', { kind: 'setting', key, value })).settings).toEqual(nationalPhase2.settings)
  })
})

describe('the overlay of 2025', () => {
  const assigned = (unitId: string) =>
    edit(unitId, { kind: 'overlay', key: 'overlay', value: 'national-2025' })

  test('switches the county’s review of key fields on and gives archives two months', () => {
    const view = under(assigned('erqi'))
    expect(view.overlay).toEqual({ name: 'national-2025', version: '1' })
    expect(view.stage('key-field-correction', 'county-review')).toBe(true)
    expect(view.clock('child-archive.create')).toMatchObject({ budget: '2mo', certainty: 'digest' })
  })

  test('leaves change reports as they are', () => {
    expect(under(assigned('erqi')).clock(clock)).toEqual(nationalPhase2.clocks[clock])
  })

  test('lies below what administrators lay down, whichever came first', () => {
    const own = edit('henan', { kind: 'clock', key: 'child-archive.create', value: { budget: '20wd' } })
    expect(under(own, assigned('erqi')).clock('child-archive.create').budget).toBe('20wd')
  })

  test('that this build does not know is not laid over', () => {
    const unknown = edit('erqi', { kind: 'overlay', key: 'overlay', value: '__proto__' })
    expect(under(unknown).overlay).toBeUndefined()
  })
})
