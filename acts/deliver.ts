import { caseById, lockCase, type CaseRow } from '../db/cases.ts'
import { closerOf } from '../db/children/closed.ts'
import { send, take, type Letter, type LetterKind } from '../db/deliveries.ts'
import { isEnding } from '../db/happened.ts'
import { append } from '../db/journal.ts'
import { preEmptedBy } from '../db/links.ts'
import type { Tx } from '../db/sql.ts'
import { waitedFor } from '../db/waits.ts'
import { statuses } from '../domain/outcome.ts'
import { hold, revive } from './hold.ts'
import { join } from './join.ts'
import type { Office } from './office.ts'
import { overtaker } from './onHold.ts'
import { supersede } from './supersede.ts'

type Heed = (tx: Tx, office: Office, kase: CaseRow, letter: Letter, at: number) => Promise<void>

/** The case it waited for has ended: its own way goes on. */
const heedEnd: Heed = async (tx, _office, kase, { fromCase }, at) => {
  const outcome = (await caseById(tx, fromCase))?.outcome ?? null
  if (outcome === null || !(await waitedFor(tx, kase.id)).includes(fromCase)) return
  await append(tx, kase.id, 'linked-closed', { caseId: fromCase, outcome }, null, at)
}

/** Whether this case goes on is asked anew, whatever the letter says and however many have come before it. */
const heedOthers: Heed = async (tx, office, kase, _letter, at) => {
  const preEmptor = await preEmptedBy(tx, kase.id)
  const later = await overtaker(tx, kase)
  const settledBy = preEmptor ?? (later?.outcome ? later.id : undefined) ?? (await closerOf(tx, kase.id))
  if (settledBy !== undefined) return supersede(tx, office, kase, settledBy, at)
  if (later && kase.heldBy === null) return hold(tx, office, kase, later.id, at)
  if (!later && kase.heldBy !== null) return revive(tx, office, kase, kase.heldBy, at)
}

const heedJoining: Heed = (tx, office, kase, { fromCase, children }, at) =>
  join(tx, office, kase, { caseId: fromCase, children }, at)

const heed = {
  'linked-closed': heedEnd,
  'superseded-by': heedOthers,
  overtaken: heedOthers,
  joins: heedJoining,
} as const satisfies Record<LetterKind, Heed>

/** A case that has ended needs no letter any more; but whoever joined it too late waits for it, and is told so. */
async function answer(tx: Tx, { kind, fromCase, toCase }: Letter, at: number): Promise<void> {
  if (kind === 'joins') await send(tx, { toCase: fromCase, kind: 'linked-closed', fromCase: toCase, at })
}

/**
 * Takes one letter, in one transaction that locks the addressee and no other case. Twice, late and in any order come to
 * the same: what follows is derived from what is so. One that is about to be closed tells the others with its end.
 */
export function deliver(office: Office, { id, toCase }: Pick<Letter, 'id' | 'toCase'>): Promise<void> {
  return office.pool.begin(async (tx) => {
    const kase = await lockCase(tx, toCase)
    if (!kase) throw new Error('a letter to no case')
    const at = Math.max(office.time.now(), kase.touchedAt)
    const letter = await take(tx, id, at)
    if (!letter) return
    if (!statuses[kase.status].open) await answer(tx, letter, at)
    else if (!(await isEnding(tx, kase.id))) await heed[letter.kind](tx, office, kase, letter, at)
  })
}
