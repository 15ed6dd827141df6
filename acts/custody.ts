import { attachmentsOf } from '../db/attachments.ts'
import { childSubject, lockChild } from '../db/children/children.ts'
import { isPaperUsed, liftFlag, raiseFlag } from '../db/children/custody.ts'
import { placeOn } from '../db/children/enrolments.ts'
import { uuidv7 } from '../db/ids.ts'
import type { Tx } from '../db/sql.ts'
import { pathOf } from '../db/units.ts'
import type { PaperKind } from '../domain/custody.ts'
import type { Action, Grant } from '../domain/may.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { dayOf } from '../domain/time/day.ts'
import { act, Refused, type Actor } from './act.ts'
import type { Office } from './office.ts'
import { entitled } from './place.ts'

/** Locks the child and answers by which right the person acts on it; a child out of scope is not there. */
async function atChild(
  tx: Tx,
  { person }: Actor,
  action: Action,
  childId: string,
  at: number,
): Promise<Grant> {
  const child = await lockChild(tx, childId)
  const place = await placeOn(tx, childId, dayOf(at))
  if (!child || !place) throw new Refused(refuse('not-found'))
  const path = await pathOf(tx, place.institutionId, dayOf(at))
  return entitled(person, action, { path: path.map(({ id }) => id) })
}

/** Enters that guardians are in dispute about a child: from then on nothing moves it and nothing renames it. */
export function raiseCustodyFlag(
  office: Office,
  asked: Actor,
  childId: string,
  reason: string,
): Promise<Result<{ id: string }>> {
  return act(office, asked, 'custody.raise', { id: childId, reason }, async (tx, at, actor) => {
    await atChild(tx, actor, 'child.raise-custody', childId, at)
    const id = uuidv7(at)
    const sealed = await office.personal.seal(tx, childSubject(childId), `custody:${id}`, reason, at)
    const personId = actor.person.id
    if (!(await raiseFlag(tx, { id, childId, personId, caseId: null, reason: sealed, at })))
      throw new Refused(refuse('custody-flagged'))
    return { value: { id }, objectId: childId }
  })
}

/** The paper must be one that the county itself has received, and that has ended no other dispute. */
async function checkPaper(tx: Tx, paperId: string, unitId: string): Promise<void> {
  const [paper] = await attachmentsOf(tx, [paperId])
  const own = paper?.unitId === unitId && paper.caseId === null
  if (own && !(await isPaperUsed(tx, paperId))) return
  const errors = [{ path: 'paper', message: '没有这份材料，或材料已用于其他事项' }]
  throw new Refused(refuse('invalid-request', { errors }))
}

/** Ends the dispute by the paper of a court or of the civil affairs authority. */
export function liftCustodyFlag(
  office: Office,
  asked: Actor,
  childId: string,
  { paper, kind }: { paper: string; kind: PaperKind },
): Promise<Result<{ id: string }>> {
  return act(office, asked, 'custody.lift', { id: childId, paper, kind }, async (tx, at, actor) => {
    const { unitId } = await atChild(tx, actor, 'child.lift-custody', childId, at)
    await checkPaper(tx, paper, unitId)
    const personId = actor.person.id
    const id = await liftFlag(tx, { childId, personId, paperId: paper, paperKind: kind, at })
    if (id === undefined) throw new Refused(refuse('wrong-state', { detail: '该幼儿没有登记监护权争议' }))
    return { value: { id }, objectId: childId }
  })
}
