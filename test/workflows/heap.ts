/*
 * Prints how many bytes of heap one cached open case costs: `node --import tsx heap.ts <database> <server>`, and with
 * the path of `bare.ts` behind them the SDK's own share. The database holds the people of testOffice.
 * Stories live in a thread of their own, whose heap is weighed by its snapshots.
 */
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import type { Worker as Thread } from 'node:worker_threads'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import { activities } from '../../activities/index.ts'
import { file } from '../../acts/file.ts'
import { caseById } from '../../db/cases.ts'
import { openPersonal } from '../../db/personal/personal.ts'
import { connect } from '../../db/sql.ts'
import { nationalPhase2 } from '../../domain/policy/national-phase2.ts'
import { startRun, tellRun } from '../../handover/run.ts'
import { changeReport } from '../../processes/change-report.ts'
import { compile, storyBundle } from '../../worker/bundle.ts'
import { testClock } from '../support/clock.ts'
import { kindergarten } from '../support/people.ts'

const cases = 300
/** Cases woken before the first look, so that what the worker needs once is not counted. */
const warm = 30

const [url = '', path = '', other] = process.argv.slice(2)
const secret = () => createSecretKey(randomBytes(32))
Runtime.install({ logger: new DefaultLogger('ERROR') })
const pool = connect(url, { max: 24 })
const office = {
  pool,
  time: testClock(),
  personal: openPersonal({ current: 'heap', keks: new Map([['heap', secret()]]), index: secret() }),
  pack: nationalPhase2,
  calendars: new Map(),
}
const env = await TestWorkflowEnvironment.createTimeSkipping({
  server: { executable: { type: 'existing-path', path } },
})
const now = await env.currentTimeMs()
office.time.ahead(office.time.now() - now)

const { code } = other === undefined ? await storyBundle() : await compile(other)
const taskQueue = `heap-${randomUUID()}`
const worker = await Worker.create({
  connection: env.nativeConnection,
  taskQueue,
  workflowBundle: { code },
  activities: { ...activities(office, 'heap') },
  maxCachedWorkflows: 2_000,
})
const running = worker.run()
const engine = { client: env.client, taskQueue, close: async () => undefined }

const ids: string[] = []
for (let i = 0; i < warm + cases; i += 1) {
  const { clerk } = await kindergarten(pool)
  const form = { category: 'merger', effectiveFrom: '2026-11-20', description: '并入', extra: {}, papers: [] }
  const filed = await file(office, { person: clerk, key: randomUUID(), requestId: 'heap' }, changeReport, {
    form,
  })
  if (!filed.ok) throw new Error(filed.code)
  ids.push(filed.value.caseId)
}

/** Starts a run delayed to its first rung and wakes it with an update, as the first verdict would. */
async function wake(caseId: string): Promise<void> {
  const kase = await caseById(pool, caseId)
  if (!kase) throw new Error('no case')
  await startRun(engine, { caseId, epoch: 1, route: kase.route }, 86_400_000)
  await tellRun(engine, { caseId, epoch: 1 }, kase.lastNo)
}

/** What the SDK keeps private: the threads in which stories run. */
interface Threads {
  workflowCreator: { workerThreadClients: { workerThread: Thread }[] }
}

interface Snapshot {
  snapshot: { meta: { node_fields: string[] } }
  nodes: number[]
}

/** Bytes in use on the heap of the thread in which the stories are cached; a snapshot is taken after a collection. */
async function heap(): Promise<number> {
  const [first] = (worker as unknown as Threads).workflowCreator.workerThreadClients
  if (!first) throw new Error('no workflow thread')
  const chunks: Buffer[] = []
  for await (const chunk of await first.workerThread.getHeapSnapshot()) chunks.push(chunk as Buffer)
  const { snapshot, nodes } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Snapshot
  const { node_fields: fields } = snapshot.meta
  const size = fields.indexOf('self_size')
  let bytes = 0
  for (let node = size; node < nodes.length; node += fields.length) bytes += nodes[node] ?? 0
  return bytes
}

for (const id of ids.slice(0, warm)) await wake(id)
const before = await heap()
for (const id of ids.slice(warm)) await wake(id)
const bytes = ((await heap()) - before) / cases
console.log(JSON.stringify({ cases: worker.getStatus().numCachedWorkflows - warm, bytes: Math.round(bytes) }))
worker.shutdown()
await running
await env.teardown()
await pool.end()
