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

/**
 * Whether this build is the current one. Where Temporal has lost its data it has lost that too, and no worker would be
 * given a task again: then this build becomes it. Another build that is current stays so: `worker --deploy` is the one
 * way to change it. (Temporal's list of pollers leaves out live workers now and then, so it cannot tell that the other
 * build has gone; `xueqian doctor` says that the current build is not this code's.)
 */
export async function isCurrent(engine: Engine, buildId: string): Promise<boolean> {
  const current = await currentBuild(engine)
  if (current === undefined) await setCurrentBuild(engine, buildId)
  return current === undefined || current === buildId
}
