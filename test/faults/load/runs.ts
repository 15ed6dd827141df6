import { caseById } from '../../../db/cases.ts'
import { tellRun } from '../../../handover/run.ts'
import type { Cell } from '../support/cell.ts'
import { until } from '../support/until.ts'

/** What happened, by the one field of an event of Temporal that is filled. */
const kindOf = (event: object): string =>
  Object.entries(event)
    .find(([name, value]) => name.endsWith('EventAttributes') && value)?.[0]
    .replace('EventAttributes', '') ?? '?'

/** The runs that are open, each with what it waits for. */
export async function openRuns({ engine: { client }, office: { pool } }: Cell): Promise<string[]> {
  const found: string[] = []
  for await (const { workflowId } of client.workflow.list({ query: `ExecutionStatus = 'Running'` })) {
    const { events } = await client.workflow.getHandle(workflowId).fetchHistory()
    const [kase] = await pool<{ told: string }[]>`
      SELECT number || ' ' || status || ' epoch ' || epoch AS told FROM cases WHERE id = ${workflowId.slice(0, 36)}`
    const last = (events ?? []).slice(-4).map(kindOf)
    found.push(`${workflowId} (${kase?.told ?? 'no case'}) still runs, after ${last.join(', ')}`)
  }
  return found
}

/**
 * A run whose last record was committed while the worker and Temporal died knows nothing of it: its case needs nothing more,
 * so nobody tells it before its next rung. It must not be stuck, so it is told here; answers how many were.
 */
export async function wakes(cell: Cell): Promise<number> {
  const { engine, office } = cell
  await until('no run is left', async () => (await openRuns(cell)).length === 0, 10_000).catch(
    () => undefined,
  )
  const left = await openRuns(cell)
  for (const text of left) {
    const [caseId = '', epoch] = text.split(' ')[0]?.split('.') ?? []
    const kase = await caseById(office.pool, caseId)
    if (kase) await tellRun(engine, { caseId, epoch: Number(epoch) }, kase.lastNo).catch(() => false)
  }
  return left.length
}
