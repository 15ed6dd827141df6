import { setTimeout as pause } from 'node:timers/promises'
import { DefaultLogger, Runtime } from '@temporalio/worker'
import { pino } from 'pino'
import { woundTime } from '../domain/time-source.ts'
import { connectEngine } from '../handover/engine.ts'
import { handOverTo } from '../handover/handOver.ts'
import { storyBundle } from '../worker/bundle.ts'
import { setCurrentBuild } from '../worker/deployment.ts'
import { digestRound } from '../worker/digest.ts'
import { openTransport, postRound } from '../worker/post.ts'
import { markAnew } from '../worker/marks.ts'
import { purge } from '../worker/purge.ts'
import { deliverLetters } from '../worker/deliver.ts'
import { gatherSupervision } from '../worker/gather.ts'
import { moveForOutages } from '../worker/outage.ts'
import { relay, ringPassed, sweeper } from '../worker/relay.ts'
import { reprojectRound } from '../worker/reproject.ts'
import { rounds, type Rounds } from '../worker/rounds.ts'
import { connectWorker, createWorker, localActivities } from '../worker/worker.ts'
import type { Config } from './config.ts'
import { followDemoClock } from './demoClock.ts'
import { askedToEnd } from './ending.ts'
import { openOffice } from './office.ts'
import { addressesOf } from './running.ts'

/** How often relay and post look, in milliseconds; what they find may be older. */
const relayEvery = 5_000
// An ended run is to be found within 5 minutes.
const sweepEvery = 60_000
const postEvery = 1_000
// With 500 cases a round a province is through a revision in minutes.
const reprojectEvery = 1_000
/** A case waits no longer than this for what another one has to tell it. */
const deliverEvery = 500
const digestEvery = 30_000
const purgeEvery = 3_600_000
/** 督办件 are gathered once a day, outages are rare; both may wait a minute. */
const choresEvery = 60_000

const codeOf = (fault: unknown): string =>
  ((fault as { code?: unknown }).code ?? (fault as Error | undefined)?.name ?? 'unknown') as string

/** Temporal hears of a build at its worker's first poll, a moment after the start. */
async function insist(attempt: () => Promise<unknown>): Promise<void> {
  for (let left = 30; ; left -= 1)
    try {
      return void (await attempt())
    } catch (fault) {
      if (left === 0) throw fault
      await pause(500)
    }
}

/** The worker process: tells the stories, repairs what was lost on the way, sends the mails. */
export async function runWorker(config: Config, deploy: boolean): Promise<void> {
  const log = pino({ level: config.logLevel, base: { process: 'worker' } })
  const asked = new AbortController()
  const ending = askedToEnd().then(() => asked.abort())
  const { databaseUrl, temporalAddress, smtpUrl, publicUrl } = addressesOf(config)
  // One connection per local activity, and some for the rounds.
  const time = woundTime()
  const office = await openOffice(databaseUrl, config.dataDir, 'xueqian-worker', localActivities + 6, time)
  const bundle = await storyBundle()
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN', ({ level, message }) => log.warn({ level }, message)),
  })
  const away = (what: string) => (fault: unknown) => log.warn({ what, code: codeOf(fault) }, 'trying again')
  const engine = connectEngine(temporalAddress)
  const handover = { pool: office.pool, time: office.time, engine }
  const handOver = handOverTo(handover, away('hand over'))
  const transport = openTransport(smtpUrl)
  const post = { office, transport, publicUrl, from: config.mailFrom, hours: config.mailHours }
  const { redeliverAfter } = config
  const rules = { redeliverAfter, restartsPerRound: 50, buildId: bundle.buildId }
  // A day that was wound through is over at once: what became due by it waits for no round's turn.
  const all: Rounds[] = []
  const wound = () =>
    void ringPassed(handover)
      .catch(away('wound'))
      .then(() => all.forEach((each) => each.hurry()))
  // The clock stands right before the first round reads it: a worker that starts anew would else work in the past.
  if (config.demo) await followDemoClock(office.pool, time, wound)
  // Nobody waits for Temporal to get a mail: the rounds go while it is away, and repair begins the moment it is back.
  all.push(
    rounds(Math.min(relayEvery, redeliverAfter), () => relay(handover, rules), away('relay')),
    rounds(sweepEvery, sweeper(handover), away('sweep')),
    rounds(reprojectEvery, () => reprojectRound(office, handover), away('reproject')),
    rounds(deliverEvery, () => deliverLetters(office, handover), away('deliver')),
    rounds(choresEvery, () => gatherSupervision(office, handover), away('gather')),
    rounds(choresEvery, () => moveForOutages(office, handover), away('outage')),
    rounds(postEvery, (ended) => postRound(post, ended), away('post')),
    rounds(digestEvery, (ended) => digestRound(office, ended), away('digest')),
    rounds(purgeEvery, (ended) => purge(office, ended), away('purge')),
    rounds(purgeEvery, (ended) => markAnew(office, ended), away('marks')),
  )
  const stopRounds = () => Promise.all(all.map((each) => each.stop()))
  const connection = await connectWorker(temporalAddress, away('temporal'), asked.signal)
  if (connection) {
    const worker = await createWorker({
      connection,
      office,
      bundle,
      report: (fault) => log.error(fault, 'activity failed'),
      handOver,
      versioned: true,
    })
    const running = worker.run()
    if (deploy) await insist(() => setCurrentBuild(engine, bundle.buildId))
    log.info({ build: bundle.buildId }, 'worker ready')
    await Promise.race([ending, running])
    if (worker.getState() === 'RUNNING') worker.shutdown()
    await Promise.all([running, stopRounds()])
    await connection.close()
  }
  await stopRounds()
  await handOver.drain()
  transport.close()
  await engine.close()
  await office.pool.end({ timeout: 5 })
}
