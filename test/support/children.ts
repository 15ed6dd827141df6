import { randomUUID } from 'node:crypto'
import { admit } from '../../db/children/admit.ts'
import type { Identity } from '../../domain/identity/key-fields.ts'
import { residentCheckCharacter } from '../../domain/numbers/resident-id.ts'
import { formalNumber, temporaryNumber, type StatusNumber } from '../../domain/numbers/status-number.ts'
import type { TestOffice } from './office.ts'
import { unitId } from './people.ts'

let drawn = 0

/** A number of nobody, another one each time. */
export function inventedId(birth = '2021-03-15', sex: Identity['sex'] = 'male'): string {
  drawn += 1
  // A day and division have 999 serial numbers; a model of many runs draws more.
  const n = 2 * drawn + (sex === 'male' ? 1 : 0)
  const serial = String(n % 1000).padStart(3, '0')
  const first17 = `${String(410000 + Math.floor(n / 1000))}${birth.replaceAll('-', '')}${serial}`
  return first17 + residentCheckCharacter(first17)
}

export interface Enrolled {
  id: string
  identity: Identity
  statusNumber: StatusNumber
}

/** A child enrolled there since September 2025, with a formal number, or a temporary one where it has no citizen's ID. */
export async function enrolled(
  { office }: TestOffice,
  institutionId: string,
  over: Partial<Identity> = {},
): Promise<Enrolled> {
  const birth = over.birth ?? '2021-03-15'
  const sex = over.sex ?? 'male'
  const identity: Identity = { name: '李小满', sex, birth, idType: '1', idNumber: null, ...over }
  if (identity.idType === '1') identity.idNumber = over.idNumber ?? inventedId(birth, sex)
  const statusNumber: StatusNumber =
    identity.idType === '1' && identity.idNumber !== null
      ? { number: formalNumber(identity.idNumber), kind: 'G' }
      : { number: temporaryNumber('410105', birth, ++drawn), kind: 'L' }
  const id = randomUUID()
  const from = '2025-09-01'
  const place = { enrolmentId: randomUUID(), provinceId: unitId('henan'), institutionId, from }
  const at = Date.parse(`${from}T09:00:00+08:00`)
  await office.pool.begin((tx) => admit(tx, office.personal, { id, identity, statusNumber, ...place }, at))
  return { id, identity, statusNumber }
}
