import type { Engine } from './engine.ts'

/** The ids we give; somebody else's run on our queue is none of our business. */
const ofACase = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,9})$/

export interface RunOfCase {
  caseId: string
  epoch: number
}

/** Our runs of which that holds, as Temporal lists them (a little behind the runs themselves). */
export async function* runsOf({ client, taskQueue }: Engine, that: string): AsyncGenerator<RunOfCase> {
  for await (const { workflowId } of client.workflow.list({
    query: `TaskQueue = '${taskQueue}' AND ${that}`,
  })) {
    const [, caseId, epoch] = ofACase.exec(workflowId) ?? []
    if (caseId !== undefined) yield { caseId, epoch: Number(epoch) }
  }
}

/** Runs that were ended from outside since then (terminated, cancelled, failed); their cases may still be open. */
export async function endedOutside(engine: Engine, sinceMs: number): Promise<RunOfCase[]> {
  const since = new Date(sinceMs).toISOString()
  const runs: RunOfCase[] = []
  const that = `ExecutionStatus IN ('Terminated', 'Canceled', 'Failed', 'TimedOut') AND CloseTime > '${since}'`
  for await (const run of runsOf(engine, that)) runs.push(run)
  return runs
}
