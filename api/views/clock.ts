import { z } from 'zod'
import { calendarFor } from '../../acts/calendar/calendarFor.ts'
import { clockState } from '../../acts/clocks.ts'
import type { Office } from '../../acts/office.ts'
import { clocksOf, firedRungs, type ClockRow, type FiredRung } from '../../db/clocks.ts'
import { namesOf } from '../../db/caselists.ts'
import type { CaseRow } from '../../db/cases.ts'
import { explain } from '../../domain/time/clock.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import { dayOf } from '../../domain/time/day.ts'
import { workingDaysLeft } from '../../domain/time/working-days.ts'
import { day, instant } from '../schema.ts'
import { dayReasons } from './calendar.ts'
import { pinnedSchema, pinnedView } from './pinned.ts'
import { clockRuleSchema } from './process.ts'

const clockSchema = clockRuleSchema
  .extend({
    changedBy: z
      .strictObject({ unit: z.string().nullable(), since: day })
      .nullable()
      .meta({ description: '由哪一级改写、自何日起；null 为政策包原文' }),
    slot: z.string(),
    round: z.int(),
    startedAt: instant,
    stoppedAt: instant.nullable(),
    suspended: z.boolean(),
    dueAt: instant.nullable().meta({ description: '中止计时期间没有到期时刻' }),
    dueDay: day.nullable(),
    provisional: z.boolean(),
    calendarRevision: z.int(),
    counted: z.int().meta({ description: '已计工作日' }),
    workingDaysLeft: z.int().nullable(),
    ledger: z.array(
      z.strictObject({
        kind: z.enum(['suspension', 'extension', 'floor']),
        from: instant,
        to: instant.nullable(),
        held: z.boolean().meta({ description: '因同一幼儿后提出的申请而暂缓' }),
        days: z.int().nullable(),
        day: day.nullable().meta({ description: '日历变动后不早于这一天届满' }),
      }),
    ),
    rungs: z.array(z.strictObject({ rung: z.string(), dueDay: day, firedAt: instant, skipped: z.boolean() })),
    days: z.array(
      z.strictObject({
        day,
        counted: z.boolean(),
        no: z.int().nullable(),
        reason: z.enum([...dayReasons, 'arrival', 'suspension', 'floor']),
        name: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Clock' })

export const clocksSchema = z.strictObject({ policy: pinnedSchema, items: z.array(clockSchema) })

/** What the clocks of a case are looked at with. */
interface Seen {
  now: number
  kase: CaseRow
  fired: readonly FiredRung[]
  /** Names of the units that have changed a rule. */
  names: ReadonlyMap<string, string>
}

function clockView(clock: ClockRow, calendar: Calendar, { now, kase, fired, names }: Seen) {
  const rule = kase.route.clocks[clock.name]
  if (!rule) throw new Error(`route of ${kase.process} has no clock ${clock.name}`)
  const state = clockState(clock)
  const whole = explain(state, calendar)
  const running = clock.stoppedAt === null
  const upTo = explain(state, calendar, clock.stoppedAt ?? now)
  return {
    name: clock.name,
    title: rule.title,
    budget: clock.budget,
    endsAt: clock.endsAt,
    source: rule.source,
    certainty: rule.certainty,
    changedBy: rule.changedBy
      ? { unit: names.get(rule.changedBy.unitId) ?? null, since: rule.changedBy.since }
      : null,
    slot: clock.slot,
    round: clock.round,
    startedAt: clock.startedAt,
    stoppedAt: clock.stoppedAt,
    suspended: running && whole.suspended,
    dueAt: whole.due,
    dueDay: whole.dueDay,
    provisional: whole.provisional,
    calendarRevision: clock.calendarRevision,
    counted: upTo.counted,
    workingDaysLeft: running && whole.due !== null ? workingDaysLeft(whole.due, now, calendar) : null,
    ledger: clock.ledger.map(({ kind, fromAt, toAt, held, days, day: floor }) => ({
      kind,
      held,
      from: fromAt,
      to: toAt,
      days,
      day: floor,
    })),
    rungs: fired
      .filter((each) => each.clock === clock.name && each.slot === clock.slot && each.round === clock.round)
      .map(({ rung, dueDay, firedAt, skipped }) => ({ rung, dueDay, firedAt, skipped })),
    days: whole.days.map((each) => ({
      day: each.day,
      counted: each.counted,
      no: each.no ?? null,
      reason: each.reason,
      name: each.name ?? null,
    })),
  }
}

/** Every clock of a case with the law behind it and the count day by day. */
export async function clocksView(office: Office, kase: CaseRow): Promise<z.infer<typeof clocksSchema>> {
  const [clocks, fired] = await Promise.all([
    clocksOf(office.pool, kase.id),
    firedRungs(office.pool, kase.id),
  ])
  const now = office.time.now()
  const units = Object.values(kase.route.clocks).flatMap(({ changedBy }) =>
    changedBy ? [changedBy.unitId] : [],
  )
  const names = await namesOf(office.pool, { units, persons: [], day: dayOf(now) })
  const items = []
  for (const clock of clocks) {
    // Each under the revision by which its due date was calculated, so that the days add up to it.
    const calendar = await calendarFor(office.pool, office, clock.unitId, clock.calendarRevision)
    items.push(clockView(clock, calendar, { now, kase, fired, names }))
  }
  return { policy: pinnedView(kase.route), items }
}
