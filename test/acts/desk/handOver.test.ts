import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { claim } from '../../../acts/claim.ts'
import { decide } from '../../../acts/decide.ts'
import { handOver } from '../../../acts/handOver.ts'
import { recuse } from '../../../acts/recuse.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { acting, type TestOffice } from '../../support/office.ts'
import { employ, kindergarten, personId } from '../../support/people.ts'
import { accepted, openTask, theCase } from '../cases.ts'
import { lastOf, onDesk, toldOf } from './desk.ts'
import { fileToy, toyOffice } from './toy.ts'

let t: TestOffice
beforeAll(async () => {
  t = await toyOffice()
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const held = async () => {
  const filed = await onDesk(t)
  accepted(await claim(t.office, acting('officer'), filed.task.id))
  return filed
}
const to = (personId: string) => ({ personId, comment: '出差，请代为办理' })

describe('a task that is handed over', () => {
  test('is the colleague’s, who is told and decides it', async () => {
    const { caseId, task } = await held()
    const { flowNo } = await theCase(t, caseId)
    accepted(await handOver(t.office, acting('officer'), task.id, to(personId('officerToo'))))
    expect(await openTask(t, caseId)).toMatchObject({ holderId: personId('officerToo'), version: 3 })
    expect(await lastOf(t, caseId)).toMatchObject({
      type: 'handed-over',
      personId: personId('officer'),
      data: { personId: personId('officerToo') },
    })
    expect(await theCase(t, caseId)).toMatchObject({ flowNo })
    expect(await toldOf(t, personId('officerToo'), caseId)).toEqual(['filed', 'handed-over'])
    const verdict = { verdict: 'approve', version: 3 } as const
    expect(await decide(t.office, acting('officer'), task.id, verdict)).toMatchObject({ code: 'task-held' })
    expect(await decide(t.office, acting('officerToo'), task.id, verdict)).toMatchObject({ ok: true })
  })

  test('must be held by whoever hands it over', async () => {
    const { task } = await onDesk(t)
    const colleague = to(personId('officerToo'))
    expect(await handOver(t.office, acting('officer'), task.id, colleague)).toMatchObject({
      code: 'wrong-state',
    })
    accepted(await claim(t.office, acting('officerToo'), task.id))
    expect(await handOver(t.office, acting('officer'), task.id, to(personId('officer')))).toMatchObject({
      code: 'task-held',
    })
  })

  test.each(['officer', 'leader', 'erqiOfficer', 'systemAdministrator', 'clerk'] as const)(
    'does not go to %s: only to another of the same unit and role',
    async (who) => {
      const { task } = await held()
      expect(await handOver(t.office, acting('officer'), task.id, to(personId(who)))).toMatchObject({
        code: 'not-eligible',
      })
    },
  )

  test('does not go to a colleague who recused himself', async () => {
    const { task } = await onDesk(t)
    accepted(await recuse(t.office, acting('officerToo'), task.id, '近亲属'))
    accepted(await claim(t.office, acting('officer'), task.id))
    expect(await handOver(t.office, acting('officer'), task.id, to(personId('officerToo')))).toMatchObject({
      code: 'not-eligible',
    })
  })

  test.each(['leader', 'supervisor', 'erqiOfficer', 'bambooClerk'] as const)(
    'is handed over by nobody else: not by %s',
    async (who) => {
      const { task } = await held()
      const answer = await handOver(t.office, acting(who), task.id, to(personId('officerToo')))
      expect(answer.ok).toBe(false)
    },
  )
})

describe('the principal', () => {
  const atReviewer = async () => {
    const k = await kindergarten(t.office.pool)
    const principal = await employ(t.office.pool, k.id, '周园长', 'principal')
    const reviewerToo = await employ(t.office.pool, k.id, '吴审核', 'reviewer')
    return { ...k, ...(await fileToy(t, k.clerk)), principal, reviewerToo }
  }

  test('hands a task of the institution to another reviewer, held or not', async () => {
    const { caseId, task, principal, reviewer, reviewerToo } = await atReviewer()
    accepted(await handOver(t.office, acting(principal), task.id, to(reviewer.id)))
    accepted(await handOver(t.office, acting(principal), task.id, to(reviewerToo.id)))
    expect(await openTask(t, caseId)).toMatchObject({ holderId: reviewerToo.id })
  })

  test('hands nothing to the clerk who filled it in, reviewer though he be', async () => {
    const k = await kindergarten(t.office.pool)
    const both = await employ(t.office.pool, k.id, '郑兼任', ['clerk', 'reviewer'])
    const principal = await employ(t.office.pool, k.id, '周园长', 'principal')
    const { task } = await fileToy(t, both)
    expect(await handOver(t.office, acting(principal), task.id, to(both.id))).toMatchObject({
      code: 'not-eligible',
    })
  })

  test('hands over nothing that lies at the county', async () => {
    const k = await kindergarten(t.office.pool)
    const principal = await employ(t.office.pool, k.id, '周园长', 'principal')
    const { task } = await onDesk(t)
    expect(await handOver(t.office, acting(principal), task.id, to(personId('officer')))).toMatchObject({
      code: 'not-found',
    })
  })

  test('who filled the case in himself does not choose its reviewer', async () => {
    const k = await kindergarten(t.office.pool)
    const both = await employ(t.office.pool, k.id, '王园长', ['clerk', 'principal'])
    const { task } = await fileToy(t, both)
    expect(await handOver(t.office, acting(both), task.id, to(k.reviewer.id))).toMatchObject({
      code: 'own-filing',
    })
  })
})
