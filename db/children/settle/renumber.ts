import type { CaseChild } from '../../../domain/identity/ruling-check.ts'
import { withNumber, type RuledNumber } from '../../../domain/identity/ruling.ts'
import { changedKeyFields, numberKey } from '../../../domain/identity/key-fields.ts'
import { exchange, revise } from '../../../domain/identity/versions.ts'
import { dayOf } from '../../../domain/time/day.ts'
import type { Personal } from '../../personal/personal.ts'
import { isConstraintViolation, type Tx } from '../../sql.ts'
import { segmentsOf, supersede } from '../identities.ts'
import { setIdNumber } from '../numbers.ts'
import { reissue, type Staying } from './reissue.ts'
import type { Settlement } from './settlement.ts'

/** The register was wrong, so the right number holds for every day for which the wrong one stood. */
async function rewrite(
  tx: Tx,
  personal: Personal,
  { id, after }: Staying,
  { caseId, provinceId, at }: Settlement,
): Promise<void> {
  const { idType, idNumber, birth, sex } = after
  const held = await segmentsOf(tx, personal, id)
  const { ended, fresh } = exchange(held, revise(held, { idType, idNumber, birth, sex }))
  await supersede(tx, personal, id, { ended: ended.map(({ no }) => no), fresh, caseId, at })
  await setIdNumber(tx, personal, id, provinceId, numberKey(after))
}

/**
 * Gives the children of a case the numbers ruled for them, swapped ones too: uniqueness is asked once all are written.
 * False where a child outside the case has one of them, also where it took it while we looked. The caller holds the rows
 * of all the children; `closed` are those that do not stay.
 */
export async function renumber(
  tx: Tx,
  personal: Personal,
  { children, closed }: { children: readonly CaseChild[]; closed: readonly string[] },
  numbers: readonly RuledNumber[],
  settlement: Settlement,
): Promise<boolean> {
  const staying = children.flatMap(({ id, identity: before, statusNumber }): Staying[] => {
    const ruled = numbers.find((each) => each.child === id)
    const after = ruled ? withNumber(before, ruled, dayOf(settlement.at)) : before
    return closed.includes(id) ? [] : [{ id, before, after, statusNumber }]
  })
  const changed = staying.filter(({ before, after }) => changedKeyFields(before, after).length > 0)
  const all = children.map(({ id }) => id)
  try {
    await tx.savepoint(async (part) => {
      await part`SET CONSTRAINTS child_id_numbers_province_id_hash_key DEFERRED`
      for (const child of changed) await rewrite(part, personal, child, settlement)
      await reissue(part, personal, staying, all, settlement)
      // Asked here and not at the end of the transaction, where it could only be a fault.
      await part`SET CONSTRAINTS child_id_numbers_province_id_hash_key IMMEDIATE`
    })
    return true
  } catch (fault) {
    if (isConstraintViolation(fault)) return false
    throw fault
  }
}
