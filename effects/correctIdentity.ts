import { lockChild, sealChild } from '../db/children/children.ts'
import { hasCustodyFlag } from '../db/children/custody.ts'
import { holderOfNumber } from '../db/children/correctable.ts'
import { segmentsOf, supersede } from '../db/children/identities.ts'
import { indexChild } from '../db/children/indexes.ts'
import { isCurrent, issue, setIdNumber, statusNumbersOf } from '../db/children/numbers.ts'
import { isConstraintViolation, type Tx } from '../db/sql.ts'
import { adoptionPaper, type Correction } from '../domain/identity/correction.ts'
import { checkIdentity, numberKey, type Identity } from '../domain/identity/key-fields.ts'
import { exchange, revise } from '../domain/identity/versions.ts'
import { becomesFormal, formalNumber } from '../domain/numbers/status-number.ts'
import { dayOf } from '../domain/time/day.ts'
import type { Effect, EffectContext, EffectResult } from './effect.ts'

/** The child's number in the province, and a formal status number where a temporary one has now its ID. */
async function writeNumbers(
  tx: Tx,
  { kase, at, personal }: EffectContext,
  childId: string,
  { idType, idNumber }: Identity,
): Promise<void> {
  await setIdNumber(tx, personal, childId, kase.provinceId, numberKey({ idType, idNumber }))
  const current = (await statusNumbersOf(tx, personal, [childId])).find(isCurrent)
  if (!current || idNumber === null || !becomesFormal(current.kind, idType, idNumber)) return
  const number = formalNumber(idNumber)
  await issue(tx, personal, { childId, number, kind: 'G', caseId: kase.id, at })
}

/** Answers the refusal where the number is another child's, also where that child took it while we looked. */
async function takeNumbers(
  tx: Tx,
  context: EffectContext,
  childId: string,
  after: Identity,
): Promise<EffectResult> {
  const holder = () => holderOfNumber(tx, context.personal, childId, context.kase.provinceId, after)
  const taken = (by: string | undefined): EffectResult =>
    by === undefined ? 'number-taken' : { refused: 'number-taken', by: { children: [by] } }
  const other = await holder()
  if (other !== undefined) return taken(other)
  try {
    await tx.savepoint((part) => writeNumbers(part, context, childId, after))
    return 'done'
  } catch (fault) {
    if (isConstraintViolation(fault)) return taken(await holder())
    throw fault
  }
}

/**
 * Writes the approved correction of key fields down (R27b): a new version of the identity, former names and numbers
 * staying behind it. Everything is looked at once more, since weeks may lie between filing and approval.
 */
export const correctIdentity: Effect = async (tx, context) => {
  const { kase, form, at, personal } = context
  const { child: childId, changes, since, papers } = form as unknown as Correction
  const child = await lockChild(tx, childId)
  const held = await segmentsOf(tx, personal, childId)
  if (!child) return 'identity-wrong'
  if (child.closedAt !== null) return 'child-closed'
  const revised = revise(held, changes, since)
  const [before, after] = [held.at(-1)?.identity, revised.at(-1)?.identity]
  if (!before || !after || checkIdentity(after, dayOf(at)).length > 0) return 'identity-wrong'
  if (before.name !== after.name && (await hasCustodyFlag(tx, childId))) return 'custody-disputed'
  const isSame = numberKey(before) === numberKey(after)
  const numbered = isSame ? 'done' : await takeNumbers(tx, context, childId, after)
  if (numbered !== 'done') return numbered
  const { ended, fresh } = exchange(held, revised)
  await supersede(tx, personal, childId, { ended: ended.map(({ no }) => no), fresh, caseId: kase.id, at })
  if (papers.some(({ kind }) => kind === adoptionPaper)) await sealChild(tx, childId)
  await indexChild(tx, personal, childId)
  return 'done'
}
