import { setTimeout as pause } from 'node:timers/promises'
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker'
import { activities } from '../activities/index.ts'
import { faultGate, type Report } from '../activities/interceptor.ts'
import type { Office } from '../acts/office.ts'
import type { StoryActivities } from '../domain/told.ts'
import { namespace, taskQueue } from '../handover/engine.ts'
import type { HandOver } from '../handover/handOver.ts'
import type { Bundle } from './bundle.ts'
import { deploymentName } from './deployment.ts'

/** Local activities at once; the worker's database pool holds at least as many connections. */
export const localActivities = 20

export interface WorkerParts {
  connection: NativeConnection
  office: Office
  bundle: Pick<Bundle, 'code' | 'buildId'>
  report: Report
  /** Gives Temporal a case that an activity has opened; it never throws. */
  handOver: HandOver
  /** Off where the server knows no worker versions (the time-skipping test server). */
  versioned: boolean
  queue?: string
  /** Lets tests run every activity twice. */
  wrap?: (real: StoryActivities) => StoryActivities
}

/** A Temporal worker that tells the stories of this build; runs stay pinned to the build that woke them. */
export function createWorker({
  connection,
  office,
  bundle,
  report,
  handOver,
  versioned,
  queue,
  wrap,
}: WorkerParts): Promise<Worker> {
  const version = { deploymentName, buildId: bundle.buildId }
  const options: WorkerOptions = {
    connection,
    namespace,
    taskQueue: queue ?? taskQueue,
    workflowBundle: { code: bundle.code },
    activities: {
      ...(wrap ?? ((real) => real))(activities(office, bundle.buildId, (caseId) => void handOver(caseId))),
    },
    interceptors: { activity: [faultGate(report)] },
    // The SDK's default is 40; waiting stories hold no slot, so this bounds only what runs at one moment.
    maxConcurrentWorkflowTaskExecutions: 200,
    maxConcurrentLocalActivityExecutions: localActivities,
    maxCachedWorkflows: 2_000,
    // A run is kept for the worker that remembers it. The SDK's default is 10 s, as long as handing over waits for an
    // answer: after a crash every first word to a run would be reported as lost.
    stickyQueueScheduleToStartTimeout: '5s',
    shutdownGraceTime: '20s',
    ...(versioned
      ? {
          workerDeploymentOptions: {
            useWorkerVersioning: true,
            version,
            defaultVersioningBehavior: 'PINNED',
          },
        }
      : {}),
  }
  return Worker.create(options)
}

/** Connects to Temporal, trying again for as long as it is away; undefined once `ending` came first. */
export async function connectWorker(
  address: string,
  away: (fault: unknown) => void,
  ending: AbortSignal,
): Promise<NativeConnection | undefined> {
  while (!ending.aborted)
    try {
      return await NativeConnection.connect({ address })
    } catch (fault) {
      away(fault)
      await pause(1_000, undefined, { signal: ending }).catch(() => undefined)
    }
  return undefined
}
