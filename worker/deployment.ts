import type { Engine } from '../handover/engine.ts'
import { namespace } from '../handover/engine.ts'

/** The name under which our workers are versioned. */
export const deploymentName = 'xueqian'

/**
 * Makes this build the one that new runs start on. A versioned worker without a current version gets no tasks.
 * Repeats until Temporal has heard of the worker, which it does at the worker's first poll.
 */
export async function setCurrentBuild(
  engine: Engine,
  buildId: string,
  wait: (ms: number) => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1)
    try {
      await engine.client.workflowService.setWorkerDeploymentCurrentVersion({
        namespace,
        deploymentName,
        buildId,
        identity: 'xueqian',
        ignoreMissingTaskQueues: true,
      })
      return
    } catch (fault) {
      if (attempt >= 30) throw fault
      await wait(500)
    }
}

/** The build that new runs start on now, or undefined where none has been set. */
export async function currentBuild(engine: Engine): Promise<string | undefined> {
  const { workerDeploymentInfo } = await engine.client.workflowService.describeWorkerDeployment({
    namespace,
    deploymentName,
  })
  return workerDeploymentInfo?.routingConfig?.currentDeploymentVersion?.buildId ?? undefined
}
