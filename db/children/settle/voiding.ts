import type { ClosedHow } from '../../../domain/identity/closings.ts'
import type { Fragment, Tx } from '../../sql.ts'
import { hashes } from '../../personal/blind.ts'
import type { Settlement } from './settlement.ts'

interface Mark<Reason> extends Pick<Settlement, 'caseId' | 'at'> {
  reason: Reason
}

/** Takes the ID numbers of these children off the register, so that others of the case may have them. */
export const freeIdNumbers = (tx: Tx, children: readonly string[]) =>
  tx`DELETE FROM child_id_numbers WHERE child_id = ANY(${children as string[]}::uuid[])`

const voidRows = (
  tx: Tx,
  children: readonly string[],
  { reason, caseId, at }: Mark<ClosedHow | 'wrong-id'>,
  which: Fragment,
) => tx`
  UPDATE status_numbers SET voided_at = ${at}, void_reason = ${reason}, voided_case = ${caseId}
  WHERE child_id = ANY(${children as string[]}::uuid[]) AND voided_at IS NULL AND ${which}`

/** Voids the status numbers that these children have now; their aliases go on leading to them. */
export const voidCurrent = (tx: Tx, children: readonly string[], mark: Mark<ClosedHow | 'wrong-id'>) =>
  voidRows(tx, children, mark, tx`replaced_at IS NULL`)

/** Voids numbers whichever of these children has or had them: they go to their rightful owners. */
export const voidNumbers = (
  tx: Tx,
  children: readonly string[],
  numbers: readonly Buffer[],
  mark: Mark<'wrong-id'>,
) => voidRows(tx, children, mark, tx`hash IN (${hashes(tx, numbers)})`)

/** Voids places of these children: all they ever had, or only those that go on. */
export const voidPlaces = (
  tx: Tx,
  children: readonly string[],
  which: 'all' | 'open',
  { reason, caseId, at }: Mark<ClosedHow>,
) => tx`
  UPDATE enrolments SET voided_at = ${at}, void_reason = ${reason}, voided_case = ${caseId}
  WHERE child_id = ANY(${children as string[]}::uuid[]) AND voided_at IS NULL
    AND (${which === 'all'} OR upper_inf(during))`

/**
 * Gives a child a place like a voided one of another archive of it: the same days, but for those on which it is known
 * to have been elsewhere.
 */
export const placeAgain = (
  tx: Tx,
  p: { id: string; like: string; childId: string } & Pick<Settlement, 'caseId' | 'at'>,
) => tx`
  INSERT INTO enrolments (id, child_id, institution_id, during, recorded_at, class_id, arrived_on, case_id)
  SELECT ${p.id}, ${p.childId}, institution_id, daterange(greatest(lower(during), (
      SELECT max(upper(o.during)) FROM enrolments o WHERE o.child_id = ${p.childId} AND o.voided_at IS NULL)), NULL),
    ${p.at}, class_id, arrived_on, ${p.caseId}
  FROM enrolments WHERE id = ${p.like}`
