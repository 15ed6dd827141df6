import { random } from '../support/random.ts'
import { drawing } from './draw.ts'
import { loadProcesses, type LoadProcess, type Play } from './play.ts'
import type { Pupil } from './pupils.ts'
import { corrections } from './ways/corrections.ts'
import { disputes } from './ways/disputes.ts'
import { reports } from './ways/reports.ts'
import { transfers } from './ways/transfers.ts'
import { updates } from './ways/updates.ts'

export const victims = ['worker', 'api', 'temporal', 'postgres'] as const
export type Victim = (typeof victims)[number]

/** A process is killed at that many milliseconds from the start. */
export interface Kill {
  at: number
  who: Victim
}

export interface Filing {
  n: number
  at: number
  play: Play
}

export interface Plan {
  seed: number
  filings: readonly Filing[]
  kills: readonly Kill[]
  pupils: readonly Pupil[]
}

/** How often each of them dies: a worker most often, as there are most of them. */
const lots: readonly Victim[] = ['worker', 'worker', 'worker', 'api', 'api', 'temporal', 'postgres']

/** Between two deaths, in milliseconds: enough for most of what died to come back, not for all of it. */
const pause = { least: 5_000, most: 11_000 }

function killsOf(seed: number, lasting: number): Kill[] {
  const next = random(seed)
  const kills: Kill[] = []
  // The first of them all come once, so that a short load has seen each.
  const first: Victim[] = [...victims]
  for (let at = pause.most; at < lasting; at += pause.least + next() * (pause.most - pause.least)) {
    const who = first.shift() ?? lots[Math.floor(next() * lots.length)]
    if (who !== undefined) kills.push({ at: Math.round(at), who })
  }
  return kills
}

/**
 * Who files what and when, what everybody means to say, and who is killed when: drawn from the seed alone. `cases`
 * counts those that the system itself will open, as a fifth is disputes.
 */
export function planOf(seed: number, cases: number, lasting: number, today: string): Plan {
  const draw = drawing(seed)
  const plays: Play[] = []
  const ofProcess = (process: LoadProcess) =>
    plays.filter((each) => each.process === process).length +
    (process === 'dispute' ? plays.filter(({ settling, after }) => settling && !after).length : 0)
  const drawn = {
    'institution-update': (n) => updates(n, today),
    'change-report': reports,
    'key-field-correction': (n) => corrections(n, draw),
    transfer: (n) => transfers(n, draw, today),
    dispute: (n) => disputes(n, draw),
  } as const satisfies Record<LoadProcess, (n: number) => Play[]>
  for (const process of loadProcesses)
    for (let n = 0; ofProcess(process) < Math.round(cases / loadProcesses.length); n += 1)
      plays.push(...drawn[process](n))
  const times = new Map(plays.map((play) => [play, draw.below(lasting)]))
  const filings = plays
    .map((play) => ({ play, at: times.get(play.after ?? play) ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map((each, n) => ({ ...each, n }))
  return { seed, filings, kills: killsOf(seed + 1, lasting), pupils: draw.pupils() }
}
