import { randomBytes, randomUUID } from 'node:crypto'
import { insertAttachment } from '../../db/attachments.ts'
import type { TestOffice } from './office.ts'

/** A paper that somebody has uploaded for an institution, not yet given to a case. */
export async function paperOf({ office }: TestOffice, unitId: string, personId: string): Promise<string> {
  const id = randomUUID()
  const at = office.time.now()
  await insertAttachment(office.pool, {
    id,
    unitId,
    personId,
    name: await office.personal.seal(office.pool, { kind: 'case', id }, 'name', '批复.pdf', at),
    type: 'application/pdf',
    size: 1,
    sha256: randomBytes(32),
    at,
  })
  return id
}
