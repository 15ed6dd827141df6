import { systemTime } from '../domain/time-source.ts'
import type { Engine } from './engine.ts'

/** How far back a sweep looks for runs that somebody ended, in milliseconds: twice the 5 minutes of the promise. */
const window = 600_000

/** Runs that were ended from outside of late (terminated, cancelled, failed); their cases may still be open. */
export async function endedOutside({ client }: Engine): Promise<{ caseId: string; epoch: number }[]> {
  const since = new Date(systemTime.now() - window).toISOString()
  const runs: { caseId: string; epoch: number }[] = []
  const query = `ExecutionStatus IN ('Terminated', 'Canceled', 'Failed', 'TimedOut') AND CloseTime > '${since}'`
  for await (const { workflowId } of client.workflow.list({ query })) {
    const [caseId, epoch] = workflowId.split('.')
    if (caseId !== undefined && epoch !== undefined) runs.push({ caseId, epoch: Number(epoch) })
  }
  return runs
}
