import { numberKey, type Identity } from '../../domain/identity/key-fields.ts'
import type { StatusNumber } from '../../domain/numbers/status-number.ts'
import type { Personal } from '../personal/personal.ts'
import type { Tx } from '../sql.ts'
import { insertChild } from './children.ts'
import { enrol } from './enrolments.ts'
import { supersede } from './identities.ts'
import { indexChild } from './indexes.ts'
import { issue, setIdNumber } from './numbers.ts'

export interface Admission {
  id: string
  enrolmentId: string
  identity: Identity
  statusNumber: StatusNumber
  provinceId: string
  institutionId: string
  from: string
  classId?: string | null
}

/** Lays down a child with its number and its place, as go-live and the demo load them; one already there stays. */
export async function admit(tx: Tx, personal: Personal, child: Admission, at: number): Promise<void> {
  const { id, identity, statusNumber, provinceId, institutionId, from } = child
  if (!(await insertChild(tx, id, at))) return
  const fresh = [{ from: null, to: null, identity }]
  await supersede(tx, personal, id, { ended: [], fresh, caseId: null, at })
  await setIdNumber(tx, personal, id, provinceId, numberKey(identity))
  await issue(tx, personal, { childId: id, ...statusNumber, caseId: null, at })
  await enrol(tx, {
    id: child.enrolmentId,
    childId: id,
    institutionId,
    from,
    classId: child.classId ?? null,
    at,
  })
  await indexChild(tx, personal, id)
}
