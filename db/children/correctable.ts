import { afterChanges, numberKey, type Changes, type Identity } from '../../domain/identity/key-fields.ts'
import { becomesFormal, formalNumber } from '../../domain/numbers/status-number.ts'
import { dayOf } from '../../domain/time/day.ts'
import type { Personal } from '../personal/personal.ts'
import type { Sql } from '../sql.ts'
import { hasCustodyFlag } from './custody.ts'
import { placeOn } from './enrolments.ts'
import { identityAsOf } from './identities.ts'
import { holderOf, isCurrent, issuedTo, statusNumbersOf } from './numbers.ts'

/**
 * Whether a child may have the number: no other child of the province has it, and where it makes a formal status
 * number, that one was never issued to another child.
 */
export async function numberIsFree(
  sql: Sql,
  personal: Personal,
  childId: string,
  provinceId: string,
  { idType, idNumber }: Pick<Identity, 'idType' | 'idNumber'>,
): Promise<boolean> {
  const key = numberKey({ idType, idNumber })
  if (key === null || idNumber === null) return true
  const holder = await holderOf(sql, personal, provinceId, key)
  if (holder !== undefined && holder !== childId) return false
  const current = (await statusNumbersOf(sql, personal, [childId])).find(isCurrent)
  if (!current || !becomesFormal(current.kind, idType, idNumber)) return true
  const issued = await issuedTo(sql, personal, formalNumber(idNumber))
  return issued === undefined || issued === childId
}

/**
 * What a correction is looked at beside: the key fields as recorded, whether the new number is another child's, and whether
 * guardians are in dispute about the child.
 */
export interface Correctable extends Identity {
  numberTaken: boolean
  custodyDisputed: boolean
}

/** A child of that institution as the register knew it at that instant; undefined for any other child. */
export async function correctable(
  sql: Sql,
  personal: Personal,
  childId: string,
  at: { institutionId: string; provinceId: string; changes: Changes; recordedBy: number },
): Promise<(Correctable & Record<string, unknown>) | undefined> {
  const place = await placeOn(sql, childId, dayOf(at.recordedBy))
  if (place?.institutionId !== at.institutionId) return undefined
  const identity = await identityAsOf(sql, personal, childId, at.recordedBy)
  if (!identity) return undefined
  const after = afterChanges(identity, at.changes)
  const custodyDisputed = await hasCustodyFlag(sql, childId)
  if (numberKey(after) === numberKey(identity)) return { ...identity, custodyDisputed, numberTaken: false }
  return {
    ...identity,
    custodyDisputed,
    numberTaken: !(await numberIsFree(sql, personal, childId, at.provinceId, after)),
  }
}
