import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { claim, release } from '../../../acts/claim.ts'
import { consult } from '../../../acts/consult.ts'
import { decide } from '../../../acts/decide.ts'
import { todoOf } from '../../../db/inbox.ts'
import { ordinaryMorning } from '../../support/clock.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { person, personId, unitId, type PersonName } from '../../support/people.ts'
import { accepted, openTask } from '../cases.ts'
import { onDesk, typesIn } from './desk.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
beforeEach(() => t.office.time.set(ordinaryMorning))
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

/** Monday morning's claim holds to the end of Tuesday. */
const tuesdayMidnight = Date.parse('2026-11-25T00:00:00+08:00')

const claimed = async () => {
  const filed = await onDesk(t)
  accepted(await claim(t.office, acting('officer'), filed.task.id))
  return filed
}

const inboxOf = async (who: PersonName, taskId: string) => {
  const { id, grants } = person(who)
  const rows = await todoOf(t.office.pool, grants, id, { after: null, limit: 500, at: t.office.time.now() })
  return rows.find((row) => row.id === taskId)
}

describe('a claimed task', () => {
  test('is held to the last instant of the next working day', async () => {
    const { task, caseId } = await claimed()
    expect(await openTask(t, caseId)).toMatchObject({ claimedUntil: tuesdayMidnight })
    t.office.time.set(tuesdayMidnight - 1)
    expect(await claim(t.office, acting('officerToo'), task.id)).toMatchObject({ code: 'task-held' })
    expect(await inboxOf('officerToo', task.id)).toBeUndefined()
    expect(await inboxOf('officer', task.id)).toMatchObject({ holder: 'officer' })
  })

  test('without action is in the pool again after that, and nothing had to happen for it', async () => {
    const { task, caseId } = await claimed()
    const before = await typesIn(t, caseId)
    t.office.time.set(tuesdayMidnight)
    expect(await inboxOf('officerToo', task.id)).toMatchObject({ holder: null, holderId: null })
    expect(await typesIn(t, caseId)).toEqual(before)
  })

  test('that is back in the pool can be claimed and decided by a colleague', async () => {
    const { task } = await claimed()
    t.office.time.set(tuesdayMidnight)
    accepted(await claim(t.office, acting('officerToo'), task.id))
    const verdict = { verdict: 'approve', version: 3 } as const
    expect(await decide(t.office, acting('officer'), task.id, verdict)).toMatchObject({ code: 'task-held' })
    expect(await decide(t.office, acting('officerToo'), task.id, verdict)).toMatchObject({ ok: true })
  })

  test('that is back in the pool can be decided at once, by a colleague or by its late holder', async () => {
    for (const who of ['officer', 'officerToo'] as const) {
      t.office.time.set(ordinaryMorning)
      const { task } = await claimed()
      t.office.time.set(tuesdayMidnight)
      const verdict = { verdict: 'approve', version: 2 } as const
      expect(await decide(t.office, acting(who), task.id, verdict)).toMatchObject({ ok: true })
    }
  })

  test('that is back in the pool is not held any more, so it cannot be given back', async () => {
    const { task } = await claimed()
    t.office.time.set(tuesdayMidnight)
    expect(await release(t.office, acting('officer'), task.id)).toMatchObject({ code: 'wrong-state' })
  })

  test('claimed on a Friday is held over the weekend to the end of Monday', async () => {
    t.office.time.set(Date.parse('2026-11-27T16:00:00+08:00'))
    const { caseId } = await claimed()
    const { claimedUntil } = await openTask(t, caseId)
    expect(claimedUntil).toBe(Date.parse('2026-12-01T00:00:00+08:00'))
  })

  test('is held longer by an action of its holder', async () => {
    const { task, caseId } = await claimed()
    t.office.time.set(Date.parse('2026-11-24T16:00:00+08:00'))
    const asking = { personId: personId('leader'), unitId: unitId('jinshui'), question: '可否并入？' }
    accepted(await consult(t.office, acting('officer'), task.id, asking))
    expect(await openTask(t, caseId)).toMatchObject({
      holderId: personId('officer'),
      claimedUntil: Date.parse('2026-11-26T00:00:00+08:00'),
    })
  })
})

test('a case filed before there was such a rule keeps its holder', async () => {
  const filed = await onDesk(t)
  await t.office.pool`UPDATE cases SET route = route - 'desk' WHERE id = ${filed.caseId}`
  accepted(await claim(t.office, acting('officer'), filed.task.id))
  t.office.time.set(tuesdayMidnight)
  expect(await openTask(t, filed.caseId)).toMatchObject({ claimedUntil: null })
  expect(await claim(t.office, acting('officerToo'), filed.task.id)).toMatchObject({ code: 'task-held' })
})
