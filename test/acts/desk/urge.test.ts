import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { claim } from '../../../acts/claim.ts'
import { urge } from '../../../acts/urge.ts'
import { clocksOf } from '../../../db/clocks.ts'
import { countsOf } from '../../../db/happened.ts'
import { ordinaryMorning } from '../../support/clock.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { person, personId } from '../../support/people.ts'
import { accepted, fileReport, follow, returned, say, theCase } from '../cases.ts'
import { onDesk, toldOf } from './desk.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterEach(async () => {
  t.office.time.set(ordinaryMorning)
  await expectInvariants(t, [], { delivering: [], atRest: false })
})
afterAll(() => t.close())

describe('an applicant who urges', () => {
  test('is counted, and moves neither the deadline nor the way of the case', async () => {
    const { caseId, clerk } = await onDesk(t)
    const before = [await clocksOf(t.office.pool, caseId), (await theCase(t, caseId)).flowNo]
    accepted(await urge(t.office, acting(clerk), caseId, '急用'))
    expect(await countsOf(t.office.pool, caseId)).toMatchObject({ urged: 1, urgedAt: ordinaryMorning })
    expect([await clocksOf(t.office.pool, caseId), (await theCase(t, caseId)).flowNo]).toEqual(before)
  })

  test('reaches everybody of the desk, or its holder alone', async () => {
    const free = await onDesk(t)
    accepted(await urge(t.office, acting(free.clerk), free.caseId, undefined))
    for (const who of ['officer', 'officerToo'] as const)
      expect(await toldOf(t, personId(who), free.caseId)).toContain('urged')
    const held = await onDesk(t)
    accepted(await claim(t.office, acting('officer'), held.task.id))
    accepted(await urge(t.office, acting(held.clerk), held.caseId, undefined))
    expect(await toldOf(t, personId('officer'), held.caseId)).toContain('urged')
    expect(await toldOf(t, personId('officerToo'), held.caseId)).not.toContain('urged')
  })

  test('urges once in a working day: a weekend is none', async () => {
    t.office.time.set(Date.parse('2026-11-27T09:00:00+08:00'))
    const { caseId, clerk, clerkToo } = await onDesk(t)
    accepted(await urge(t.office, acting(clerk), caseId, undefined))
    for (const time of [
      '2026-11-27T17:00:00+08:00',
      '2026-11-28T09:00:00+08:00',
      '2026-11-29T23:59:59+08:00',
    ]) {
      t.office.time.set(Date.parse(time))
      expect(await urge(t.office, acting(clerkToo), caseId, undefined)).toMatchObject({
        code: 'urged-already',
      })
    }
    t.office.time.set(Date.parse('2026-11-30T00:00:00+08:00'))
    accepted(await urge(t.office, acting(clerk), caseId, undefined))
    expect(await countsOf(t.office.pool, caseId)).toMatchObject({ urged: 2 })
  })

  test('has nobody to urge while the case lies with himself or has ended', async () => {
    const caseId = await returned(t, person('clerk'))
    expect(await urge(t.office, acting('clerk'), caseId, undefined)).toMatchObject({ code: 'wrong-state' })
    const ended = await fileReport(t, person('bambooClerk'), 'merger')
    accepted(await say(t, ended, 'approve'))
    await follow(t, ended, { kind: 'close', outcome: 'completed' })
    expect(await urge(t.office, acting('bambooClerk'), ended, undefined)).toMatchObject({
      code: 'wrong-state',
    })
  })

  test.each([
    ['officer', 'forbidden'],
    ['bambooClerk', 'not-found'],
    ['auditor', 'not-found'],
  ] as const)('is the applicant: %s is not (%s)', async (who, code) => {
    const { caseId } = await onDesk(t)
    expect(await urge(t.office, acting(who), caseId, undefined)).toEqual({ ok: false, code })
  })
})
