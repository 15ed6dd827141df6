import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { claim } from '../../../acts/claim.ts'
import { decide } from '../../../acts/decide.ts'
import { propose } from '../../../acts/policy/propose.ts'
import type { Change, SettingValue } from '../../../domain/policy/change.ts'
import { ordinaryMorning } from '../../support/clock.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { kindergarten, unitId } from '../../support/people.ts'
import { accepted, fileReport, openTask, theCase } from '../cases.ts'
import { laidDown, proposal, province } from './changes.ts'

let t: TestOffice
beforeEach(async () => {
  t = await testOffice()
})
afterEach(() => t.close())

const setting = (key: string, value: SettingValue): Change => ({ kind: 'setting', key, value })
const approvals = setting('countersign.change-report.review', ['approve'])
const claims = setting('desk.claim-returns', 3)

const filedNow = async () => fileReport(t, (await kindergarten(t.office.pool)).clerk, 'merger')
const theDay = () => t.office.time.set(ordinaryMorning + 2 * 24 * 3_600_000)
const signed = async (caseId: string) => (await theCase(t, caseId)).route.stages[0]?.countersign?.verdicts

describe('a setting that a county has raised', () => {
  test('asks for signatures under an approval filed from that day on, and not under one filed before', async () => {
    const before = await filedNow()
    await laidDown(t, approvals)
    theDay()
    const after = await filedNow()
    expect([await signed(before), await signed(after)]).toEqual([['reject'], ['approve', 'reject']])
    const saidOn = async (caseId: string) => {
      const { id, version } = await openTask(t, caseId)
      return accepted(await decide(t.office, acting('officer'), id, { verdict: 'approve', version }))
    }
    expect(await saidOn(before)).not.toHaveProperty('proposed')
    expect(await saidOn(after)).toMatchObject({ proposed: true })
  })

  test('lets a claim on a new case stand for longer, and on an open one no longer than before', async () => {
    const before = await filedNow()
    await laidDown(t, claims)
    theDay()
    const after = await filedNow()
    const heldUntil = async (caseId: string) => {
      accepted(await claim(t.office, acting('officer'), (await openTask(t, caseId)).id))
      return (await openTask(t, caseId)).claimedUntil
    }
    // Claimed on Wednesday the 25th: to the end of Thursday, and over the weekend to the end of Monday.
    expect(await heldUntil(before)).toBe(Date.parse('2026-11-27T00:00:00+08:00'))
    expect(await heldUntil(after)).toBe(Date.parse('2026-12-01T00:00:00+08:00'))
  })

  test('is raised no more where the province has locked it', async () => {
    await laidDown(t, claims, { unitId: unitId('henan'), locked: true }, province)
    expect(
      await propose(t.office, acting('security'), proposal(setting('desk.claim-returns', 2))),
    ).toMatchObject({
      code: 'policy-locked',
    })
    theDay()
    expect((await theCase(t, await filedNow())).route.desk).toEqual({ claimReturns: 3, urge: 1 })
  })
})
