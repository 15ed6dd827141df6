import { randomUUID } from 'node:crypto'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { DefaultLogger, Runtime, type Worker } from '@temporalio/worker'
import { inject } from 'vitest'
import type { Fault } from '../../activities/interceptor.ts'
import type { StoryActivities } from '../../domain/told.ts'
import type { Handover } from '../../handover/advance.ts'
import { handOverTo } from '../../handover/handOver.ts'
import { storyBundle } from '../../worker/bundle.ts'
import { createWorker } from '../../worker/worker.ts'
import { ordinaryMorning, type TestClock } from './clock.ts'
import type { TestOffice } from './office.ts'
import { twice } from './twice.ts'

/** Temporal's clock runs on while the office's stands still: what is recorded later must not be dated earlier. */
const following = (time: TestClock, real: StoryActivities): StoryActivities => {
  const keepUpWith = (at: number) => time.set(Math.max(time.now(), time.fromWorkflow(at)))
  return {
    pull: real.pull,
    record: (input) => {
      keepUpWith(input.at)
      return real.record(input)
    },
    ring: (input) => {
      keepUpWith(input.at)
      return real.ring(input)
    },
  }
}

export interface TestEngine {
  env: TestWorkflowEnvironment
  handover: Handover
  /** What activities threw; a test that provokes no fault expects it empty. */
  faults: Fault[]
  /** Winds the office's clock back to the ordinary morning, so that the next test has the same dates as the last. */
  morning(): Promise<void>
  /** Moves Temporal's time and the office's clock together. */
  pass(ms: number): Promise<void>
  /** Moves both to that instant of the office's clock. */
  passTo(at: number): Promise<void>
  /** Winds only the office's clock forward, as if Temporal and every worker had been away meanwhile. */
  skip(ms: number): Promise<void>
  stopWorker(): Promise<void>
  startWorker(): Promise<void>
  close(): Promise<void>
}

const quiet = () => {
  if (Runtime._instance === undefined) Runtime.install({ logger: new DefaultLogger('WARN') })
}

/** A server that runs already; its time is the machine's. */
export function realServer(address: string): Promise<TestWorkflowEnvironment> {
  quiet()
  return TestWorkflowEnvironment.createFromExistingServer({ address })
}

/** One time-skipping server; test files that want a fresh office per test share it between their engines. */
export async function timeSkipping(): Promise<TestWorkflowEnvironment> {
  quiet()
  const path = inject('timeSkippingServer')
  return TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  })
}

/**
 * A time-skipping Temporal with one worker of ours over the test's office. The office's clock starts on the ordinary
 * morning whatever the server's own clock says, so no test depends on today's date.
 */
export async function testEngine(
  { office }: TestOffice,
  wrap = twice,
  shared?: TestWorkflowEnvironment,
): Promise<TestEngine> {
  const env = shared ?? (await timeSkipping())
  const queue = `test-${randomUUID()}`
  const faults: Fault[] = []
  const bundle = await storyBundle()
  let offset = 0
  const look = async () => {
    office.time.ahead(offset)
    office.time.set((await env.currentTimeMs()) + offset)
  }
  const morning = async () => {
    offset = ordinaryMorning - (await env.currentTimeMs())
    await look()
  }
  await morning()

  const handover = {
    pool: office.pool,
    time: office.time,
    engine: { client: env.client, taskQueue: queue, close: async () => undefined },
  }
  const handOver = handOverTo(handover, () => undefined)

  let worker: { stop(): Promise<void> } | undefined
  const startWorker = async () => {
    const fresh: Worker = await createWorker({
      connection: env.nativeConnection,
      office,
      bundle,
      report: (fault) => void faults.push(fault),
      handOver,
      versioned: false,
      queue,
      wrap: (real) => wrap(following(office.time, real)),
    })
    const running = fresh.run()
    worker = {
      stop: async () => {
        fresh.shutdown()
        await running
      },
    }
  }
  const stopWorker = async () => {
    await worker?.stop()
    worker = undefined
  }
  const pass = async (ms: number) => {
    await env.sleep(ms)
    await look()
  }
  await startWorker()
  return {
    env,
    handover,
    faults,
    morning,
    pass,
    passTo: (at) => pass(at - office.time.now()),
    skip: (ms) => {
      offset += ms
      return look()
    },
    stopWorker,
    startWorker,
    close: async () => {
      await stopWorker()
      await handOver.drain()
      if (!shared) await env.teardown()
    },
  }
}
