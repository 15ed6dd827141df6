import type { Acknowledged } from '../../../db/invariants/index.ts'
import type { Verdict } from '../../../domain/verdicts.ts'
import { personId } from '../../../stack/demo/ids.ts'
import type { Answer } from '../support/client.ts'

/** Kinds of rows that people's acts leave in a journal. */
export const actKinds = ['filed', 'verdict', 'proposed', 'signed', 'withdrawn', 'resubmitted'] as const
export type ActKind = (typeof actKinds)[number]

/** One act that the API acknowledged, as its caller remembers it. */
export interface Entry {
  caseId: string
  kind: ActKind
  personId: string
  verdict?: Verdict
  /** Where the answer names the row. */
  no?: number
  took: number
  attempts: number
}

/** What was acknowledged, kept outside the system; and what was refused and should not have been. */
export interface Ledger {
  entries: Entry[]
  refused: string[]
  /** Refusals that a real client meets, too: somebody else was faster, or the case was just moving on. */
  overtaken: number
}

/** Looking again is all it takes. */
const passing: ReadonlySet<unknown> = new Set([
  'task-decided',
  'stale-version',
  'task-cancelled',
  'case-advancing',
  'on-hold',
  'wrong-state',
])

export const newLedger = (): Ledger => ({ entries: [], refused: [], overtaken: 0 })

/** Takes an answer down; answers whether it was an acknowledgement. */
export function note(
  ledger: Ledger,
  answer: Answer,
  { login, ...act }: Omit<Entry, 'personId' | 'took' | 'attempts'> & { login: string; title: string },
): boolean {
  const { title, ...rest } = act
  if (answer.status < 300) {
    const { took, attempts = 1 } = answer
    ledger.entries.push({ ...rest, personId: personId(login), took, attempts })
    return true
  }
  if (passing.has(answer.body['code'])) ledger.overtaken += 1
  else ledger.refused.push(`${title}, by ${login}: ${String(answer.status)} ${JSON.stringify(answer.body)}`)
  return false
}

const checked: ReadonlySet<ActKind> = new Set(['filed', 'verdict', 'withdrawn', 'resubmitted'])

/** As I1 wants it. */
export const acknowledgedIn = ({ entries }: Ledger): Acknowledged[] =>
  entries.flatMap(({ caseId, kind, no, verdict, personId: by }) =>
    checked.has(kind) ? [{ caseId, kind: kind as Acknowledged['kind'], no, verdict, personId: by }] : [],
  )
