import type { Engine } from './engine.ts'

/** Runs that were ended from outside since then (terminated, cancelled, failed); their cases may still be open. */
export async function endedOutside(
  { client, taskQueue }: Engine,
  sinceMs: number,
): Promise<{ caseId: string; epoch: number }[]> {
  const since = new Date(sinceMs).toISOString()
  const runs: { caseId: string; epoch: number }[] = []
  const query = `TaskQueue = '${taskQueue}' AND ExecutionStatus IN ('Terminated', 'Canceled', 'Failed', 'TimedOut') AND CloseTime > '${since}'`
  for await (const { workflowId } of client.workflow.list({ query })) {
    const [caseId, epoch] = workflowId.split('.')
    if (caseId !== undefined && epoch !== undefined) runs.push({ caseId, epoch: Number(epoch) })
  }
  return runs
}
