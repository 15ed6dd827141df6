import type { OpenClock } from '../../db/clocksBelow.ts'
import type { ClockRule, PolicyView } from '../../domain/policy/pack.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import { explain } from '../../domain/time/clock.ts'
import type { Day } from '../../domain/time/day.ts'
import { processNamed } from '../../processes/index.ts'
import { clockState } from '../clocks.ts'

/** A rule and the day it leads to; no day while the clock stands still. */
interface Reckoned {
  budget: string
  endsAt: '24:00' | '18:00'
  dueDay: Day | null
}

/** One running clock as it is pinned, and as it would be had its case been filed under another policy. */
export interface Compared {
  number: string
  process: string
  clock: string
  pinned: Reckoned
  proposed: Reckoned
  stagesAdded: string[]
  stagesRemoved: string[]
}

/** The stages left to policy that the case would have more, or fewer, than it has. */
export function stagesMoved({ process, stages }: OpenClock, policy: PolicyView) {
  const switched = Object.entries(processNamed(process)?.tasks ?? {}).flatMap(([stage, { when }]) =>
    when === 'policy' ? [{ stage, on: policy.stage(process, stage) }] : [],
  )
  const those = (on: boolean) =>
    switched.filter((each) => each.on === on && stages.includes(each.stage) !== on).map(({ stage }) => stage)
  return { stagesAdded: those(true), stagesRemoved: those(false) }
}

/** Compares a running clock with the rule of another policy. */
export function compare(
  calendar: Calendar,
  { number, process }: OpenClock,
  clock: NonNullable<OpenClock['clock']>,
  clocks: PolicyView['clocks'],
): Omit<Compared, 'stagesAdded' | 'stagesRemoved'> {
  const under = ({ budget, endsAt }: Pick<ClockRule, 'budget' | 'endsAt'>): Reckoned => {
    const { dueDay } = explain(clockState({ ...clock, budget, endsAt }), calendar)
    return { budget, endsAt, dueDay }
  }
  return {
    number,
    process,
    clock: clock.name,
    pinned: under(clock),
    proposed: under(clocks[clock.name] ?? clock),
  }
}

/** What the change would have done to the due day of one clock. */
export function movement({ pinned, proposed }: Pick<Compared, 'pinned' | 'proposed'>) {
  if (pinned.dueDay === null || proposed.dueDay === null) return 'suspended'
  if (pinned.dueDay === proposed.dueDay) return 'same'
  return proposed.dueDay < pinned.dueDay ? 'earlier' : 'later'
}
