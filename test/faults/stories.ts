import { dayOf } from '../../domain/time/day.ts'
import { systemTime } from '../../domain/time-source.ts'
import { newDay } from './load/day.ts'
import { drawing, type Draw } from './load/draw.ts'
import { acknowledgedIn, newLedger } from './load/ledger.ts'
import { crowd, type Crowd } from './load/people.ts'
import type { LoadProcess, Play } from './load/play.ts'
import { enrolPupils } from './load/pupils.ts'
import { corrections } from './load/ways/corrections.ts'
import { disputes } from './load/ways/disputes.ts'
import { transfers } from './load/ways/transfers.ts'
import { updates } from './load/ways/updates.ts'
import type { Told } from './scenarios.ts'
import type { Cell } from './support/cell.ts'

/** One way through a story, as the load takes it among others; here it is taken alone, with a death on it. */
export interface StoryWay {
  process: Exclude<LoadProcess, 'change-report'>
  way: string
  /** Effects of the case that must have happened, in any order. */
  effects: readonly string[]
  /** The awaits of stories that it passes: process and stage, also of a dispute that the system opens from it. */
  passes: readonly string[]
}

const examined = ['dispute evidence', 'dispute examine', 'dispute accept']

/** The ways that lead over other awaits of the stories, or to other effects, than the ones before them. */
export const storyWays = {
  major: {
    process: 'institution-update',
    way: 'major',
    effects: ['review.approve applySection done'],
    passes: ['institution-update review'],
  },
  corrected: {
    process: 'key-field-correction',
    way: 'approved by the county',
    effects: ['county-review.approve correctIdentity done'],
    passes: ['key-field-correction institution-approve', 'key-field-correction county-review'],
  },
  'number of another': {
    process: 'key-field-correction',
    way: 'number of another',
    effects: ['institution-approve.approve correctIdentity refused'],
    passes: ['key-field-correction institution-approve', 'dispute evidence', 'dispute accept'],
  },
  moved: {
    process: 'transfer',
    way: 'returned by the county',
    effects: ['place.place moveChild done'],
    passes: ['transfer release', 'transfer approve', 'transfer place'],
  },
  objected: {
    process: 'transfer',
    way: 'objected, arbitrated for',
    effects: ['place.place moveChild done', 'release.object heedObjection done'],
    passes: ['transfer release', 'transfer arbitrate', 'transfer place'],
  },
  'open problem': {
    process: 'transfer',
    way: 'open problem',
    effects: ['place.place moveChild done', 'release.object heedObjection done'],
    passes: [
      'transfer release',
      'transfer arbitrate',
      'transfer place',
      'dispute evidence',
      'dispute accept',
    ],
  },
  superseded: {
    process: 'transfer',
    way: 'superseded',
    effects: [],
    passes: ['transfer release', 'transfer place'],
  },
  differing: {
    process: 'dispute',
    way: 'counties differ',
    effects: ['case.completed settleDispute done'],
    passes: [...examined, 'dispute arbitrate'],
  },
  appealed: {
    process: 'dispute',
    way: 'counties agree, appealed',
    effects: ['case.completed settleDispute done'],
    passes: [...examined, 'dispute reconsider'],
  },
} as const satisfies Record<string, StoryWay>

/** In milliseconds; a dispute with a reconsideration takes a dozen acts. */
const patience = 90_000

/** More of them than any campaign runs scenarios. */
const enough = 1_000_000
let drawn = 0
const draw = drawing(1)

const next = {
  'institution-update': (n, today) => updates(n, today),
  'key-field-correction': (n, _today, from) => corrections(n, from),
  transfer: (n, today, from) => transfers(n, from, today),
  dispute: (n, _today, from) => disputes(n, from),
} as const satisfies Record<StoryWay['process'], (n: number, today: string, from: Draw) => Play[]>

/** The next cases that go that way, with children of their own. */
function playsOf({ process, way }: Pick<StoryWay, 'process' | 'way'>): Play[] {
  for (; drawn < enough; drawn += 1) {
    const plays = next[process](drawn, dayOf(systemTime.now()), draw)
    if (plays[0]?.way !== way) continue
    drawn += 1
    return plays
  }
  throw new Error(`no ${process} goes the way ${way}`)
}

const crowds = new WeakMap<Cell, Crowd>()
const crowdOf = (cell: Cell): Crowd => {
  const people = crowds.get(cell) ?? crowd(cell)
  crowds.set(cell, people)
  return people
}

/** Goes that way to its end, with whatever cases belong to it. */
export async function goes(cell: Cell, storyWay: StoryWay): Promise<Told> {
  const plays = playsOf(storyWay)
  await enrolPupils(cell.office, [...new Set(plays.flatMap(({ pupils }) => pupils))])
  const ledger = newLedger()
  const filings = plays.map((play, n) => ({ n, at: 0, play }))
  const day = newDay(cell, { crowd: crowdOf(cell), ledger }, { seed: 1, filings }, 0)
  const began = performance.now()
  let left: string[] = []
  await day.work(
    (board) => {
      left = day.left(board)
      return left.length === 0 || ledger.refused.length > 0 || performance.now() - began > patience
    },
    () => Infinity,
  )
  if (left.length > 0) throw new Error(`has not ended: ${left.join('; ')}`)
  if (ledger.refused.length > 0) throw new Error(ledger.refused.join('; '))
  const [main] = plays
  const caseId = main && day.filed.get(main)
  if (!main || caseId === undefined) throw new Error('nothing was filed')
  await passesAs(cell, caseId, storyWay)
  return {
    caseId,
    outcome: main.outcome,
    effects: [...storyWay.effects],
    acknowledged: acknowledgedIn(ledger),
  }
}

/** The stages at which somebody spoke, in the case, in those tied to it and in those tied to them. */
async function passesAs(
  { office: { pool } }: Cell,
  caseId: string,
  { way, passes }: StoryWay,
): Promise<void> {
  const rows = await pool<{ passed: string }[]>`
    WITH RECURSIVE tied (id) AS (
      VALUES (${caseId}::uuid)
      UNION
      SELECT CASE WHEN l.case_id = tied.id THEN l.other_id ELSE l.case_id END
      FROM tied JOIN case_links l ON tied.id IN (l.case_id, l.other_id))
    SELECT DISTINCT c.process || ' ' || (e.data->>'stage') AS passed
    FROM tied JOIN cases c USING (id) JOIN case_events e ON e.case_id = c.id AND e.type = 'verdict'`
  const passed = new Set(rows.map((row) => row.passed))
  const missed = passes.filter((each) => !passed.has(each))
  if (missed.length > 0) throw new Error(`${way} did not pass ${missed.join(', ')}`)
}
