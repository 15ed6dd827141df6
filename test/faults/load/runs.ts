import { reconcile } from '../../../handover/reconcile.ts'
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

/** Some runs may sleep on beside their closed cases (`handover/asleep.ts`); answers how many had to be told. */
export async function wakes(cell: Cell): Promise<number> {
  await until('no run is left', async () => (await openRuns(cell)).length === 0, 10_000).catch(
    () => undefined,
  )
  const { engine, office } = cell
  const found = await reconcile({ engine, pool: office.pool, time: office.time }, { dryRun: false })
  return found.filter(({ finding }) => finding === 'asleep').length
}
