import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { caseById } from '../../db/cases.ts'
import { verify } from '../../db/invariants/index.ts'
import { eventsAfter } from '../../db/journal.ts'
import { reconcile } from '../../handover/reconcile.ts'
import { startRun, tellRun, workflowId } from '../../handover/run.ts'
import { instrument } from './crash/instrument.ts'
import { differing, doubled } from './crash/orders.ts'
import { decides, deskOf, files, form, reaches } from './scenarios.ts'
import { openCell, type Cell } from './support/cell.ts'
import { visitor, type Visitor } from './support/client.ts'
import { until } from './support/until.ts'

let cell: Cell
let clerk: Visitor
let officer: Visitor
let colleague: Visitor

beforeAll(async () => {
  cell = await openCell({ server: inject('databaseUrl') })
  await cell.ready()
  clerk = await visitor(cell.url, 'clerk-jinshui')
  officer = await visitor(cell.url, 'officer1-jinshui')
  colleague = await visitor(cell.url, 'officer2-jinshui')
}, 240_000)
afterAll(() => cell.close(), 60_000)

afterEach(async () => {
  cell.order('api', {})
  const { pool, pack } = cell.office
  const inputs = { pack, now: Date.now(), delivering: ['cases'] as const }
  expect(await verify(pool, inputs)).toEqual([])
})

const caseNow = async (caseId: string) => {
  const kase = await caseById(cell.office.pool, caseId)
  if (!kase) throw new Error('the case is gone')
  return kase
}
const journal = (caseId: string) => eventsAfter(cell.office.pool, caseId, 0)
/** The sweep for runs that somebody ended promises five minutes. */
const newRun = (caseId: string) =>
  until('the case has a new run', async () => (await caseNow(caseId)).epoch === 2, 150_000)
const reattachments = async (caseId: string) =>
  (await journal(caseId)).flatMap((event) => (event.type === 'reattached' ? [event.data.reason] : []))

/** A case whose run has been woken and waits for its applicant. */
async function returned(category: string): Promise<string> {
  const { caseId } = await files(clerk, form(category))
  await decides(officer, await deskOf(cell, caseId, 'review'), 'return', '请补充')
  await reaches(cell, caseId, 'supplement')
  await atRest(caseId)
  return caseId
}

const atRest = (caseId: string) =>
  until('the case is at rest', async () => {
    const { takenThrough, lastNo } = await caseNow(caseId)
    return takenThrough === lastNo
  })

/** Goes on with a returned case to its end, as its applicant and the officer would. */
async function finish(caseId: string, category: string): Promise<void> {
  const again = { form: form(category, { description: '补充说明' }) }
  const answer = await clerk.insist(`/cases/${caseId}/submit`, again)
  expect(answer.status).toBe(200)
  await decides(officer, await deskOf(cell, caseId, 'review', 2), 'approve')
  await reaches(cell, caseId, 'completed')
}

const kinds = async (caseId: string) =>
  (await journal(caseId)).map(({ type }) => type).filter((type) => type !== 'reattached')

const wholeWay = [
  ...['filed', 'task-opened', 'verdict', 'supplement-asked', 'resubmitted', 'task-opened', 'verdict'],
  ...['effect-done', 'closed'],
]

test('every activity of a real worker runs twice, and answers the same', async () => {
  const caseId = await returned('merger')
  await finish(caseId, 'merger')
  expect(await kinds(caseId)).toEqual(wholeWay)
  expect([...doubled(cell.folder)].sort()).toEqual(['pull', 'record'])
  expect(differing(cell.folder)).toEqual([])
})

test('a run that sleeps on beside its closed case is found by reconciling, told, and ends', async () => {
  const caseId = await returned('merger')
  await finish(caseId, 'merger')
  const { pool, time } = cell.office
  const { engine } = cell
  // As it is left when Temporal loses the word that closed the case: running, and due to wake in a month.
  const { epoch, route } = await caseNow(caseId)
  const start = { caseId, epoch: epoch + 1, route }
  expect(await startRun(engine, start, 30 * 86_400_000)).toBe('running')
  const found = (dryRun: boolean) =>
    reconcile({ pool, time, engine }, { dryRun }).then((all) => all.filter((each) => each.caseId === caseId))
  await until('Temporal lists the run', async () => (await found(true)).length === 1)
  const before = await journal(caseId)
  expect(await found(false)).toMatchObject([{ finding: 'asleep', repaired: true }])
  await until('it has ended', async () => (await found(true)).length === 0)
  expect(await journal(caseId)).toEqual(before)
})

describe('an update', () => {
  test('delivered twice at once changes nothing', async () => {
    const caseId = await returned('merger')
    const before = await journal(caseId)
    const run = { caseId, epoch: 1 }
    const heard = await Promise.all([
      tellRun(cell.engine, run, before.length),
      tellRun(cell.engine, run, before.length),
    ])
    expect(heard).toEqual([true, true])
    expect(await journal(caseId)).toEqual(before)
    await finish(caseId, 'merger')
    expect(await kinds(caseId)).toEqual(wholeWay)
  })

  test('delivered late and out of order changes nothing', async () => {
    const caseId = await returned('merger')
    const before = await journal(caseId)
    for (const n of [3, 1, 2, 4, 1]) expect(await tellRun(cell.engine, { caseId, epoch: 1 }, n)).toBe(true)
    expect(await journal(caseId)).toEqual(before)
    await finish(caseId, 'merger')
    expect(await kinds(caseId)).toEqual(wholeWay)
  })

  test('that speaks of a number the journal has not reached is answered and costs no endless reading', async () => {
    const caseId = await returned('merger')
    await tellRun(cell.engine, { caseId, epoch: 1 }, 999).catch(() => false)
    await finish(caseId, 'merger')
    expect(await kinds(caseId)).toEqual(wholeWay)
    const { historyLength } = await cell.engine.client.workflow
      .getHandle(workflowId({ caseId, epoch: 1 }))
      .describe()
    expect(historyLength).toBeLessThan(200)
  })
})

describe('an operator at Temporal', () => {
  test(
    'who terminates runs, woken or not yet, finds their cases in new ones, and the journals say so',
    { timeout: 240_000 },
    async () => {
      const woken = await returned('merger')
      const { caseId: fresh } = await files(clerk, form('canteen-change'))
      await atRest(fresh)
      for (const caseId of [woken, fresh])
        await cell.engine.client.workflow
          .getHandle(workflowId({ caseId, epoch: 1 }))
          .terminate('by an operator')
      await newRun(woken)
      await newRun(fresh)
      await finish(woken, 'merger')
      await decides(officer, await deskOf(cell, fresh, 'acknowledge'), 'acknowledge')
      await reaches(cell, fresh, 'completed')
      expect([await reattachments(woken), await reattachments(fresh)]).toEqual([
        ['ended-outside'],
        ['ended-outside'],
      ])
      expect(await kinds(woken)).toEqual(wholeWay)
      expect(await kinds(fresh)).toEqual([
        'filed',
        'task-opened',
        'effect-done',
        'verdict',
        'effect-done',
        'closed',
      ])
    },
  )

  test('who resets a run to its first task changes nothing', async () => {
    const caseId = await returned('merger')
    const handle = cell.engine.client.workflow.getHandle(workflowId({ caseId, epoch: 1 }))
    const firstTask = async () => {
      const { events } = await handle.fetchHistory()
      return events?.find(({ workflowTaskCompletedEventAttributes: done }) => Boolean(done))?.eventId
    }
    // What a story records is seen in the database a moment before the task that recorded it has ended.
    await expect.poll(firstTask, { timeout: 10_000 }).toBeTruthy()
    const first = await firstTask()
    await cell.engine.client.workflowService.resetWorkflowExecution({
      namespace: 'default',
      workflowExecution: { workflowId: workflowId({ caseId, epoch: 1 }) },
      ...(first ? { workflowTaskFinishEventId: first } : {}),
      reason: 'by an operator',
      requestId: caseId,
    })
    await finish(caseId, 'merger')
    expect(await kinds(caseId)).toEqual(wholeWay)
  })

  test('who starts a second run of the same story sees it end without a word, and the case has one outcome', async () => {
    const caseId = await returned('merger')
    const { epoch, route } = await caseNow(caseId)
    await cell.engine.client.workflow.start(route.process, {
      workflowId: `${caseId}.twin`,
      taskQueue: cell.engine.taskQueue,
      args: [{ caseId, epoch, route }],
    })
    await cell.engine.client.workflow.getHandle(`${caseId}.twin`).result()
    await finish(caseId, 'merger')
    expect(await kinds(caseId)).toEqual(wholeWay)
  })
})

/** Lets the API's own deliveries fail from now on: only the repair query is left. */
const loseDeliveries = () => {
  const site = instrument().sites.find(
    ({ file, text }) => file === 'handover/advance.ts' && text.includes('caseById'),
  )
  cell.order('api', { does: 'throw', site: site?.id ?? '', phase: 'before', nth: 1_000_000 })
}

describe('the repair query', () => {
  test('delivers what the API could not', async () => {
    loseDeliveries()
    const { caseId } = await files(clerk, form('canteen-change'))
    await decides(officer, await deskOf(cell, caseId, 'acknowledge'), 'acknowledge')
    await reaches(cell, caseId, 'completed')
    cell.order('api', {})
    expect((await kinds(caseId)).at(-1)).toBe('closed')
  })

  test('is not held up by a case whose run takes nothing', { timeout: 240_000 }, async () => {
    loseDeliveries()
    const stuck = await returned('merger')
    const { epoch, route } = await caseNow(stuck)
    const id = workflowId({ caseId: stuck, epoch })
    const { client } = cell.engine
    await client.workflow.getHandle(id).terminate('by an operator')
    const args = [{ caseId: stuck, epoch, route }]
    await client.workflow.start(route.process, { workflowId: id, taskQueue: 'nobody', args })
    await clerk.insist(`/cases/${stuck}/submit`, { form: form('merger', { description: '补充说明' }) })
    for (const category of ['canteen-change', 'bus-change']) {
      const { caseId } = await files(clerk, form(category))
      await decides(officer, await deskOf(cell, caseId, 'acknowledge'), 'acknowledge')
      await reaches(cell, caseId, 'completed')
    }
    // The sweep may have found it first.
    await client.workflow
      .getHandle(id)
      .terminate('by an operator')
      .catch(() => undefined)
    cell.order('api', {})
    await decides(officer, await deskOf(cell, stuck, 'review', 2), 'approve')
    await reaches(cell, stuck, 'completed')
    expect(await kinds(stuck)).toEqual(wholeWay)
  })
})

describe('two officers at once', () => {
  test(
    'get one 200 and one 409 that says who was first and when, twenty times in a row',
    { timeout: 180_000 },
    async () => {
      const names = new Map([
        [officer, '程一诺'],
        [colleague, '傅双喜'],
      ])
      const answers: string[] = []
      for (let round = 1; round <= 20; round += 1) {
        const { caseId } = await files(clerk, form('canteen-change'))
        const { id, version } = await deskOf(cell, caseId, 'acknowledge')
        const both = await Promise.all(
          [officer, colleague].map(async (who) => ({
            who,
            answer: await who.insist(`/tasks/${id}/verdict`, { verdict: 'acknowledge', version }),
          })),
        )
        const winner = both.find(({ answer }) => answer.status === 200)
        const loser = both.find(({ answer }) => answer.status === 409)
        answers.push(
          both
            .map(({ answer }) => answer.status)
            .sort()
            .join(' '),
        )
        expect(loser?.answer.body).toMatchObject({ code: 'task-decided', verdict: 'acknowledge' })
        expect(loser?.answer.body['decidedBy']).toBe(winner && names.get(winner.who))
        const [decided] = await cell.office.pool<{ at: number }[]>`
        SELECT decided_at AS at FROM tasks WHERE id = ${id}`
        expect(Date.parse(String(loser?.answer.body['decidedAt']))).toBe(decided?.at)
        await reaches(cell, caseId, 'completed')
      }
      expect(answers).toEqual(Array.from({ length: 20 }, () => '200 409'))
    },
  )
})

describe('without Temporal', () => {
  test(
    'filing and verdicts are answered as advancing, and everything drains when it is back',
    { timeout: 180_000 },
    async () => {
      const waiting = await files(clerk, form('bus-change'))
      await cell.temporal.stop()
      const asked: { status: number; took: number; advancing: unknown }[] = []
      const note = (answer: { status: number; took: number; body: Record<string, unknown> }) => {
        asked.push({ status: answer.status, took: answer.took, advancing: answer.body['advancing'] })
        return answer.body
      }
      const caseIds = [waiting.caseId]
      for (const category of ['canteen-change', 'merger']) {
        const key = { 'idempotency-key': `away-${category}` }
        const body = note(
          await clerk.ask('POST', '/processes/change-report/cases', { form: form(category) }, key),
        )
        caseIds.push(String(body['id']))
      }
      for (const caseId of caseIds) {
        const [task] = await cell.office.pool<{ id: string; version: number; stage: string }[]>`
        SELECT id, version, stage FROM tasks WHERE case_id = ${caseId} AND state = 'open'`
        const verdict = task?.stage === 'review' ? 'approve' : 'acknowledge'
        const body = { verdict, version: task?.version }
        note(
          await officer.ask('POST', `/tasks/${task?.id ?? ''}/verdict`, body, {
            'idempotency-key': `away-${caseId}`,
          }),
        )
      }
      expect(asked.map(({ status }) => status)).toEqual([201, 201, 200, 200, 200])
      expect(asked.filter(({ advancing }) => advancing !== true)).toEqual([])
      expect(asked.filter(({ took }) => took > 1_000)).toEqual([])
      await cell.temporal.start()
      for (const caseId of caseIds) await reaches(cell, caseId, 'completed')
      for (const caseId of caseIds)
        expect((await kinds(caseId)).filter((kind) => kind === 'closed')).toEqual(['closed'])
    },
  )

  test(
    'and without all it ever knew, reconciling gives every open case a run, and they end the same',
    { timeout: 180_000 },
    async () => {
      const woken = await returned('merger')
      const { caseId: fresh } = await files(clerk, form('canteen-change'))
      await atRest(fresh)
      await cell.temporal.stop()
      cell.temporal.forget()
      await cell.temporal.start()
      const { pool, time } = cell.office
      const handover = { pool, time, engine: cell.engine }
      const findings = await until('Temporal can be asked', () =>
        reconcile(handover, { dryRun: false }).catch(() => undefined),
      )
      expect(findings.map(({ finding }) => finding).sort()).toEqual(['missing', 'missing'])
      await finish(woken, 'merger')
      await decides(officer, await deskOf(cell, fresh, 'acknowledge'), 'acknowledge')
      await reaches(cell, fresh, 'completed')
      expect(await kinds(woken)).toEqual(wholeWay)
      expect(await reattachments(woken)).toEqual(['missing'])
    },
  )
})
