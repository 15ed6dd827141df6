import { expect } from 'vitest'
import type { Verdict } from '../../domain/verdicts.ts'
import { linkedTo } from '../../db/links.ts'
import { deliverLetters } from '../../worker/deliver.ts'
import { accepted, theCase } from '../acts/cases.ts'
import { openDesks, word, type Word } from '../acts/disputes.ts'
import type { TestEngine } from '../support/engine.ts'
import type { TestOffice } from '../support/office.ts'
import type { Kindergarten } from '../support/people.ts'
import { journalShape, told } from './travel.ts'

/** A dispute with its engine; its parties stand in the order of their slots. */
export interface Disputed {
  t: TestOffice
  e: TestEngine
  caseId: string
  parties: readonly Kindergarten[]
}

/** One word is said and the story told of it. */
export async function says(it: Disputed, said: Word): Promise<void> {
  accepted(await word(it.t, it.caseId, said))
  await told(it)
}

/** Waits until these desks are open and no other. */
export const desks = ({ t, caseId }: Disputed, ...open: string[]) =>
  expect
    .poll(async () => (await openDesks(t, caseId)).sort(), { timeout: 20_000, interval: 10 })
    .toEqual(open.sort())

/** Every party says the same word at its desk. */
export async function all(
  it: Disputed,
  stage: 'evidence' | 'accept',
  verdict: Verdict,
  parties = it.parties,
): Promise<void> {
  for (const by of parties) {
    const form = stage === 'evidence' ? { form: { papers: [] } } : {}
    await says(it, { stage, slot: by.id, verdict, by, ...form })
  }
}

/** A dispute within one county runs its whole way without anybody objecting. */
export async function arbitrated(it: Disputed, verdict: Verdict, form: object): Promise<void> {
  await told(it)
  await all(it, 'evidence', 'submit')
  await says(it, { stage: 'arbitrate', verdict, form })
  await all(it, 'accept', 'accept')
  await closed(it)
}

/** Waits for the end of a dispute. */
export async function closed(it: Disputed): Promise<void> {
  await expect
    .poll(async () => (await theCase(it.t, it.caseId)).outcome, { timeout: 20_000, interval: 10 })
    .toBe('completed')
  await told(it)
}

/** The case that a case has opened or joined. */
export async function settling(t: TestOffice, caseId: string): Promise<string> {
  const [other] = await linkedTo(t.office.pool, caseId)
  if (!other) throw new Error('no case settles it')
  return other.id
}

export const letters = ({ t, e }: Pick<Disputed, 't' | 'e'>) => deliverLetters(t.office, e.handover)

/** The journal with names for ids that differ from run to run; equal rulings have equal names. */
export async function disputeShape({ t, caseId }: Disputed, names: Readonly<Record<string, string>>) {
  const rulings: string[] = []
  const numbered = (hash: string): string => {
    if (!rulings.includes(hash)) rulings.push(hash)
    return `ruling ${String(rulings.indexOf(hash) + 1)}`
  }
  let text = JSON.stringify(await journalShape(t, caseId))
  for (const [id, name] of Object.entries(names)) text = text.replaceAll(id, name)
  text = text
    .replace(/"hash":"([0-9a-f]+)"/g, (_, hash: string) => `"hash":"${numbered(hash)}"`)
    .replace(/"textId":"[0-9a-f-]{36}"/g, '"textId":"a text"')
  return JSON.parse(text) as { type: string; data: object }[]
}
