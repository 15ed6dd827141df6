import { insertText } from '../db/forms.ts'
import { uuidv7 } from '../db/ids.ts'
import type { Tx } from '../db/sql.ts'
import type { Office } from './office.ts'

/** One thing to be mended: where in the form, if it has a place there, and what. */
export interface Pin {
  path?: string | undefined
  message: string
}

/** What a text id leads to once it is opened: words, the list of a return, or both. */
export type KeptWords = string | { words: string; pins: readonly Pin[] }

/** Free words may name a child: they are sealed, and the journal keeps only their id. */
export async function keepWords(
  tx: Tx,
  office: Office,
  caseId: string,
  words: string | undefined,
  at: number,
  pins: readonly Pin[] = [],
): Promise<{ textId?: string }> {
  const said = (words ?? '').trim()
  if (said === '' && pins.length === 0) return {}
  const kept: KeptWords = pins.length === 0 ? said : { words: said, pins }
  const textId = uuidv7(at)
  const body = await office.personal.seal(tx, { kind: 'case', id: caseId }, `text:${textId}`, kept, at)
  await insertText(tx, { id: textId, caseId, body, at })
  return { textId }
}
