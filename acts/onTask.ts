import { lockCase, type CaseRow } from '../db/cases.ts'
import type { By } from '../db/journal.ts'
import { personById } from '../db/people.ts'
import type { Sql, Tx } from '../db/sql.ts'
import { taskById, type TaskRow } from '../db/tasks.ts'
import { holderAt, holdUntil } from '../domain/hold.ts'
import type { Action, Place } from '../domain/may.ts'
import { refuse, type Refusal } from '../domain/refusals.ts'
import type { Role } from '../domain/roles.ts'
import { beijingTime } from '../domain/time/day.ts'
import { Refused, type Actor } from './act.ts'
import { calendarFor } from './calendar/calendarFor.ts'
import type { Office } from './office.ts'
import { fireMissed } from './fire.ts'
import { entitled, placeOf } from './place.ts'

/** Why a task that is not open any more cannot be acted on: who decided it, and when. */
async function closedTask(sql: Sql, task: TaskRow): Promise<Refusal> {
  if (task.state === 'cancelled') return refuse('task-cancelled')
  const by = task.decidedBy === null ? undefined : await personById(sql, task.decidedBy)
  const at = task.decidedAt ?? 0
  const time = new Intl.DateTimeFormat('zh-CN', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  })
  return refuse('task-decided', {
    detail: `已由 ${by?.name ?? ''} 于 ${time.format(at)} 办结`,
    facts: { decidedBy: by?.name ?? null, decidedAt: beijingTime(at), verdict: task.verdict },
  })
}

/** The refusal for a task that somebody else has claimed. */
async function heldTask(sql: Sql, holderId: string): Promise<Refusal> {
  const holder = await personById(sql, holderId)
  return refuse('task-held', {
    detail: `已由 ${holder?.name ?? ''} 签收`,
    facts: { holder: holder?.name ?? null },
  })
}

/** A task under its case's lock, with the right by which somebody acts on it. */
export interface OnTask {
  kase: CaseRow
  task: TaskRow
  place: Place
  /** Who holds it now; a claim that has run out is none. */
  holderId: string | null
  by: By & { role: Role }
  /** The instant of the act: never before the last journal row, however long the lock was waited for. */
  at: number
}

/** Locks the case of a task, reads the task again under the lock, and asks for the right. Throws Refused. */
export async function openFor(
  tx: Sql,
  { person }: Actor,
  action: Action,
  taskId: string,
  now: number,
): Promise<OnTask> {
  const seen = await taskById(tx, taskId)
  const kase = seen && (await lockCase(tx, seen.caseId))
  const task = kase && (await taskById(tx, taskId))
  if (!task) throw new Refused(refuse('not-found'))
  const at = Math.max(now, kase.touchedAt)
  const place = await placeOf(tx, kase, at, task)
  const holderId = holderAt(task, at)
  const as = entitled(person, action, place, holderId)
  if (task.state !== 'open') throw new Refused(await closedTask(tx, task))
  return { kase, task, place, holderId, by: { personId: person.id, ...as }, at }
}

/**
 * Fires what was missed, as before every act that ends or moves a desk. One of these rungs may close this very desk, since a
 * party that lets its time pass is silent: what comes after the due instant comes too late, whether a worker was there to
 * say so or not.
 */
export async function fireMissedOn(tx: Tx, office: Office, { kase, task, at }: OnTask): Promise<void> {
  const now = await fireMissed(tx, office, kase, at)
  if (now !== kase && (await taskById(tx, task.id))?.state !== 'open')
    throw new Refused(refuse('task-cancelled', { detail: '办理期限已过，按逾期未提交记载' }))
}

/** `openFor`, where a colleague's claim stands in the way. */
export async function freeFor(tx: Sql, actor: Actor, action: Action, taskId: string, now: number) {
  const on = await openFor(tx, actor, action, taskId, now)
  const { holderId, by } = on
  if (holderId !== null && holderId !== actor.person.id && holderId !== by.onBehalfOf)
    throw new Refused(await heldTask(tx, holderId))
  return on
}

/** The same, where the actor must hold the task himself. */
export async function heldBy(tx: Sql, actor: Actor, action: Action, taskId: string, now: number) {
  const on = await freeFor(tx, actor, action, taskId, now)
  if (on.holderId === null) throw wrongly('任务尚未签收')
  return on
}

export const wrongly = (detail: string): Refused => new Refused(refuse('wrong-state', { detail }))

/** Throws where the task is another than the actor saw. */
export function sameVersion(task: TaskRow, version: number): void {
  if (version !== task.version)
    throw new Refused(refuse('stale-version', { facts: { version: task.version } }))
}

/** Throws where no reason is written under that path of the request. */
export function reasoned(words: string | undefined, path = 'comment'): void {
  if ((words ?? '').trim() === '')
    throw new Refused(refuse('reason-required', { errors: [{ path, message: '必填' }] }))
}

/** Until when a claim made or renewed now holds, by the working days of the desk's unit. */
export const termOf = async (
  tx: Sql,
  office: Office,
  { kase: { route }, task, at }: OnTask,
): Promise<number | null> =>
  holdUntil(at, route.desk?.claimReturns, await calendarFor(tx, office, task.unitId))
