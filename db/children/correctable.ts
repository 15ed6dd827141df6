import { numberKey, type Identity } from '../../domain/identity/key-fields.ts'
import { becomesFormal, formalNumber } from '../../domain/numbers/status-number.ts'
import { dayOf } from '../../domain/time/day.ts'
import type { Personal } from '../personal/personal.ts'
import type { Sql } from '../sql.ts'
import { hasCustodyFlag } from './custody.ts'
import { placeOn } from './enrolments.ts'
import { identityAsOf } from './identities.ts'
import { holderOf, isCurrent, issuedTo, statusNumbersOf } from './numbers.ts'

/**
 * The child because of whom another may not have the number: it has the number in the province, or the formal status
 * number that would be made of it was issued to it.
 */
export async function holderOfNumber(
  sql: Sql,
  personal: Personal,
  childId: string,
  provinceId: string,
  { idType, idNumber }: Pick<Identity, 'idType' | 'idNumber'>,
): Promise<string | undefined> {
  const key = numberKey({ idType, idNumber })
  if (key === null || idNumber === null) return undefined
  const holder = await holderOf(sql, personal, provinceId, key)
  if (holder !== undefined && holder !== childId) return holder
  const current = (await statusNumbersOf(sql, personal, [childId])).find(isCurrent)
  if (!current || !becomesFormal(current.kind, idType, idNumber)) return undefined
  const issued = await issuedTo(sql, personal, formalNumber(idNumber))
  return issued === childId ? undefined : issued
}

/** What a correction is looked at beside: the key fields as recorded, and whether guardians are in dispute about the child. */
export interface Correctable extends Identity {
  custodyDisputed: boolean
}

/** A child of that institution as the register knew it at that instant; undefined for any other child. */
export async function correctable(
  sql: Sql,
  personal: Personal,
  childId: string,
  at: { institutionId: string; recordedBy: number },
): Promise<(Correctable & Record<string, unknown>) | undefined> {
  const place = await placeOn(sql, childId, dayOf(at.recordedBy))
  if (place?.institutionId !== at.institutionId) return undefined
  const identity = await identityAsOf(sql, personal, childId, at.recordedBy)
  if (!identity) return undefined
  return { ...identity, custodyDisputed: await hasCustodyFlag(sql, childId) }
}
