import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { handOverTo, type HandOver } from '../../handover/handOver.ts'
import { testEngine, type TestEngine } from '../support/engine.ts'
import { expectInvariants } from '../support/invariants.ts'
import { deskOf, filed, testApi, type Browser, type TestApi } from './api.ts'

let t: TestApi
let engine: TestEngine
let handOver: HandOver
let clerk: Browser
let officer: Browser
beforeAll(async () => {
  t = await testApi(async (base) => {
    engine = await testEngine(base)
    handOver = handOverTo(engine.handover, () => undefined)
    // A busy machine may take longer than the second a caller is ready to wait.
    const patient = { waitMs: 30_000 }
    return { handOver: (caseId, options) => handOver(caseId, options?.waitMs === undefined ? {} : patient) }
  })
  clerk = await t.as('clerk')
  officer = await t.as('officer')
})
afterEach(() => expectInvariants(t, [], { atRest: false }))
afterAll(async () => {
  await handOver.drain()
  await engine.close()
  await t.close()
})

test('a caller who prefers to wait hears where the case has come to', async () => {
  const caseId = await filed(clerk)
  const { id, version } = await deskOf(officer, caseId)
  const { status, body } = await officer.send(
    'POST',
    `/tasks/${id}/verdict`,
    { verdict: 'approve', version },
    { prefer: 'wait=1' },
  )
  expect([status, body['advancing'], body['case']]).toEqual([
    200,
    false,
    expect.objectContaining({ status: 'completed', outcomeTitle: '办结', advancing: false }),
  ])
})

test('a caller who does not wait is answered at once', async () => {
  const caseId = await filed(clerk)
  const { id, version } = await deskOf(officer, caseId)
  const { status, body } = await officer.send('POST', `/tasks/${id}/verdict`, { verdict: 'approve', version })
  expect([status, body['advancing']]).toEqual([200, true])
})
