import { endDeputy as endRow, hasDeputy, insertDeputy, isDeputy } from '../db/deputies.ts'
import { uuidv7 } from '../db/ids.ts'
import { holdersOf } from '../db/people.ts'
import type { Tx } from '../db/sql.ts'
import { institutionById, pathOf } from '../db/units.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { dayOf } from '../domain/time/day.ts'
import { act, Refused, type Actor } from './act.ts'
import type { Office } from './office.ts'
import { entitled } from './place.ts'

export interface Appointment {
  deputyId: string
  /** First and last day; open-ended where no last day is given. */
  from: string
  until?: string | undefined
}

const wrong = (path: string, message: string) =>
  new Refused(refuse('invalid-request', { errors: [{ path, message }] }))

/** Throws where the actor is not the institution's own superior; the institution otherwise. */
async function below(tx: Tx, { person }: Actor, institutionId: string, day: string) {
  const path = await pathOf(tx, institutionId, day)
  entitled(person, 'deputy.appoint', { path: path.map(({ id }) => id) })
  const institution = await institutionById(tx, institutionId, day)
  if (!institution) throw new Refused(refuse('not-found'))
  return institution
}

/** Whether somebody there can review whatever any of its clerks files. */
async function reviewsItself(tx: Tx, institutionId: string, at: number): Promise<boolean> {
  const [only, ...others] = await holdersOf(tx, institutionId, ['reviewer'], at)
  const clerks = await holdersOf(tx, institutionId, ['clerk'], at)
  return only !== undefined && (others.length > 0 || !clerks.some(({ id }) => id === only.id))
}

/** 代审单位: names the institution that reviews what a one-person institution files, from the next filing on. */
export function appointDeputy(
  office: Office,
  asked: Actor,
  institutionId: string,
  appointment: Appointment,
): Promise<Result<{ id: string }>> {
  return act(office, asked, 'deputy.appoint', { institutionId, appointment }, async (tx, at, actor) => {
    const { deputyId, from, until = null } = appointment
    const today = dayOf(at)
    const { superiorId } = await below(tx, actor, institutionId, today)
    const deputy = await institutionById(tx, deputyId, today)
    if (deputy?.superiorId !== superiorId || deputyId === institutionId)
      throw wrong('deputyId', '代审单位应为本县的另一所中心校或幼儿园')
    if (from < today) throw wrong('from', '不能早于今天')
    if (until !== null && until < from) throw wrong('until', '不能早于开始日期')
    if (await hasDeputy(tx, deputyId, from, until)) throw wrong('deputyId', '该单位自己由别的单位代审')
    if (await reviewsItself(tx, institutionId, at)) throw new Refused(refuse('reviews-itself'))
    // Both ways round: what is filed never goes on from one deputy to the next.
    if (await isDeputy(tx, institutionId, from, until))
      throw new Refused(refuse('wrong-state', { detail: '该园自己是别的单位的代审单位' }))
    if (await hasDeputy(tx, institutionId, from, until))
      throw new Refused(
        refuse('wrong-state', {
          detail: '该园在这段时间已有代审单位：请先终止，终止当日仍有效，新的从次日起',
        }),
      )
    const id = uuidv7(at)
    await insertDeputy(tx, { id, institutionId, deputyId, from, until, personId: actor.person.id, at })
    return { value: { id }, objectId: id }
  })
}

/**
 * Ends the appointment that holds today with this day, or the one named: one that has not begun is revoked. Desks that
 * are open stay where they are.
 */
export function endDeputy(
  office: Office,
  asked: Actor,
  institutionId: string,
  appointmentId?: string,
): Promise<Result<{ id: string }>> {
  return act(office, asked, 'deputy.end', { institutionId, appointmentId }, async (tx, at, actor) => {
    await below(tx, actor, institutionId, dayOf(at))
    const id = await endRow(tx, institutionId, dayOf(at), appointmentId)
    if (id === undefined) throw new Refused(refuse('wrong-state', { detail: '该园没有代审单位' }))
    return { value: { id }, objectId: id }
  })
}
