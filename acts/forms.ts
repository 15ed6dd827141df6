import { formOf, insertForm } from '../db/forms.ts'
import type { Sql, Tx } from '../db/sql.ts'
import { kit } from '../domain/kit.ts'
import { formErrors } from '../domain/messages.ts'
import type { PolicyView } from '../domain/policy/pack.ts'
import type { FormError } from '../domain/form-error.ts'
import type { Process } from '../domain/process.ts'
import { refuse } from '../domain/refusals.ts'
import { dayOf } from '../domain/time/day.ts'
import { Refused } from './act.ts'
import type { Office } from './office.ts'
import { bindPapers } from './papers.ts'
import { currentOf } from './readings.ts'

const invalid = (errors: readonly FormError[]) => new Refused(refuse('invalid-form', { errors }))

/** Parses a form once, at the door: shape first, then what only policy and register can tell. Throws Refused. */
export async function parseForm(
  sql: Sql,
  office: Pick<Office, 'personal'>,
  process: Process,
  form: unknown,
  applicant: { id: string; policy: PolicyView },
  at: number,
  filedAt = at,
): Promise<unknown> {
  const parsed = process.form(kit).safeParse(form, { reportInput: true })
  if (!parsed.success) throw invalid(formErrors(parsed.error))
  const reading = { applicantId: applicant.id, form: parsed.data, recordedBy: at }
  const current = await currentOf(sql, office, process, reading)
  const errors =
    process.check?.(parsed.data, applicant.policy, { today: dayOf(at), filedOn: dayOf(filedAt), current }) ??
    []
  if (errors.length > 0) throw invalid(errors)
  return parsed.data
}

/**
 * Gives the papers a form names to its case; they must be the applicant's own and free, or the case's already. Cases
 * filed as one may name the same paper: it stays with the one that named it first. Answers their SHA-256, by which the
 * journal says what was handed in.
 */
export async function bindEvidence(
  tx: Tx,
  process: Process,
  form: unknown,
  caseId: string,
  unitId: string,
): Promise<{ evidence?: string[] }> {
  const { evidence } = process
  const wanted = [...new Set(evidence?.ids(form) ?? [])]
  if (!evidence || wanted.length === 0) return {}
  return { evidence: await bindPapers(tx, wanted, { caseId, unitId, path: evidence.field }) }
}

const subjectOf = (caseId: string) => ({ kind: 'case', id: caseId }) as const
const fieldOf = (no: number) => `form:${String(no)}`

/** Lays down the n-th version of a form, sealed under the case's own data key. */
export async function keepForm(
  tx: Tx,
  office: Office,
  f: {
    caseId: string
    no: number
    formVersion: number
    form: object
    personId: string | null
    drafters?: readonly string[]
    at: number
  },
): Promise<void> {
  const body = await office.personal.seal(tx, subjectOf(f.caseId), fieldOf(f.no), f.form, f.at)
  await insertForm(tx, f.caseId, {
    no: f.no,
    formVersion: f.formVersion,
    body,
    personId: f.personId,
    drafters: f.drafters ?? [],
    at: f.at,
  })
}

/** Opens one version of a case's form. */
export async function openForm(
  sql: Sql,
  office: Pick<Office, 'personal'>,
  caseId: string,
  no: number,
): Promise<Record<string, unknown>> {
  const { body } = await formOf(sql, caseId, no)
  return (await office.personal.open(sql, subjectOf(caseId), fieldOf(no), body)) as Record<string, unknown>
}
