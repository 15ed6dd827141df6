import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { extend } from '../../acts/extend.ts'
import { enrolled } from '../support/children.ts'
import { expectInvariants } from '../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { accepted, openTaskAt } from './cases.ts'
import { fileDispute, kindergartens, word } from './disputes.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

/** A dispute of two kindergartens, whose time for evidence ends at `dueAt`; no worker is there to say when it has. */
async function opened() {
  const parties = await kindergartens(t, 'jinshui', 'jinshui')
  const children = [await enrolled(t, parties[0].id), await enrolled(t, parties[1].id)]
  const caseId = await fileDispute(t, children)
  const task = await openTaskAt(t, caseId, { stage: 'evidence', slot: parties[0].id })
  return { caseId, task, party: parties[0] }
}

const submit = ({ caseId, party }: Awaited<ReturnType<typeof opened>>) =>
  word(t, caseId, {
    stage: 'evidence',
    slot: party.id,
    verdict: 'submit',
    form: { papers: [] },
    by: party,
  })

test('a party hands in its evidence up to the last instant of its time', async () => {
  const it = await opened()
  t.office.time.set(it.task.dueAt - 1)
  expect(accepted(await submit(it))).toMatchObject({ verdict: 'submit' })
})

test('evidence after the due instant comes too late, although no worker has written the silence down yet', async () => {
  const it = await opened()
  t.office.time.set(it.task.dueAt)
  expect(await submit(it)).toMatchObject({ ok: false, code: 'task-cancelled' })
  expect(await openTaskAt(t, it.caseId, { stage: 'evidence', slot: it.party.id })).toMatchObject({
    id: it.task.id,
  })
})

test('time that has run out is not extended any more', async () => {
  const it = await opened()
  t.office.time.set(it.task.dueAt)
  expect(
    await extend(t.office, acting('supervisor'), it.task.id, { days: 3, reason: '材料在外地' }),
  ).toMatchObject({
    ok: false,
    code: 'task-cancelled',
  })
})
