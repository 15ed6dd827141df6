import { insertText, textsOf } from '../db/forms.ts'
import { uuidv7 } from '../db/ids.ts'
import type { Tx } from '../db/sql.ts'
import type { Office } from './office.ts'

/** One thing to be mended: where in the form, if it has a place there, and what. */
export interface Pin {
  path?: string | undefined
  message: string
}

/** What a text id leads to once it is opened: words, the list of a return, both, or a ruling. */
export type KeptWords = string | { words: string; pins: readonly Pin[] } | { ruling: object }

const fieldOf = (textId: string) => `text:${textId}`

async function keep(
  tx: Tx,
  { personal }: Office,
  caseId: string,
  kept: KeptWords,
  at: number,
): Promise<string> {
  const textId = uuidv7(at)
  const body = await personal.seal(tx, { kind: 'case', id: caseId }, fieldOf(textId), kept, at)
  await insertText(tx, { id: textId, caseId, body, at })
  return textId
}

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
  return { textId: await keep(tx, office, caseId, pins.length === 0 ? said : { words: said, pins }, at) }
}

/** Seals a ruling beside the words it is given with. Answers its id. */
export const keepRuling = (tx: Tx, office: Office, caseId: string, ruling: object, at: number) =>
  keep(tx, office, caseId, { ruling }, at)

export async function openRuling(
  tx: Tx,
  { personal }: Office,
  caseId: string,
  textId: string,
): Promise<object | null> {
  const text = (await textsOf(tx, caseId)).find(({ id }) => id === textId)
  if (!text) return null
  const kept = (await personal.open(
    tx,
    { kind: 'case', id: caseId },
    fieldOf(textId),
    text.body,
  )) as KeptWords
  return typeof kept === 'object' && 'ruling' in kept ? kept.ruling : null
}
