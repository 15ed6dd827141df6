import { caseById, lockCase, type CaseRow } from '../db/cases.ts'
import { childrenOf } from '../db/caseChildren.ts'
import { lockChildren } from '../db/children/children.ts'
import { closerOf } from '../db/children/closed.ts'
import { joining, send, take, type Letter, type LetterKind } from '../db/deliveries.ts'
import { isEnding } from '../db/happened.ts'
import { append } from '../db/journal.ts'
import { mergedInto, preEmptedBy } from '../db/links.ts'
import type { Tx } from '../db/sql.ts'
import { waitedFor } from '../db/waits.ts'
import { statuses } from '../domain/outcome.ts'
import { hold, revive } from './hold.ts'
import { join } from './join.ts'
import { heedMerger } from './merge.ts'
import type { Office } from './office.ts'
import { overtaker } from './onHold.ts'
import { supersede } from './supersede.ts'

type Heed = (tx: Tx, office: Office, kase: CaseRow, letter: Letter, at: number) => Promise<void>

/** The case it waited for has ended, and its own way goes on; or the one that was to take it in. */
const heedEnd: Heed = async (tx, office, kase, { fromCase }, at) => {
  const outcome = (await caseById(tx, fromCase))?.outcome ?? null
  if (outcome !== null && (await waitedFor(tx, kase.id)).includes(fromCase))
    await append(tx, kase.id, 'linked-closed', { caseId: fromCase, outcome }, null, at)
  else await heedMerger(tx, office, kase, at)
}

/** Whether this case goes on is asked anew, whatever the letter says and however many have come before it. */
const heedOthers: Heed = async (tx, office, kase, _letter, at) => {
  const preEmptor = await preEmptedBy(tx, kase.id)
  const later = await overtaker(tx, kase)
  const settledBy = preEmptor ?? (later?.outcome ? later.id : undefined) ?? (await closerOf(tx, kase.id))
  if (settledBy !== undefined) return supersede(tx, office, kase, settledBy, at)
  if (later && kase.heldBy === null) return hold(tx, office, kase, later.id, at)
  if (!later && kase.heldBy !== null) return revive(tx, office, kase, kase.heldBy, at)
  return heedMerger(tx, office, kase, at)
}

const heedJoining: Heed = async (tx, office, kase, { fromCase, children }, at) => {
  await join(tx, office, kase, { caseId: fromCase, children }, at)
  if ((await mergedInto(tx, fromCase)) !== undefined)
    await send(tx, { toCase: fromCase, kind: 'superseded-by', fromCase: kase.id, at })
}

const heed = {
  'linked-closed': heedEnd,
  'superseded-by': heedOthers,
  overtaken: heedOthers,
  joins: heedJoining,
} as const satisfies Record<LetterKind, Heed>

/**
 * A case that rules on archives takes in who has joined it before it closes them: the children's rows are held, so nobody
 * joins meanwhile. Answers whether there was anything to take in.
 */
export async function takeIn(tx: Tx, office: Office, kase: CaseRow, at: number): Promise<boolean> {
  if (kase.route.rules !== true) return false
  await lockChildren(tx, await childrenOf(tx, kase.id))
  const letters = await joining(tx, kase.id)
  for (const letter of letters) {
    const taken = await take(tx, letter.id, at)
    const now = (await caseById(tx, kase.id)) ?? kase
    if (taken) await heedJoining(tx, office, now, taken, at)
  }
  return letters.length > 0
}

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
    if (!statuses[kase.status].open || (await isEnding(tx, kase.id))) await answer(tx, letter, at)
    else await heed[letter.kind](tx, office, kase, letter, at)
  })
}
