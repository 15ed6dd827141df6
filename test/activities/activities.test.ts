import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { resubmit } from '../../acts/resubmit.ts'
import { activities } from '../../activities/index.ts'
import { duesOn } from '../../db/dues.ts'
import { connect } from '../../db/sql.ts'
import type { Next } from '../../domain/told.ts'
import { accepted, fileReport, openTask, report, rowCounts, say, theCase } from '../acts/cases.ts'
import { ordinaryMorning } from '../support/clock.ts'
import { expectInvariants } from '../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { kindergarten } from '../support/people.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
beforeEach(() => t.office.time.set(ordinaryMorning))
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const filed = async (category = 'merger') =>
  fileReport(t, (await kindergarten(t.office.pool)).clerk, category)
const story = () => activities(t.office, 'a-build')

/** Records what follows from the verdict just taken. */
async function record(caseId: string, next: Next) {
  const { epoch, flowNo } = await theCase(t, caseId)
  return story().record({ caseId, epoch, flowNo, through: flowNo, at: t.office.time.now(), next })
}

describe('pull', () => {
  test('answers what the story does not know yet, in order, and the next rung', async () => {
    const caseId = await filed()
    const told = await story().pull({ caseId, epoch: 1, through: 1, settled: false })
    expect(told).toMatchObject({ through: 2, fenced: false, events: [{ no: 2, type: 'task-opened' }] })
    expect(told.nextRung).toBe(Date.parse('2026-11-27T08:30:00+08:00'))
  })

  test('counts the case as taken only when the story says that it has settled', async () => {
    const caseId = await filed()
    await story().pull({ caseId, epoch: 1, through: 2, settled: false })
    expect(await theCase(t, caseId)).toMatchObject({ takenThrough: 0 })
    await story().pull({ caseId, epoch: 1, through: 2, settled: true })
    expect(await theCase(t, caseId)).toMatchObject({ takenThrough: 2, buildId: 'a-build' })
  })

  test('of another epoch, or of a case that is not there, is fenced', async () => {
    const caseId = await filed()
    const nowhere = '019ac6e0-0000-7000-8000-000000000000'
    for (const run of [
      { caseId, epoch: 2 },
      { caseId: nowhere, epoch: 1 },
    ])
      expect(await story().pull({ ...run, through: 0, settled: true })).toMatchObject({
        fenced: true,
        events: [],
      })
  })

  test('tells nothing personal: events hold ids, words and days only', async () => {
    const caseId = await filed()
    accepted(await say(t, caseId, 'reject'))
    const told = await story().pull({ caseId, epoch: 1, through: 0, settled: false })
    expect(JSON.stringify(told)).not.toMatch(/[一-鿿]/u)
  })
})

describe('record', () => {
  test('done twice writes once and answers the same', async () => {
    const caseId = await filed()
    accepted(await say(t, caseId, 'return'))
    const next = { kind: 'ask-supplement', key: { stage: 'review', slot: '', round: 1 } } as const
    const first = await record(caseId, next)
    const rows = await rowCounts(t.office.pool)
    expect(await record(caseId, next)).toEqual(first)
    expect(await rowCounts(t.office.pool)).toEqual(rows)
  })

  test('after the end answers the end and writes nothing', async () => {
    const caseId = await filed()
    accepted(await say(t, caseId, 'approve'))
    await record(caseId, { kind: 'close', outcome: 'completed' })
    const rows = await rowCounts(t.office.pool)
    const told = await record(caseId, { kind: 'close', outcome: 'rejected' })
    expect(told).toMatchObject({ fenced: false })
    expect(await rowCounts(t.office.pool)).toEqual(rows)
    expect(await theCase(t, caseId)).toMatchObject({ outcome: 'completed' })
  })

  test('frees the slot with the end, so that the next report can be filed', async () => {
    const { clerk } = await kindergarten(t.office.pool)
    const caseId = await fileReport(t, clerk, 'merger')
    accepted(await say(t, caseId, 'approve'))
    await record(caseId, { kind: 'close', outcome: 'completed' })
    expect(await fileReport(t, clerk, 'merger')).not.toBe(caseId)
  })
})

describe('ring', () => {
  test('before the first rung fires nothing', async () => {
    const caseId = await filed()
    const at = Date.parse('2026-11-27T08:29:59+08:00')
    expect(await story().ring({ caseId, epoch: 1, through: 2, at })).toMatchObject({ events: [] })
  })

  test('at the due instant fires what is due by then, each once only', async () => {
    const caseId = await filed()
    const at = (await openTask(t, caseId)).dueAt
    t.office.time.set(at)
    const first = await story().ring({ caseId, epoch: 1, through: 2, at })
    expect(first.events.map(({ type, data }) => `${type} ${'rung' in data ? data.rung : ''}`)).toEqual([
      'rung-fired d-1',
      'rung-fired due',
      'rung-fired overdue',
    ])
    expect(first.nextRung).toBe(Date.parse('2026-12-04T00:00:00+08:00'))
    expect(await story().ring({ caseId, epoch: 1, through: 2, at: at + 1 })).toEqual(first)
  })

  test('of two runs at the same moment fires each once', async () => {
    const caseId = await filed()
    const at = (await openTask(t, caseId)).dueAt
    t.office.time.set(at)
    await Promise.all([1, 2].map(() => story().ring({ caseId, epoch: 1, through: 2, at })))
    expect(await t.office.pool`SELECT FROM rungs WHERE case_id = ${caseId}`).toHaveLength(3)
  })
})

test('a return is told to, and lies with, whoever files at the applicant, whatever the process calls that role', async () => {
  const { id, clerk, reviewer } = await kindergarten(t.office.pool)
  const caseId = await fileReport(t, clerk, 'merger')
  accepted(await say(t, caseId, 'return'))
  const owner = connect(t.database.url, { max: 1, role: null })
  await owner`UPDATE cases SET route = jsonb_set(route, '{filedBy}', '"reviewer"') WHERE id = ${caseId}`
  await owner.end()
  await record(caseId, { kind: 'ask-supplement', key: { stage: 'review', slot: '', round: 1 } })
  const told = await t.office.pool`
    SELECT person_id AS "personId" FROM notices WHERE case_id = ${caseId} AND kind = 'returned'`
  expect([...told]).toEqual([{ personId: reviewer.id }])
  const slice = { at: t.office.time.now(), limit: 10 }
  expect(await duesOn(t.office.pool, reviewer.grants, reviewer.id, slice)).toMatchObject([{ caseId }])
  expect(await duesOn(t.office.pool, clerk.grants, clerk.id, slice)).toEqual([])
  const again = { form: report('merger', { description: '已补' }) }
  expect(await resubmit(t.office, acting(clerk), caseId, again)).toMatchObject({ code: 'forbidden' })
  accepted(await resubmit(t.office, acting(reviewer), caseId, again))
  expect((await theCase(t, caseId)).applicantId).toBe(id)
})
