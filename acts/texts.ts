import { insertText } from '../db/forms.ts'
import { uuidv7 } from '../db/ids.ts'
import type { Tx } from '../db/sql.ts'
import type { Office } from './office.ts'

/** Free words may name a child: they are sealed, and the journal keeps only their id. */
export async function keepWords(
  tx: Tx,
  office: Office,
  caseId: string,
  words: string | undefined,
  at: number,
): Promise<{ textId?: string }> {
  if (words === undefined || words.trim() === '') return {}
  const textId = uuidv7(at)
  const body = await office.personal.seal(
    tx,
    { kind: 'case', id: caseId },
    `text:${textId}`,
    words.trim(),
    at,
  )
  await insertText(tx, { id: textId, caseId, body, at })
  return { textId }
}
