import { deleteDraft, lockDraft } from '../db/drafts.ts'
import { uuidv7 } from '../db/ids.ts'
import type { Person } from '../domain/may.ts'
import type { Process } from '../domain/process.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { act, Refused, type Actor } from './act.ts'
import { parseForm } from './forms.ts'
import { companions } from './joint.ts'
import { applicantAt, openCase } from './newCase.ts'
import type { Office } from './office.ts'
import { entitled } from './place.ts'
import { openSaved, type Saved } from './saved.ts'

export interface Filing extends Saved {
  /** The unit filed for; may be left out where the person fills for one only. */
  applicantId?: string | undefined
  /** The draft this filing was; it keeps its id. */
  draftId?: string | undefined
}

export interface Filed {
  caseId: string
  number: string
  joint: readonly { caseId: string; number: string }[]
}

/** The unit a person files for: the one named, or the only one. */
export function applicantOf(person: Person, process: Process, named: string | undefined): string {
  const own = [
    ...new Set(person.grants.filter(({ role }) => role === process.filedBy.role).map(({ unitId }) => unitId)),
  ]
  const [only] = own
  const found = named === undefined ? (own.length === 1 ? only : undefined) : named
  if (found !== undefined) return found
  if (own.length === 0) throw new Refused(refuse('forbidden'))
  throw new Refused(
    refuse('invalid-request', {
      errors: [{ path: 'applicantId', message: '您在多个机构填报，请指明是哪一个' }],
    }),
  )
}

/**
 * Files a case, and what travels with it: form, case row, journal, first desk with its clock, exclusion slot and audit
 * row in one transaction. When it has been answered it cannot be lost, with or without Temporal.
 */
export function file(office: Office, asked: Actor, process: Process, filing: Filing): Promise<Result<Filed>> {
  return act(office, asked, `${process.name}.file`, { ...filing }, async (tx, at, { person }) => {
    const draft = filing.draftId === undefined ? undefined : await lockDraft(tx, filing.draftId)
    if (filing.draftId !== undefined && draft?.process !== process.name)
      throw new Refused(refuse('not-found'))
    const applicantId = applicantOf(person, process, draft?.unitId ?? filing.applicantId)
    const found = await applicantAt(tx, office, applicantId, at)
    const path = found.path.map(({ id }) => id)
    const as = entitled(person, 'case.file', { path, filing: process.filedBy.role })
    const by = { personId: person.id, ...as }
    const applicant = { ...found, person, by, drafters: draft?.authors ?? [] }
    // Read under the draft's lock: a colleague may have saved it since somebody pressed 提交.
    const saved = draft ? await openSaved(tx, office, draft) : {}
    const form = await parseForm(tx, office, process, filing.form ?? saved.form, applicant, at)
    const main = { id: draft?.id ?? uuidv7(at), process, form }
    const others = await companions(tx, office, applicant, main, filing.with ?? saved.with ?? [], at)
    const filed = await openCase(tx, office, applicant, { ...main, joint: others.map(({ id }) => id) }, at)
    const joint: Omit<Filed, 'joint'>[] = []
    for (const other of others)
      joint.push(await openCase(tx, office, applicant, { ...other, joint: [main.id] }, at))
    if (draft) await deleteDraft(tx, draft.id)
    return { value: { ...filed, joint }, caseId: main.id }
  })
}
