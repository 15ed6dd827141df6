import { afterAll, beforeAll, expect, test } from 'vitest'
import { accepted, openTaskAt, sayOn } from '../acts/cases.ts'
import { proofs } from '../acts/corrections.ts'
import { fileDispute } from '../acts/disputes.ts'
import { enrolled } from '../support/children.ts'
import { acting } from '../support/office.ts'
import { person, unitId } from '../support/people.ts'
import { deskOf, testApi, type TestApi } from './api.ts'

let t: TestApi
let caseId: string
let paper: string
beforeAll(async () => {
  t = await testApi()
  caseId = await fileDispute(t, [
    await enrolled(t, unitId('sunflower')),
    await enrolled(t, unitId('poplar'), { name: '纪青禾' }),
  ])
  const [proof] = await proofs(t, unitId('sunflower'), person('reviewer'), ['application'])
  paper = proof?.attachment ?? ''
  const task = await openTaskAt(t, caseId, { stage: 'evidence', slot: unitId('sunflower') })
  accepted(await sayOn(t, task, 'submit', acting(person('reviewer')), { papers: [paper] }))
  await openTaskAt(t, caseId, { stage: 'evidence', slot: unitId('poplar') })
})
afterAll(() => t.close())

const read = async (path: string) => (await (await t.as('officer')).send('GET', path)).body

test('a paper handed in with a word stands among the papers of the case', async () => {
  expect((await read(`/cases/${caseId}`))['evidence']).toMatchObject([{ id: paper }])
})

test('the timeline tells what was given with a word without naming papers by their ids', async () => {
  const items = (await read(`/cases/${caseId}/timeline`))['items'] as { answers: unknown[] }[]
  expect(items.flatMap(({ answers }) => answers)).toEqual([])
})

test('a step stays current, at the desk of the party that has not said its word', async () => {
  const body = await read(`/cases/${caseId}`)
  const [evidence] = body['stages'] as { state: string; unit: string }[]
  const [desk] = body['tasks'] as { unit: string }[]
  expect(evidence).toMatchObject({ state: 'current', unit: desk?.unit })
})

test('a party that is the last of its step waits for no other', async () => {
  const task = await deskOf(await t.as('officer'), caseId)
  const body = await read(`/tasks/${task.id}`)
  expect((body['verdicts'] as { then: { others: string[] } }[]).map(({ then }) => then.others)).toEqual([[]])
})
