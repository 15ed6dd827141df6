import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client'
import { systemTime } from '../domain/time-source.ts'
import type { Start } from '../domain/told.ts'
import type { Engine } from './engine.ts'

/** A new run of a case has a new id; the journal's epoch fences the old one. */
export const workflowId = ({ caseId, epoch }: Pick<Start, 'caseId' | 'epoch'>): string =>
  `${caseId}.${String(epoch)}`

/** Longest time one call to Temporal may take, in milliseconds; the repair query tries again later. */
const deadline = 10_000

const withDeadline = <T>(engine: Engine, call: () => Promise<T>): Promise<T> =>
  engine.client.connection.withDeadline(systemTime.now() + deadline, call)

/**
 * Starts the run, or finds it started. `delay` in milliseconds: a case on whose desk nobody has acted yet sleeps
 * until its first rung without a single workflow task. Answers `ended` where a run of this id has closed already.
 */
export async function startRun(engine: Engine, start: Start, delay: number): Promise<'running' | 'ended'> {
  try {
    await withDeadline(engine, () =>
      engine.client.workflow.start(start.route.process, {
        workflowId: workflowId(start),
        taskQueue: engine.taskQueue,
        args: [start],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        workflowIdConflictPolicy: 'USE_EXISTING',
        ...(delay > 0 ? { startDelay: delay } : {}),
      }),
    )
    return 'running'
  } catch (fault) {
    if (fault instanceof WorkflowExecutionAlreadyStartedError) return 'ended'
    throw fault
  }
}

/** Tells a run that the journal has reached `n` and waits until it has taken it. Answers false where none is running. */
export async function tellRun(
  engine: Engine,
  start: Pick<Start, 'caseId' | 'epoch'>,
  n: number,
): Promise<boolean> {
  try {
    await withDeadline(engine, () =>
      engine.client.workflow.getHandle(workflowId(start)).executeUpdate('advanced', { args: [n] }),
    )
    return true
  } catch (fault) {
    if (fault instanceof WorkflowNotFoundError) return false
    throw fault
  }
}

/** Ends a run that has been replaced; one that is gone already is fine. */
export async function endRun(
  engine: Engine,
  start: Pick<Start, 'caseId' | 'epoch'>,
  reason: string,
): Promise<void> {
  try {
    await withDeadline(engine, () => engine.client.workflow.getHandle(workflowId(start)).terminate(reason))
  } catch (fault) {
    if (!(fault instanceof WorkflowNotFoundError)) throw fault
  }
}
