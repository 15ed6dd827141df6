import { z } from 'zod'
import { clockState } from '../../acts/clocks.ts'
import type { Office } from '../../acts/office.ts'
import { clocksOf, firedRungs, type ClockRow, type FiredRung } from '../../db/clocks.ts'
import { namesOf } from '../../db/caselists.ts'
import type { CaseRow } from '../../db/cases.ts'
import { explain } from '../../domain/time/clock.ts'
import { dayOf } from '../../domain/time/day.ts'
import { workingDaysLeft } from '../../domain/time/working-days.ts'
import { day, instant } from '../schema.ts'
import { pinnedSchema, pinnedView } from './pinned.ts'
import { clockRuleSchema } from './process.ts'

const dayReasons = [
  'workday',
  'weekend',
  'holiday',
  'make-up day',
  'statutory holiday',
  'holiday made up',
  'local closure',
  'arrival',
  'suspension',
] as const

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
    calendarRevision: z.string(),
    counted: z.int().meta({ description: '已计工作日' }),
    workingDaysLeft: z.int().nullable(),
    ledger: z.array(
      z.strictObject({
        kind: z.enum(['suspension', 'extension']),
        from: instant,
        to: instant.nullable(),
        days: z.int().nullable(),
      }),
    ),
    rungs: z.array(z.strictObject({ rung: z.string(), dueDay: day, firedAt: instant })),
    days: z.array(
      z.strictObject({
        day,
        counted: z.boolean(),
        no: z.int().nullable(),
        reason: z.enum(dayReasons),
        name: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Clock' })

export const clocksSchema = z.strictObject({ policy: pinnedSchema, items: z.array(clockSchema) })

function clockView(
  office: Office,
  kase: CaseRow,
  clock: ClockRow,
  fired: readonly FiredRung[],
  names: ReadonlyMap<string, string>,
) {
  const rule = kase.route.clocks[clock.name]
  if (!rule) throw new Error(`route of ${kase.process} has no clock ${clock.name}`)
  const now = office.time.now()
  const state = clockState(clock)
  const whole = explain(state, office.calendar)
  const running = clock.stoppedAt === null
  const upTo = explain(state, office.calendar, clock.stoppedAt ?? now)
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
    workingDaysLeft: running && whole.due !== null ? workingDaysLeft(whole.due, now, office.calendar) : null,
    ledger: clock.ledger.map(({ kind, fromAt, toAt, days }) => ({ kind, from: fromAt, to: toAt, days })),
    rungs: fired
      .filter((each) => each.clock === clock.name && each.slot === clock.slot && each.round === clock.round)
      .map(({ rung, dueDay, firedAt }) => ({ rung, dueDay, firedAt })),
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
  const units = Object.values(kase.route.clocks).flatMap(({ changedBy }) =>
    changedBy ? [changedBy.unitId] : [],
  )
  const names = await namesOf(office.pool, { units, persons: [], day: dayOf(office.time.now()) })
  return {
    policy: pinnedView(kase.route),
    items: clocks.map((clock) => clockView(office, kase, clock, fired, names)),
  }
}
