import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { behindCases } from '../../../db/behind.ts'
import { dayOf } from '../../../domain/time/day.ts'
import { systemTime } from '../../../domain/time-source.ts'
import { clearPostgres, startPostgres } from '../../../stack/postgres.ts'
import { openCell, type Cell } from '../support/cell.ts'
import { until } from '../support/until.ts'
import { look } from './board.ts'
import { newDay, type Day } from './day.ts'
import { lost, wrongAtRest } from './found.ts'
import { strike } from './kills.ts'
import { newLedger, type Ledger } from './ledger.ts'
import { crowd, patiently } from './people.ts'
import { planOf, victims, type Plan, type Victim } from './plan.ts'
import { enrolPupils } from './pupils.ts'
import { openRuns, wakes } from './runs.ts'

export interface LoadOptions {
  seed: number
  cases: number
  /** How long processes are killed, in milliseconds. */
  lasting: number
  say: (line: string) => void
}

/** The longest that somebody thinks before he acts, in milliseconds: each death meets some twenty cases half-way. */
const slowest = 8_000

/** A run that could not record tries again after a pause that doubles up to this (workflows/story.ts), in milliseconds. */
const longestPause = 60_000

export interface LoadReport {
  plan: Plan
  ledger: Ledger
  kills: Record<Victim, number>
  /** Cases by process, and those of them that the system opened. */
  cases: Record<string, number>
  opened: number
  /** Open when the killing ended. */
  openThen: number
  found: number
  /** What was wrong when the killing had ended and all was at rest, and when every case had ended. */
  wrongThen: string[]
  wrongAtTheEnd: string[]
  /** Runs that slept on when their case had ended, and had to be told. */
  asleep: number
  /** Runs that Temporal still has when every case has ended and its run was told so. */
  runsLeft: string[]
  seconds: number
}

/** Nothing is behind its journal, and no letter is on its way. */
const atRest = ({ office: { pool } }: Cell) =>
  until(
    'everything is at rest',
    async () => {
      try {
        const [letters] = await pool<
          { n: number }[]
        >`SELECT count(*) AS n FROM deliveries WHERE taken_at IS NULL`
        const behind = await behindCases(pool, systemTime.now() + 1_000, 1)
        return Number(letters?.n) === 0 && behind.length === 0
      } catch {
        return false
      }
    },
    120_000,
  )

/** Mails whose sender died hold their lease for two minutes; they pass at once here. */
const mailsGone = ({ office: { pool }, owner }: Cell) =>
  until(
    'the mails are sent',
    async () => {
      await owner`UPDATE mails SET next_at = ${Date.now()} WHERE state = 'waiting' AND next_at > ${Date.now() + 30_000}`
      const [row] = await pool<{ n: number }[]>`SELECT count(*) AS n FROM mails WHERE state = 'waiting'`
      return Number(row?.n) === 0
    },
    120_000,
  )

async function killing(cell: Cell, folder: string, { kills }: Plan, began: number, say: LoadOptions['say']) {
  const done = Object.fromEntries(victims.map((each) => [each, 0])) as Record<Victim, number>
  for (const { at, who } of kills) {
    await pause(Math.max(0, at - (performance.now() - began)))
    if (strike(cell, folder, who)) done[who] += 1
    say(`${(at / 1_000).toFixed(1)} s: SIGKILL ${who}`)
  }
  return done
}

async function finish(cell: Cell, day: Day, say: LoadOptions['say']): Promise<void> {
  const began = performance.now()
  let left = Infinity
  let since = began
  await day.work(
    (board) => {
      const now = day.left(board)
      if (now.length !== left) since = performance.now()
      left = now.length
      // A minute in which no case ends: something is stuck, and the checks tell what.
      const stuck = performance.now() - since > 60_000
      if (stuck) {
        say(`stuck: ${now.join('; ')}`)
        for (const each of ['api', 'worker'] as const)
          say(
            `${each}: died ${String(cell[each].deaths())} times; ${cell[each].output().split('\n').slice(-8).join(' | ')}`,
          )
      }
      return left === 0 || stuck
    },
    () => Infinity,
  )
}

/** What the processes wrote, for whoever has to find out. */
function keepOutputs(cell: Cell, say: LoadOptions['say']): void {
  const kept = mkdtempSync(join(tmpdir(), 'xueqian-load-outputs-'))
  for (const each of ['api', 'worker', 'temporal'] as const)
    writeFileSync(join(kept, `${each}.log`), cell[each].output())
  say(`what the processes wrote is kept in ${kept}`)
}

/** Runs the load against a whole product of its own and answers what became of it. */
export async function load({ seed, cases, lasting, say }: LoadOptions): Promise<LoadReport> {
  const folder = mkdtempSync(join(tmpdir(), 'xueqian-load-'))
  const server = await startPostgres({ dataDir: folder, say, env: {}, port: 0 })
  let cell: Cell | undefined
  try {
    const open = (cell = await openCell({ server: server.url, twice: false }))
    await open.ready()
    const plan = planOf(seed, cases, lasting, dayOf(systemTime.now()))
    say(
      `seed ${String(seed)}: ${String(plan.filings.length)} cases to file, ${String(plan.kills.length)} kills`,
    )
    await enrolPupils(open.office, plan.pupils)
    const people = crowd(open)
    const ledger = newLedger()
    const day = newDay(open, { crowd: people, ledger }, plan, slowest)
    const began = performance.now()
    const soFar = () => performance.now() - began
    const [kills] = await Promise.all([
      killing(open, folder, plan, began, say),
      day.work(() => soFar() >= lasting, soFar),
    ])
    await atRest(open)
    const then = await patiently('the board', () => look(open.office.pool))
    const openThen = day.left(then).length
    say(`${String(openThen)} cases are open or to be filed when the killing has ended`)
    const wrongThen = await wrongAtRest(open, ledger, ['cases'])
    await finish(open, day, say)
    await atRest(open)
    await mailsGone(open)
    const wrongAtTheEnd = [
      ...(await wrongAtRest(open, ledger, ['cases', 'mails'])),
      ...day.left(await look(open.office.pool)),
    ]
    const missing = await lost(people, day.filed)
    const counted = await open.office.pool<{ process: string; n: number; opened: number }[]>`
      SELECT process, count(*)::int AS n, count(*) FILTER (WHERE filer_id IS NULL)::int AS opened
      FROM cases GROUP BY process ORDER BY process`
    const asleep = await wakes(open)
    await until('no run is left', async () => (await openRuns(open)).length === 0, 2 * longestPause).catch(
      () => undefined,
    )
    const runsLeft = await openRuns(open)
    const wrong = [...wrongThen, ...wrongAtTheEnd, ...missing, ...runsLeft]
    if (wrong.length > 0) keepOutputs(open, say)
    return {
      plan,
      ledger,
      kills,
      cases: Object.fromEntries(counted.map(({ process, n }) => [process, n])),
      opened: counted.reduce((sum, each) => sum + each.opened, 0),
      openThen,
      found: day.filed.size - missing.length,
      wrongThen,
      wrongAtTheEnd: [...wrongAtTheEnd, ...missing],
      asleep,
      runsLeft,
      seconds: soFar() / 1_000,
    }
  } finally {
    await cell?.close()
    await server.stop()
    await clearPostgres(folder, say)
    rmSync(folder, { recursive: true, force: true })
  }
}
