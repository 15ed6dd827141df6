import { colleaguesAt, endDelegation as endRow, insertDelegation, isAway } from '../db/delegations.ts'
import { uuidv7 } from '../db/ids.ts'
import { tellOfDelegation } from '../db/notices.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { deskRoles, type Role } from '../domain/roles.ts'
import { addDays, dayOf, endOf, startOf, type Day } from '../domain/time/day.ts'
import { workingDaysBetween } from '../domain/time/working-days.ts'
import { act, Refused, type Actor } from './act.ts'
import { calendarFor } from './calendar/calendarFor.ts'
import type { Office } from './office.ts'
import { entitled } from './place.ts'
import { isConstraintViolation, type Sql } from '../db/sql.ts'

export interface Absence {
  unitId: string
  /** First and last day. */
  from: Day
  until: Day
}

const wrong = (path: string, message: string) =>
  new Refused(refuse('invalid-request', { errors: [{ path, message }] }))

const twice = () => new Refused(refuse('wrong-state', { detail: '这段时间已有委托，请先结束原来的委托' }))

/** How many days of that time the unit works: a task can come or fall due on each of them. */
export const workingDaysIn = async (sql: Sql, office: Office, { unitId, from, until }: Absence) =>
  workingDaysBetween(await calendarFor(sql, office, unitId), addDays(from, -1), until)

/** The roles that somebody holds there in his own right and may hand on; throws where he holds none. */
function rolesAt({ person }: Actor, unitId: string): Role[] {
  entitled(person, 'delegation.make', { path: [unitId] })
  const own = person.grants.filter((grant) => grant.unitId === unitId && !grant.onBehalfOf)
  return own.map(({ role }) => role).filter((role) => deskRoles.includes(role))
}

/**
 * 外出代办: who is away names a colleague of the same unit, who has his roles there from the first day to the end of the
 * last. Whatever keeps either of them from a case keeps the deputy from it, and the journal names both.
 */
export function delegate(
  office: Office,
  asked: Actor,
  { deputyId, ...absence }: Absence & { deputyId: string },
): Promise<Result<{ id: string }>> {
  return act(office, asked, 'delegation.make', { deputyId, absence }, async (tx, at, actor) => {
    const { unitId, from, until } = absence
    const absentId = actor.person.id
    const roles = rolesAt(actor, unitId)
    if (deputyId === absentId) throw wrong('deputyId', '不能委托自己')
    const colleagues = await colleaguesAt(tx, unitId, deskRoles, at)
    if (!colleagues.some(({ id }) => id === deputyId))
      throw wrong('deputyId', '只能委托本单位有办理岗位的同志')
    if (from < dayOf(at)) throw wrong('from', '不能早于今天')
    if (until < from) throw wrong('until', '不能早于开始日期')
    if ((await workingDaysIn(tx, office, absence)) === 0)
      throw wrong('until', '这段时间没有工作日，不需要委托')
    // What went before it was made today concerns nobody but the absent.
    const during = { from: Math.max(startOf(from), at), until: endOf(until) }
    if (await isAway(tx, absentId, during, unitId)) throw twice()
    if (await isAway(tx, deputyId, during)) throw wrong('deputyId', '这位同志在这段时间也外出')
    const id = uuidv7(at)
    await tx
      .savepoint((part) => insertDelegation(part, { id, unitId, absentId, deputyId, roles, ...during, at }))
      .catch((fault: unknown) => {
        // Pressed in two windows at the same instant: neither has seen the other.
        throw isConstraintViolation(fault) ? twice() : fault
      })
    await tellOfDelegation(tx, { delegationId: id, kind: 'deputised', at }, [absentId, deputyId])
    return { value: { id }, objectId: id }
  })
}

/** Back early: the delegation ends now, or is taken back before it begins. What the deputy has decided stands. */
export function endDelegation(office: Office, asked: Actor, id: string): Promise<Result<{ id: string }>> {
  return act(office, asked, 'delegation.end', { id }, async (tx, at, actor) => {
    const absentId = actor.person.id
    const ended = await endRow(tx, id, absentId, at)
    if (!ended) throw new Refused(refuse('not-found'))
    const told = [absentId, ended.deputyId]
    await tellOfDelegation(tx, { delegationId: id, kind: 'deputy-ended', at }, told)
    return { value: { id }, objectId: id }
  })
}
