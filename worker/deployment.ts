import type { Engine } from '../handover/engine.ts'
import { namespace } from '../handover/engine.ts'

/** The name under which our workers are versioned. */
export const deploymentName = 'xueqian'

/**
 * Makes this build the one that new runs start on. A versioned worker without a current version gets no tasks. Fails
 * until Temporal has heard of the worker, which it does at the worker's first poll.
 */
export const setCurrentBuild = (engine: Engine, buildId: string) =>
  engine.client.workflowService.setWorkerDeploymentCurrentVersion({
    namespace,
    deploymentName,
    buildId,
    identity: 'xueqian',
    ignoreMissingTaskQueues: true,
  })

/** gRPC status NOT_FOUND: Temporal knows no deployment of ours. */
const notFound = 5

/** The build that new runs start on now, or undefined where none has been set. */
export async function currentBuild(engine: Engine): Promise<string | undefined> {
  try {
    const { workerDeploymentInfo } = await engine.client.workflowService.describeWorkerDeployment({
      namespace,
      deploymentName,
    })
    return workerDeploymentInfo?.routingConfig?.currentDeploymentVersion?.buildId || undefined
  } catch (fault) {
    if ((fault as { code?: number }).code === notFound) return undefined
    throw fault
  }
}

/** `TASK_QUEUE_TYPE_WORKFLOW` in Temporal's list of kinds. */
const workflowTasks = 1

/** Whether a worker of that build has asked for tasks in the last minutes (Temporal remembers pollers for about 5). */
async function isAlive({ client, taskQueue }: Engine, buildId: string): Promise<boolean> {
  const { pollers } = await client.workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name: taskQueue },
    taskQueueType: workflowTasks,
  })
  return pollers.some(({ deploymentOptions }) => deploymentOptions?.buildId === buildId)
}

/**
 * Whether this build is the current one. Where there is none (Temporal has lost its data), or no worker of it lives
 * (its last one was drained), nobody would be given a task again: then this build becomes it.
 */
export async function isCurrent(engine: Engine, buildId: string): Promise<boolean> {
  const current = await currentBuild(engine)
  if (current === buildId) return true
  if (current !== undefined && (await isAlive(engine, current))) return false
  await setCurrentBuild(engine, buildId)
  return true
}
