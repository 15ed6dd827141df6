import { insertClass, isOccupied, lockClass, removeClass as removeRow } from '../db/children/classes.ts'
import { uuidv7 } from '../db/ids.ts'
import type { Tx } from '../db/sql.ts'
import { institutionById, pathOf } from '../db/units.ts'
import type { Grade } from '../domain/classes.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { dayOf } from '../domain/time/day.ts'
import { act, Refused, type Actor } from './act.ts'
import type { Office } from './office.ts'
import { entitled } from './place.ts'

export interface NewClass {
  schoolYear: number
  grade: Grade
  name: string
  capacity: number
}

/** Throws where the person does not keep the classes of this institution. */
async function keeping(tx: Tx, { person }: Actor, institutionId: string, day: string): Promise<void> {
  const path = await pathOf(tx, institutionId, day)
  entitled(person, 'class.keep', { path: path.map(({ id }) => id) })
  if (!(await institutionById(tx, institutionId, day))) throw new Refused(refuse('not-found'))
}

/** Sets up a class; it exists before the children that come into it. */
export function addClass(
  office: Office,
  asked: Actor,
  institutionId: string,
  wanted: NewClass,
): Promise<Result<{ id: string }>> {
  return act(office, asked, 'class.add', { institutionId, wanted }, async (tx, at, actor) => {
    await keeping(tx, actor, institutionId, dayOf(at))
    const id = uuidv7(at)
    if (!(await insertClass(tx, { ...wanted, id, institutionId, at })))
      throw new Refused(refuse('class-exists'))
    return { value: { id }, objectId: id }
  })
}

/** Removes a class in which no child is enrolled. A transfer that waits for it is refused when it places the child. */
export function removeClass(
  office: Office,
  asked: Actor,
  institutionId: string,
  id: string,
): Promise<Result<{ id: string }>> {
  return act(office, asked, 'class.remove', { institutionId, id }, async (tx, at, actor) => {
    await keeping(tx, actor, institutionId, dayOf(at))
    const found = await lockClass(tx, id)
    if (found?.institutionId !== institutionId || found.removedAt !== null)
      throw new Refused(refuse('not-found'))
    if (await isOccupied(tx, id)) throw new Refused(refuse('class-occupied'))
    await removeRow(tx, id, at)
    return { value: { id }, objectId: id }
  })
}
