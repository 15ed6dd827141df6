import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { claim } from '../../../acts/claim.ts'
import { handOver } from '../../../acts/handOver.ts'
import { resubmit } from '../../../acts/resubmit.ts'
import { takeOver } from '../../../acts/takeOver.ts'
import { todoOf } from '../../../db/inbox.ts'
import type { TaskKey } from '../../../domain/journal.ts'
import { enrolled } from '../../support/children.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { kindergarten, person, personId, type PersonName } from '../../support/people.ts'
import { accepted, follow, openTask, say } from '../cases.ts'
import { correctionForm, fileCorrection, pronounce, proofs, underCounty } from '../corrections.ts'
import { lastOf } from './desk.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice(undefined, underCounty)
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const key = (stage: string, round: number): TaskKey => ({ stage, slot: '', round })
const seen = { originalsSeen: true }

/** The county has approved in the institution's place, by that officer; the case lies with the county's own review. */
const approvedFor = async (by: PersonName) => {
  const k = await kindergarten(t.office.pool)
  const child = await enrolled(t, k.id)
  const caseId = await fileCorrection(t, k, child.id, { name: '李大满' })
  accepted(
    await takeOver(t.office, acting('supervisor'), (await openTask(t, caseId)).id, '园内无人，代为核办'),
  )
  accepted(await say(t, caseId, 'approve', acting(by), seen))
  await follow(t, caseId, { kind: 'open', key: key('county-review', 1) })
  return { k, child, caseId, task: await openTask(t, caseId) }
}
const inbox = async (who: PersonName) =>
  (
    await todoOf(t.office.pool, person(who).grants, personId(who), {
      after: null,
      limit: 100,
      at: t.office.time.now(),
    })
  ).map(({ id }) => id)

describe('an officer who approved in the institution’s place', () => {
  test('does not review for the county as well', async () => {
    const { caseId } = await approvedFor('officer')
    expect(await pronounce(t, caseId, 'approve', person('officer'))).toEqual({
      ok: false,
      code: 'decided-before',
    })
    expect(await pronounce(t, caseId, 'approve', person('officerToo'))).toMatchObject({ ok: true })
  })

  test('neither finds the review in his list nor is given it', async () => {
    const { task } = await approvedFor('officer')
    expect(await inbox('officer')).not.toContain(task.id)
    expect(await inbox('officerToo')).toContain(task.id)
    accepted(await claim(t.office, acting('officerToo'), task.id))
    const to = { personId: personId('officer') }
    expect(await handOver(t.office, acting('officerToo'), task.id, to)).toMatchObject({
      code: 'not-eligible',
    })
  })

  test('approves anew, in the next round, what the county returned and the applicant changed', async () => {
    const { k, child, caseId } = await approvedFor('officer')
    accepted(await pronounce(t, caseId, 'return', person('officerToo')))
    await follow(t, caseId, { kind: 'ask-supplement', key: key('county-review', 1) })
    const form = correctionForm(child.id, { name: '李中满' }, await proofs(t, k.id, k.clerk))
    accepted(await resubmit(t.office, acting(k.clerk), caseId, { form }))
    expect(await lastOf(t, caseId)).toMatchObject({
      data: { renewed: [{ stage: 'institution-approve', slot: '' }] },
    })
    await follow(t, caseId, { kind: 'open', key: key('institution-approve', 3) })
    expect(await say(t, caseId, 'approve', acting('officer'), seen)).toMatchObject({ ok: true })
  })
})
