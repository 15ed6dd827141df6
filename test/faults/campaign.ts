import { instrument, type Site } from './crash/instrument.ts'
import { passed, wasObeyed, type Role } from './crash/orders.ts'
import { scenarios, type People, type ScenarioName } from './scenarios.ts'
import { openCell, type Cell } from './support/cell.ts'
import { visitor } from './support/client.ts'
import { wrongAtTheEnd } from './support/ending.ts'
import { shuffled } from './support/random.ts'
import { until } from './support/until.ts'

/** One death: this process, at this place, at the n-th time in this scenario. */
export interface Point {
  role: Role
  site: string
  phase: 'before' | 'after'
  nth: number
  scenario: ScenarioName
}

export interface Outcome extends Point {
  /** False where the place was not passed (again) in this run; then nothing is said about it. */
  died: boolean
  wrong: string[]
  seconds: number
}

export interface Report {
  outcomes: Outcome[]
  /** Places that the scenarios do not pass. */
  unpassed: Site[]
  /** What really happened in the campaign (I20). */
  happened: { deaths: number; duplicateMails: number; lateRungs: number; reattached: number }
  stillRunning: number
}

export interface CampaignOptions {
  server: string
  seed: number
  /** How many points; all where it is left out. */
  sample?: number
  /** Products side by side. */
  cells: number
  only?: RegExp
  names?: readonly ScenarioName[]
  /** Ends the campaign after the point under way; what was found until then is reported. */
  enough?: AbortSignal
  say: (line: string) => void
}

/** Where a repeated passing is another step of the way: the way into a transaction, and between two of them. */
const eachTime = /^(activities\/interceptor|activities\/pull|acts\/act|handover\/)/

/**
 * Where what a story awaits leaves its sandbox: a death before or after each passing is one before or after each await
 * of the story, so each scenario has its own, and all of them.
 */
const ofStories = /^activities\/interceptor/

const shown = ({ role, site, phase, nth, scenario }: Point) =>
  `${role} ${site} ${phase}${nth > 1 ? ` (${String(nth)}.)` : ''} in ${scenario}`

interface Manned {
  cell: Cell
  people: People
}

async function man(server: string): Promise<Manned> {
  const cell = await openCell({ server })
  try {
    await cell.ready()
    const people = {
      clerk: await visitor(cell.url, 'clerk-jinshui'),
      officer: await visitor(cell.url, 'officer1-jinshui'),
      head: await visitor(cell.url, 'head-jinshui'),
      leader: await visitor(cell.url, 'leader-jinshui'),
    }
    return { cell, people }
  } catch (fault) {
    await cell.close()
    throw fault
  }
}

/** Runs every scenario once without a death and answers where it passes. */
async function reconnoitre({ cell, people }: Manned, names: readonly ScenarioName[]): Promise<Point[]> {
  const points = new Map<string, Point>()
  for (const scenario of names) {
    for (const role of ['api', 'worker'] as const) cell.order(role, { count: true })
    const wrong = await wrongAtTheEnd(cell, await scenarios[scenario].run(cell, people))
    if (wrong.length > 0) throw new Error(`${scenario} goes wrong without any death: ${wrong.join('; ')}`)
    for (const role of ['api', 'worker'] as const)
      for (const [place, count] of passed(cell.folder, role)) {
        const [site = '', phase] = place.split(' ') as [string, Point['phase']]
        const most = ofStories.test(site) ? count : eachTime.test(site) ? Math.min(count, 6) : 1
        for (let nth = 1; nth <= most; nth += 1) {
          const key = `${role} ${place} ${String(nth)}${ofStories.test(site) ? ` ${scenario}` : ''}`
          if (!points.has(key)) points.set(key, { role, site, phase, nth, scenario })
        }
      }
  }
  return [...points.values()]
}

async function die({ cell, people }: Manned, point: Point): Promise<Outcome> {
  const began = performance.now()
  const { role, site, phase, nth, scenario } = point
  cell.order(role === 'api' ? 'worker' : 'api', {})
  const order = cell.order(role, { does: 'kill', site, phase, nth })
  const wrong = await scenarios[scenario].run(cell, people).then(
    (told) => wrongAtTheEnd(cell, told).catch((fault: unknown) => [String(fault)]),
    (fault: unknown) => [String(fault)],
  )
  cell.order(role, {})
  cell.clock('api', 0)
  return {
    ...point,
    died: wasObeyed(cell.folder, order),
    wrong,
    seconds: (performance.now() - began) / 1_000,
  }
}

async function leftRunning({ cell }: Manned): Promise<number> {
  const count = async () => (await cell.engine.client.workflow.count(`ExecutionStatus = 'Running'`)).count
  await until('no run is left', async () => (await count()) === 0, 30_000).catch(() => undefined)
  return count()
}

/** Kills the product at places of both ways, one after the other, and answers how each case ended. */
export async function campaign(options: CampaignOptions): Promise<Report> {
  const { server, seed, sample, cells, only, say } = options
  const names = options.names ?? (Object.keys(scenarios) as ScenarioName[])
  const first = await man(server)
  const outcomes: Outcome[] = []
  const happened = { deaths: 0, duplicateMails: 0, lateRungs: 0, reattached: 0 }
  let stillRunning = 0
  let total = 0

  const dismiss = async (manned: Manned) => {
    try {
      const { cell } = manned
      stillRunning += await leftRunning(manned)
      const ids = cell.mails().map(({ messageId }) => messageId)
      happened.duplicateMails += ids.length - new Set(ids).size
      happened.deaths += cell.api.deaths() + cell.worker.deaths()
      const [row] = await cell.office.pool<{ rungs: number; reattached: number }[]>`
        SELECT count(*) FILTER (WHERE type = 'rung-fired') AS rungs,
          count(*) FILTER (WHERE type = 'reattached') AS reattached FROM case_events`
      happened.lateRungs += row?.rungs ?? 0
      happened.reattached += row?.reattached ?? 0
    } finally {
      await manned.cell.close()
    }
  }

  const work = async (start: Manned, queue: Point[]) => {
    let manned = start
    try {
      for (let point = queue.pop(); point && options.enough?.aborted !== true; point = queue.pop()) {
        const outcome = await die(manned, point)
        outcomes.push(outcome)
        const mark = outcome.wrong.length > 0 ? '✗' : outcome.died ? '✓' : '–'
        say(
          `${mark} ${String(outcomes.length)}/${String(total)} ${shown(point)} ${outcome.seconds.toFixed(1)} s`,
        )
        for (const each of outcome.wrong) say(`    ${each}`)
        if (outcome.wrong.length === 0) continue
        say(`    worker: ${manned.cell.worker.output().split('\n').slice(-4).join(' | ')}`)
        // What went wrong may stay in the way of the next scenario.
        const fresh = await man(server)
        await manned.cell.close()
        manned = fresh
      }
    } finally {
      await dismiss(manned)
    }
  }

  let points: Point[]
  try {
    points = (await reconnoitre(first, names)).filter((point) => only?.test(shown(point)) ?? true)
  } catch (fault) {
    await first.cell.close()
    throw fault
  }
  const sitesPassed = new Set(points.map(({ site }) => site))
  const queue = shuffled(points, seed).slice(0, sample)
  total = queue.length
  say(
    `seed ${String(seed)}: ${String(points.length)} points at ${String(sitesPassed.size)} awaits, ${String(total)} to do`,
  )
  const others = Array.from({ length: Math.min(cells, total) - 1 }, async () => {
    await work(await man(server), queue)
  })
  await Promise.all([work(first, queue), ...others])
  const unpassed = instrument().sites.filter(({ id }) => !sitesPassed.has(id))
  return { outcomes, unpassed, happened, stillRunning }
}
