import { nameSexBirth, type Personal } from '../personal/personal.ts'
import type { Sql } from '../sql.ts'
import { childById, childSubject } from './children.ts'
import { versionsOf } from './identities.ts'
import { statusNumbersOf } from './numbers.ts'

/**
 * Writes anew by what a child is found: its present fields, and former names and numbers as aliases. Those of an
 * adopted child lead nowhere, or the former name would be found by the present child.
 */
export async function indexChild(tx: Sql, personal: Personal, childId: string): Promise<void> {
  const sealed = (await childById(tx, childId))?.sealed === true
  const versions = await versionsOf(tx, personal, childId)
  const now = versions.find(({ to, recordedTo }) => to === null && recordedTo === null)
  if (!now) throw new Error('a child without a present identity')
  const known = sealed ? [now] : versions
  const numbers = await statusNumbersOf(tx, personal, [childId])
  const found = sealed
    ? numbers.filter(({ replacedAt, voidedAt }) => (replacedAt ?? voidedAt) === null)
    : numbers
  const { name, sex, birth, idNumber } = now.identity
  await personal.index(tx, childSubject(childId), {
    name: known.map(({ identity }) => identity.name),
    id_number: known.flatMap(({ identity }) => identity.idNumber ?? []),
    id_last4: idNumber === null ? [] : [idNumber],
    status_number: found.map(({ number }) => number),
    name_sex_birth: [nameSexBirth(name, sex, birth)],
  })
}
