import { insertAttachment } from '../../../db/attachments.ts'
import { uuidv7 } from '../../../db/ids.ts'
import { personId, unitId } from '../ids.ts'
import { blankPaper } from '../paper.ts'
import type { Teller } from './teller.ts'

/** Uploads a paper for an institution; answers its id. */
export async function paper(
  { office, keepPaper }: Teller,
  login: string,
  institution: string,
  name: string,
): Promise<string> {
  const at = office.time.now()
  const id = uuidv7(at)
  await insertAttachment(office.pool, {
    ...(await keepPaper(blankPaper())),
    id,
    unitId: unitId(institution),
    personId: personId(login),
    name: await office.personal.seal(office.pool, { kind: 'case', id }, 'name', name, at),
    at,
  })
  return id
}
