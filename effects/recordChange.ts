import { endSuspension, insertChange, insertSuspension } from '../db/register.ts'
import { isConstraintViolation } from '../db/sql.ts'
import type { Effect } from './effect.ts'

/**
 * Enters the report into 异动台账. 停办 opens and 复办 ends a suspension; where the register has it otherwise
 * already, the effect is refused.
 */
export const recordChange: Effect = async (tx, { kase, form, at, category }) => {
  const {
    category: code,
    effectiveFrom,
    effectiveTo,
  } = form as {
    category: string
    effectiveFrom: string
    effectiveTo?: string
  }
  const change = {
    caseId: kase.id,
    institutionId: kase.applicantId,
    from: effectiveFrom,
    to: effectiveTo ?? null,
  }
  await insertChange(tx, { ...change, category: code, at })
  const register = category(code)?.register
  if (register === 'resumption') return (await endSuspension(tx, change)) ? 'done' : 'not-suspended'
  if (register === 'suspension')
    try {
      await tx.savepoint((part) => insertSuspension(part, change))
    } catch (fault) {
      if (isConstraintViolation(fault)) return 'already-suspended'
      throw fault
    }
  return 'done'
}
