import { setNextRung, type CaseRow } from '../db/cases.ts'
import {
  clocksOf,
  firedRungs,
  insertClock,
  resumeClock,
  stopClock,
  suspendClock,
  type ClockRow,
} from '../db/clocks.ts'
import type { Tx } from '../db/sql.ts'
import { tasksOf } from '../db/tasks.ts'
import type { Rung } from '../domain/policy/ladder.ts'
import type { Route } from '../domain/route.ts'
import type { Calendar } from '../domain/time/calendar.ts'
import { dueOf, parseBudget, rungAt, type ClockState } from '../domain/time/clock.ts'
import { calendarFor } from './calendar/calendarFor.ts'
import { dueMoved } from './due.ts'
import type { Office } from './office.ts'

/** A clock row as the pure calculation reads it. */
export const clockState = (
  clock: Pick<ClockRow, 'startedAt' | 'budget' | 'endsAt' | 'ledger'>,
): ClockState => ({
  startedAt: clock.startedAt,
  budget: parseBudget(clock.budget),
  endsAt: clock.endsAt,
  suspensions: clock.ledger
    .filter(({ kind }) => kind === 'suspension')
    .map(({ fromAt, toAt }) => ({ from: fromAt, to: toAt })),
  extensions: clock.ledger
    .filter(({ kind }) => kind === 'extension')
    .map(({ fromAt, days }) => ({ at: fromAt, days: days ?? 0, reason: '' })),
  floors: clock.ledger.flatMap(({ kind, fromAt, day }) =>
    kind === 'floor' && day !== null ? [{ at: fromAt, day }] : [],
  ),
})

export const isSuspended = (clock: ClockRow): boolean =>
  clock.ledger.some(({ kind, toAt }) => kind === 'suspension' && toAt === null)

const ruleOf = (route: Route, name: string) => {
  const rule = route.clocks[name]
  if (!rule) throw new Error(`route of ${route.process} has no clock ${name}`)
  return rule
}

/** A clock of a case: parallel desks have one each, told apart by their slots. */
export type ClockName = Pick<ClockRow, 'name' | 'slot'>

const isNamed =
  ({ name, slot }: ClockName) =>
  (clock: ClockRow): boolean =>
    clock.name === name && clock.slot === slot

/** The clock of that name that still runs, suspended or not. */
export const runningClock = async (tx: Tx, caseId: string, named: ClockName): Promise<ClockRow | undefined> =>
  (await clocksOf(tx, caseId)).filter(isNamed(named)).find(({ stoppedAt }) => stoppedAt === null)

/** The running clock of that name, or a new one started at `startedAt` on the desk of `unitId`. */
export async function startClock(
  tx: Tx,
  office: Office,
  kase: Pick<CaseRow, 'id' | 'route'>,
  { name, slot, unitId, startedAt }: ClockName & { unitId: string; startedAt: number },
): Promise<{ dueAt: number; dueDay: string }> {
  const clocks = (await clocksOf(tx, kase.id)).filter(isNamed({ name, slot }))
  const running = clocks.find(({ stoppedAt }) => stoppedAt === null)
  if (running) return running
  const { budget, endsAt } = ruleOf(kase.route, name)
  const calendar = await calendarFor(tx, office, unitId)
  const { due, dueDay, provisional } = dueOf(clockState({ startedAt, budget, endsAt, ledger: [] }), calendar)
  const fresh = {
    caseId: kase.id,
    name,
    slot,
    round: clocks.length + 1,
    unitId,
    budget,
    endsAt,
    startedAt,
  }
  await insertClock(tx, {
    ...fresh,
    dueAt: due,
    dueDay,
    provisional,
    calendarRevision: calendar.revision,
  })
  return { dueAt: due, dueDay }
}

/** Stops the clock of that name while the applicant supplements; the ledger keeps the event that did it. */
export async function suspend(
  tx: Tx,
  caseId: string,
  named: ClockName,
  at: number,
  eventNo: number,
): Promise<void> {
  const clock = await runningClock(tx, caseId, named)
  if (clock && !isSuspended(clock)) await suspendClock(tx, clock, at, eventNo)
}

/**
 * Lets every clock run again from `at` that stood still for a supplement, or for the case being on hold, and moves the
 * due dates of its open tasks.
 */
export async function resumeAll(
  tx: Tx,
  office: Office,
  caseId: string,
  at: number,
  held = false,
): Promise<void> {
  const suspended = (await clocksOf(tx, caseId)).filter(
    (clock) =>
      clock.stoppedAt === null &&
      clock.ledger.some((entry) => entry.kind === 'suspension' && entry.toAt === null && entry.held === held),
  )
  for (const clock of suspended) {
    await resumeClock(tx, clock, at)
    const ledger = clock.ledger.map((entry) => ({ ...entry, toAt: entry.toAt ?? at }))
    const calendar = await calendarFor(tx, office, clock.unitId)
    await dueMoved(tx, clock, dueOf(clockState({ ...clock, ledger }), calendar), calendar.revision, at)
  }
}

export async function stop(tx: Tx, caseId: string, named: ClockName, at: number): Promise<void> {
  const clock = await runningClock(tx, caseId, named)
  if (clock) await stopClock(tx, clock, at)
}

export async function stopAll(tx: Tx, caseId: string, at: number): Promise<void> {
  for (const clock of await clocksOf(tx, caseId)) await stopClock(tx, clock, at)
}

/** Stops the clocks whose last desk has decided: the next step has a clock of its own. */
export async function stopIdle(tx: Tx, caseId: string): Promise<void> {
  const tasks = await tasksOf(tx, caseId)
  for (const clock of await clocksOf(tx, caseId)) {
    const own = tasks.filter((task) => task.clock === clock.name && task.slot === clock.slot)
    const decidedAt = Math.max(...own.map((task) => task.decidedAt ?? 0))
    if (own.length > 0 && decidedAt > 0 && own.every(({ state }) => state !== 'open'))
      await stopClock(tx, clock, decidedAt)
  }
}

/**
 * Clocks somebody is late by when they run out: running, not suspended, and with a desk or an applicant to wait for. The
 * one over the whole case waits for whichever desk it lies on.
 */
const liveClocks = async (tx: Tx, kase: Pick<CaseRow, 'id' | 'status' | 'route'>): Promise<ClockRow[]> => {
  const open = (await tasksOf(tx, kase.id)).filter(({ state }) => state === 'open')
  const isWaitedFor = ({ name, slot }: ClockRow) =>
    name === kase.route.overall?.clock
      ? open.length > 0
      : open.some((task) => task.clock === name && task.slot === slot)
  return (await clocksOf(tx, kase.id)).filter(
    (clock) =>
      clock.stoppedAt === null && !isSuspended(clock) && (kase.status === 'supplement' || isWaitedFor(clock)),
  )
}

export interface PendingRung {
  clock: ClockRow
  rung: Rung
  at: number
  /** It had passed before the case was filed, and so had a higher one: it is journalled and does not fire. */
  skip: boolean
}

type Runged = Pick<CaseRow, 'id' | 'status' | 'route' | 'filedAt'>

/** A clock's whole ladder, earliest first; a reminder for a moment before the clock began is none. */
function ladderOf(calendar: Calendar, { route, filedAt }: Runged, clock: ClockRow): PendingRung[] {
  const steps = ruleOf(route, clock.name)
    .rungs.map((rung) => ({ clock, rung, at: rungAt(clockState(clock), calendar, rung) }))
    .filter(({ at }) => at > clock.startedAt)
    .sort((a, b) => a.at - b.at)
  const highestPassed = steps.findLast(({ at }) => at <= filedAt)
  return steps.map((step) => ({ ...step, skip: step.at <= filedAt && step !== highestPassed }))
}

/** The rungs that have still to fire, earliest first. */
export async function pendingRungs(tx: Tx, office: Office, kase: Runged): Promise<PendingRung[]> {
  const fired = await firedRungs(tx, kase.id)
  const done = ({ clock, rung }: PendingRung) =>
    fired.some(
      (each) =>
        each.clock === clock.name &&
        each.slot === clock.slot &&
        each.round === clock.round &&
        each.rung === rung.name &&
        each.dueDay === clock.dueDay,
    )
  const pending: PendingRung[] = []
  for (const clock of await liveClocks(tx, kase)) {
    // By the calendar of the due date itself: until it is re-projected a clock stays under one revision in all.
    const calendar = await calendarFor(tx, office, clock.unitId, clock.calendarRevision)
    pending.push(...ladderOf(calendar, kase, clock).filter((step) => !done(step)))
  }
  return pending.sort((a, b) => a.at - b.at)
}

/** Writes the earliest pending rung on the case row, where story and repair query read it; answers it. */
export async function armNextRung(tx: Tx, office: Office, kase: Runged): Promise<number | null> {
  const [next] = await pendingRungs(tx, office, kase)
  await setNextRung(tx, kase.id, next?.at ?? null)
  return next?.at ?? null
}
