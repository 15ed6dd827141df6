import { openClocksBelow } from '../../db/clocksBelow.ts'
import type { ProposalRow } from '../../db/policy.ts'
import type { Sql } from '../../db/sql.ts'
import { pathOf } from '../../db/units.ts'
import { difference } from '../../domain/policy/difference.ts'
import { applicantClock } from '../../domain/policy/ladder.ts'
import { concerns } from '../../domain/policy/setting.ts'
import type { Process } from '../../domain/process.ts'
import { dayOf } from '../../domain/time/day.ts'
import { processes } from '../../processes/index.ts'
import { calendarsFor } from '../calendar/calendarFor.ts'
import type { Office } from '../office.ts'
import { compare, movement, stagesMoved, type Compared } from './compare.ts'
import { underProposal } from './underProposal.ts'

export interface DryRun {
  /** What is different under the proposal. */
  clocks: string[]
  stages: string[]
  settings: string[]
  counts: {
    cases: number
    earlier: number
    later: number
    same: number
    suspended: number
    otherStages: number
  }
  /** The first of them, by age. */
  rows: Compared[]
}

const rowsShown = 50
const casesAtOnce = 500

const isTouched =
  ({ clocks, stages, settings }: Pick<DryRun, 'clocks' | 'stages' | 'settings'>) =>
  ({ name, tasks }: Process): boolean =>
    clocks.includes(applicantClock) ||
    settings.some((setting) => concerns(setting, name)) ||
    Object.entries(tasks).some(
      ([stage, { clock }]) => clocks.includes(clock) || stages.includes(`${name}.${stage}`),
    )

/**
 * What a proposal would have meant for the open cases below its unit, had they been filed under it. It moves none of
 * them: a case keeps the policy of its filing.
 */
export async function dryRun(sql: Sql, office: Office, proposal: ProposalRow): Promise<DryRun> {
  const [unit] = await pathOf(sql, proposal.unitId, dayOf(office.time.now()))
  if (!unit) throw new Error('a proposal belongs to no unit')
  const viewsOf = underProposal(sql, office, proposal)
  const { before, after } = await viewsOf(unit.id)
  const moved = difference(before, after)
  const touched = processes.filter(isTouched(moved)).map(({ name }) => name)
  const counts = { cases: 0, earlier: 0, later: 0, same: 0, suspended: 0, otherStages: 0 }
  const rows: Compared[] = []
  let last: string | null = null
  for (;;) {
    const page = await openClocksBelow(sql, unit, touched, last, casesAtOnce)
    if (page.length === 0) return { ...moved, counts, rows }
    const holders = page.flatMap(({ clock }) => (clock ? [clock.unitId] : []))
    const calendarOf = await calendarsFor(sql, office, [...new Set(holders)])
    for (const open of page) {
      const { after: policy } = await viewsOf(open.countyId)
      const stages = stagesMoved(open, policy)
      const otherStages = stages.stagesAdded.length + stages.stagesRemoved.length > 0
      if (open.caseId !== last) {
        counts.cases += 1
        counts.otherStages += otherStages ? 1 : 0
      }
      last = open.caseId
      if (!open.clock) continue
      const isMoved = moved.clocks.includes(open.clock.name)
      if (!isMoved && !otherStages && moved.settings.length === 0) continue
      // A clock that the proposal leaves alone stays as it is pinned, whatever policy has become meanwhile.
      const clocks = isMoved ? policy.clocks : {}
      const compared = { ...compare(calendarOf(open.clock.unitId), open, open.clock, clocks), ...stages }
      counts[movement(compared)] += 1
      if (rows.length < rowsShown) rows.push(compared)
    }
  }
}
