import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { claim } from '../../../acts/claim.ts'
import { decide } from '../../../acts/decide.ts'
import { refer } from '../../../acts/refer.ts'
import { withdraw } from '../../../acts/withdraw.ts'
import { clocksOf } from '../../../db/clocks.ts'
import { overdueIn } from '../../../db/overdue.ts'
import { tasksOf } from '../../../db/tasks.ts'
import { ordinaryMorning } from '../../support/clock.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { unitId, type UnitName } from '../../support/people.ts'
import { accepted, follow, openTask, say, theCase } from '../cases.ts'
import { lastOf, onDesk } from './desk.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterEach(async () => {
  t.office.time.set(ordinaryMorning)
  await expectInvariants(t, [], { delivering: [], atRest: false })
})
afterAll(() => t.close())

const to = (unit: UnitName, version = 1) => ({ unitId: unitId(unit), version, reason: '属二七区管辖' })
const next = { kind: 'open', key: { stage: 'review', slot: '', round: 2 } } as const
const referred = async () => {
  const filed = await onDesk(t)
  t.office.time.set(ordinaryMorning + 2 * 86_400_000)
  accepted(await refer(t.office, acting('officer'), filed.task.id, to('erqi')))
  return filed
}

describe('a referral', () => {
  test('closes the desk here and is part of the case’s way', async () => {
    const { caseId, task } = await referred()
    expect(await tasksOf(t.office.pool, caseId)).toMatchObject([{ id: task.id, state: 'cancelled' }])
    expect(await lastOf(t, caseId)).toMatchObject({
      type: 'referred',
      data: { fromUnitId: unitId('jinshui'), toUnitId: unitId('erqi') },
    })
    expect(await theCase(t, caseId)).toMatchObject({ flowNo: 3, lastNo: 3 })
  })

  test('opens the same stage there in the next round, under a clock that starts anew', async () => {
    const { caseId } = await referred()
    await follow(t, caseId, next)
    expect(await openTask(t, caseId)).toMatchObject({ stage: 'review', round: 2, unitId: unitId('erqi') })
    expect(await clocksOf(t.office.pool, caseId)).toMatchObject([
      { round: 1, unitId: unitId('jinshui'), dueDay: '2026-11-30', stoppedAt: t.office.time.now() },
      { round: 2, unitId: unitId('erqi'), dueDay: '2026-12-02', stoppedAt: null },
    ])
  })

  test('leaves the route as it was filed', async () => {
    const { caseId } = await referred()
    await follow(t, caseId, next)
    expect((await theCase(t, caseId)).route.stages).toMatchObject([{ unitId: unitId('jinshui') }])
  })

  test('gives the case to the officers there, and the ones here see it and decide no more', async () => {
    const { caseId } = await referred()
    await follow(t, caseId, next)
    const { id } = await openTask(t, caseId)
    const verdict = { verdict: 'approve', version: 1 } as const
    expect(await decide(t.office, acting('officer'), id, verdict)).toEqual({ ok: false, code: 'forbidden' })
    expect(await say(t, caseId, 'approve', acting('erqiOfficer'))).toMatchObject({ ok: true })
  })

  test('is late there and not here', async () => {
    const { caseId } = await referred()
    await follow(t, caseId, next)
    t.office.time.set(Date.parse('2026-12-03T00:00:01+08:00'))
    const lateAt = async (unit: UnitName) =>
      (
        await overdueIn(t.office.pool, [{ unitId: unitId(unit), kind: 'county' }], {
          now: t.office.time.now(),
          after: null,
          limit: 200,
          day: '2026-12-03',
        })
      ).some((row) => row.caseId === caseId)
    expect([await lateAt('jinshui'), await lateAt('erqi')]).toEqual([false, true])
  })

  test('is made once per stage', async () => {
    const { caseId } = await referred()
    await follow(t, caseId, next)
    const { id } = await openTask(t, caseId)
    const back = { ...to('jinshui'), reason: '并非本区' }
    expect(await refer(t.office, acting('erqiOfficer'), id, back)).toEqual({
      ok: false,
      code: 'referred-already',
    })
  })

  test('and a verdict at the same moment: exactly one of them stands', async () => {
    const { caseId, task } = await onDesk(t)
    const both = await Promise.all([
      refer(t.office, acting('officer'), task.id, to('erqi')),
      decide(t.office, acting('officerToo'), task.id, { verdict: 'approve', version: 1 }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await lastOf(t, caseId))?.type).toBe(both[0].ok ? 'referred' : 'verdict')
  })

  test('before the desk there is open leaves a withdrawal to wait', async () => {
    const { caseId, clerk } = await referred()
    expect(await withdraw(t.office, acting(clerk), caseId, undefined)).toMatchObject({
      code: 'case-advancing',
    })
  })

  test.each([
    ['jinshui', '不能移送给本单位'],
    ['sunflower', '只能移送给同一级的单位'],
    ['zhengzhou', '只能移送给同一级的单位'],
    ['ministry', '本省没有这个单位'],
  ] as const)('does not go to %s: %s', async (unit, message) => {
    const { task } = await onDesk(t)
    expect(await refer(t.office, acting('officer'), task.id, to(unit))).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: 'unitId', message }],
    })
  })

  test('says why, and of which version', async () => {
    const { task } = await onDesk(t)
    const silent = { ...to('erqi'), reason: '' }
    expect(await refer(t.office, acting('officer'), task.id, silent)).toMatchObject({
      code: 'reason-required',
    })
    expect(await refer(t.office, acting('officer'), task.id, to('erqi', 2))).toMatchObject({
      code: 'stale-version',
    })
  })

  test('of what a colleague holds is refused with his name', async () => {
    const { task } = await onDesk(t)
    accepted(await claim(t.office, acting('officerToo'), task.id))
    expect(await refer(t.office, acting('officer'), task.id, to('erqi', 2))).toMatchObject({
      code: 'task-held',
    })
  })

  test.each([
    ['leader', 'forbidden'],
    ['erqiOfficer', 'not-found'],
  ] as const)('is no matter for %s', async (who, code) => {
    const { task } = await onDesk(t)
    expect(await refer(t.office, acting(who), task.id, to('erqi'))).toEqual({ ok: false, code })
  })
})
