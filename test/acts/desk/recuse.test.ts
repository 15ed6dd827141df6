import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { claim } from '../../../acts/claim.ts'
import { decide } from '../../../acts/decide.ts'
import { recuse } from '../../../acts/recuse.ts'
import { resubmit } from '../../../acts/resubmit.ts'
import { countTodo } from '../../../db/inbox.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { person, personId } from '../../support/people.ts'
import { accepted, follow, openTask, report, say } from '../cases.ts'
import { onDesk, typesIn } from './desk.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const why = '申报园所负责人是近亲属'

describe('whoever recuses himself', () => {
  test('gives back what he held, and acts on the case no more', async () => {
    const { caseId, task } = await onDesk(t)
    accepted(await claim(t.office, acting('officer'), task.id))
    accepted(await recuse(t.office, acting('officer'), task.id, why))
    expect(await openTask(t, caseId)).toMatchObject({ holderId: null })
    expect(await typesIn(t, caseId)).toEqual(['filed', 'task-opened', 'claimed', 'released', 'recused'])
    const recused = { ok: false, code: 'recused' }
    expect(await claim(t.office, acting('officer'), task.id)).toEqual(recused)
    expect(await decide(t.office, acting('officer'), task.id, { verdict: 'approve', version: 3 })).toEqual(
      recused,
    )
    expect(await recuse(t.office, acting('officer'), task.id, why)).toEqual(recused)
  })

  test('leaves the task to his colleague', async () => {
    const { caseId, task } = await onDesk(t)
    accepted(await recuse(t.office, acting('officer'), task.id, why))
    expect(await say(t, caseId, 'approve', acting('officerToo'))).toMatchObject({ ok: true })
  })

  test('stays recused when the case comes back', async () => {
    const { caseId, task, clerk } = await onDesk(t)
    accepted(await recuse(t.office, acting('officer'), task.id, why))
    accepted(await say(t, caseId, 'return', acting('officerToo')))
    await follow(t, caseId, { kind: 'ask-supplement', key: { stage: 'review', slot: '', round: 1 } })
    accepted(await resubmit(t.office, acting(clerk), caseId, { form: report('merger') }))
    await follow(t, caseId, { kind: 'open', key: { stage: 'review', slot: '', round: 2 } })
    expect(await say(t, caseId, 'approve')).toEqual({ ok: false, code: 'recused' })
  })

  test('has the case in no inbox any more', async () => {
    const { task } = await onDesk(t)
    const { id, grants } = person('officer')
    const count = () => countTodo(t.office.pool, grants, id, t.office.time.now())
    const before = await count()
    accepted(await recuse(t.office, acting('officer'), task.id, why))
    expect(await count()).toBe(before - 1)
  })

  test('does not take from a colleague what he holds', async () => {
    const { caseId, task } = await onDesk(t)
    accepted(await claim(t.office, acting('officerToo'), task.id))
    accepted(await recuse(t.office, acting('officer'), task.id, why))
    expect(await openTask(t, caseId)).toMatchObject({ holderId: personId('officerToo') })
  })

  test('says why', async () => {
    const { task } = await onDesk(t)
    expect(await recuse(t.office, acting('officer'), task.id, ' ')).toMatchObject({
      code: 'reason-required',
      errors: [{ path: 'reason' }],
    })
  })

  test.each([
    ['leader', 'forbidden'],
    ['erqiOfficer', 'not-found'],
    ['bambooClerk', 'not-found'],
  ] as const)('has a turn on the desk: %s has none (%s)', async (who, code) => {
    const { task } = await onDesk(t)
    expect(await recuse(t.office, acting(who), task.id, why)).toEqual({ ok: false, code })
  })
})
