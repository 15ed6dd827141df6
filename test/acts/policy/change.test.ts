import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { propose } from '../../../acts/policy/propose.ts'
import { settle } from '../../../acts/policy/settle.ts'
import { insertDecision, insertProposal } from '../../../db/policy.ts'
import { isConstraintViolation } from '../../../db/sql.ts'
import type { Change } from '../../../domain/policy/change.ts'
import { ordinaryMorning } from '../../support/clock.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { kindergarten, personId, unitId, type PersonName } from '../../support/people.ts'
import { accepted, fileReport, theCase } from '../cases.ts'
import { days, laidDown, proposal, province } from './changes.ts'

const day = 24 * 3_600_000

let t: TestOffice
beforeEach(async () => {
  t = await testOffice()
})
afterEach(() => t.close())

/** The working days a change report filed now, by a fresh kindergarten, is given. */
async function daysNow(county: 'jinshui' | 'erqi' = 'jinshui'): Promise<string | undefined> {
  const { clerk } = await kindergarten(t.office.pool, county)
  const kase = await theCase(t, await fileReport(t, clerk, 'merger'))
  return kase.route.clocks['change-report.decide']?.budget
}

const proposedBy = (who: PersonName, change: Change, more = {}) =>
  propose(t.office, acting(who), proposal(change, more))

describe('a change of policy', () => {
  test('holds from its day on for what is filed then, and open cases keep what they have', async () => {
    const { clerk } = await kindergarten(t.office.pool)
    const before = await fileReport(t, clerk, 'merger')
    await laidDown(t, days('3wd'))
    t.office.time.set(ordinaryMorning + day)
    expect(await daysNow()).toBe('5wd')
    t.office.time.set(ordinaryMorning + 2 * day)
    expect(await daysNow()).toBe('3wd')
    expect((await theCase(t, before)).route.clocks['change-report.decide']?.budget).toBe('5wd')
  })

  test('is pinned on the case with its source, its unit and its day', async () => {
    await laidDown(t, days('3wd'))
    t.office.time.set(ordinaryMorning + 2 * day)
    const { clerk } = await kindergarten(t.office.pool)
    const { route } = await theCase(t, await fileReport(t, clerk, 'merger'))
    expect(route.clocks['change-report.decide']).toMatchObject({
      source: '金水教〔2026〕1 号',
      changedBy: { unitId: unitId('jinshui'), since: '2026-11-25' },
    })
  })

  test('holds below the unit that laid it down and nowhere else', async () => {
    await laidDown(t, days('3wd'))
    t.office.time.set(ordinaryMorning + 2 * day)
    expect(await daysNow('erqi')).toBe('5wd')
  })

  test('holds for nobody while one person alone wants it, nor after the other has said no', async () => {
    const { id } = accepted(await proposedBy('security', days('3wd')))
    t.office.time.set(ordinaryMorning + 2 * day)
    expect(await daysNow()).toBe('5wd')
    accepted(await settle(t.office, acting('securityToo'), id, { confirmed: false, comment: '人手不足' }))
    expect(await daysNow()).toBe('5wd')
  })

  test('can be taken back, and then what stands above holds again', async () => {
    await laidDown(t, days('4wd'), { unitId: unitId('henan') }, province)
    await laidDown(t, days('3wd'))
    await laidDown(
      t,
      { kind: 'clock', key: 'change-report.decide', value: null },
      { effectiveFrom: '2026-11-26' },
    )
    t.office.time.set(ordinaryMorning + 2 * day)
    expect(await daysNow()).toBe('3wd')
    t.office.time.set(ordinaryMorning + 3 * day)
    expect(await daysNow()).toBe('4wd')
  })
})

describe('the second person', () => {
  test('is another than the proposer', async () => {
    const { id } = accepted(await proposedBy('security', days('3wd')))
    for (const confirmed of [true, false])
      expect(await settle(t.office, acting('security'), id, { confirmed })).toMatchObject({
        code: 'own-proposal',
      })
  })

  test('is another also for the database itself', async () => {
    const at = ordinaryMorning
    const by = personId('security')
    const row = { ...proposal(days('3wd')), id: '018f0000-0000-7000-8000-000000000001', personId: by, at }
    await insertProposal(t.office.pool, row)
    const word = { confirmed: true, comment: null, personId: by, at }
    const alone = insertDecision(t.office.pool, { id: row.id, proposedBy: by }, word)
    expect(isConstraintViolation(await alone.catch((fault: unknown) => fault))).toBe(true)
  })

  test('says one word; a third person comes too late', async () => {
    const { id } = accepted(await proposedBy('security', days('3wd')))
    accepted(await settle(t.office, acting('securityToo'), id, { confirmed: false }))
    expect(await settle(t.office, acting('securityToo'), id, { confirmed: true })).toMatchObject({
      code: 'proposal-settled',
    })
  })

  test('cannot confirm what should have begun already', async () => {
    const { id } = accepted(await proposedBy('security', days('3wd')))
    t.office.time.set(ordinaryMorning + 2 * day)
    expect(await settle(t.office, acting('securityToo'), id, { confirmed: true })).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: 'effectiveFrom' }],
    })
  })

  test('cannot confirm what a superior has locked meanwhile', async () => {
    const { id } = accepted(await proposedBy('security', days('3wd')))
    await laidDown(t, days('4wd'), { unitId: unitId('henan'), locked: true }, province)
    expect(await settle(t.office, acting('securityToo'), id, { confirmed: true })).toMatchObject({
      code: 'policy-locked',
    })
  })
})

describe('a superior', () => {
  test('puts a county under an overlay, which the county itself cannot', async () => {
    const overlay: Change = { kind: 'overlay', key: 'overlay', value: 'national-2025' }
    expect(await proposedBy('security', overlay)).toMatchObject({ code: 'forbidden' })
    await laidDown(t, overlay, {}, province)
    t.office.time.set(ordinaryMorning + 2 * day)
    const { clerk } = await kindergarten(t.office.pool)
    const { route } = await theCase(t, await fileReport(t, clerk, 'merger'))
    expect(route.policy.overlay).toEqual({ name: 'national-2025', version: '1' })
  })

  test('locks what those below may not change', async () => {
    await laidDown(t, days('4wd'), { unitId: unitId('henan'), locked: true }, province)
    expect(await proposedBy('security', days('3wd'))).toMatchObject({ code: 'policy-locked' })
  })
})
