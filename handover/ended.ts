import type { Engine } from './engine.ts'

/** The ids we give; somebody else's run on our queue is none of our business. */
const ofACase = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,9})$/

/** Runs that were ended from outside since then (terminated, cancelled, failed); their cases may still be open. */
export async function endedOutside(
  { client, taskQueue }: Engine,
  sinceMs: number,
): Promise<{ caseId: string; epoch: number }[]> {
  const since = new Date(sinceMs).toISOString()
  const runs: { caseId: string; epoch: number }[] = []
  const query = `TaskQueue = '${taskQueue}' AND ExecutionStatus IN ('Terminated', 'Canceled', 'Failed', 'TimedOut') AND CloseTime > '${since}'`
  for await (const { workflowId } of client.workflow.list({ query })) {
    const [, caseId, epoch] = ofACase.exec(workflowId) ?? []
    if (caseId !== undefined) runs.push({ caseId, epoch: Number(epoch) })
  }
  return runs
}
