import { childById, lockChild } from '../db/children/children.ts'
import { raiseFlag } from '../db/children/custody.ts'
import { uuidv7 } from '../db/ids.ts'
import type { Tx } from '../db/sql.ts'
import type { ObjectionGround } from '../domain/objection.ts'
import type { Effect, EffectContext } from './effect.ts'

/** A flag that stands already is as good. */
async function raise(tx: Tx, { kase, children, at }: EffectContext): Promise<void> {
  for (const childId of [...children].sort()) {
    if (!(await lockChild(tx, childId))) continue
    await raiseFlag(tx, { id: uuidv7(at), childId, personId: null, caseId: kase.id, reason: null, at })
  }
}

/** What an objection says of the child beyond this one transfer: a custody dispute holds for whatever comes after it. */
export const heedObjection: Effect = async (tx, context) => {
  const { ground, against } = context.answers as { ground: ObjectionGround; against?: string }
  if (ground === 'custody') await raise(tx, context)
  // An archive that is not there is no party to a dispute, and none stands in its own way.
  const named = ground === 'open-problem' && against !== undefined && !context.children.includes(against)
  const other = named && (await childById(tx, against))
  return other ? { done: { children: [other.id] } } : 'done'
}
