import {
  deleteDraft as deleteRow,
  draftById,
  lockDraft,
  saveDraft as saveRow,
  type DraftRow,
} from '../db/drafts.ts'
import { uuidv7 } from '../db/ids.ts'
import type { Sql } from '../db/sql.ts'
import { pathOf } from '../db/units.ts'
import type { Person } from '../domain/may.ts'
import type { Process } from '../domain/process.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { dayOf } from '../domain/time/day.ts'
import { processNamed } from '../processes/index.ts'
import { act, Refused, type Actor } from './act.ts'
import { applicantOf, type Filing } from './file.ts'
import type { Office } from './office.ts'
import { entitled } from './place.ts'
import { openSaved, sealSaved, type Saved } from './saved.ts'

/** Keeps an unfinished form under the id its case will have; nothing is checked but who may fill it. */
export function saveDraft(
  office: Office,
  asked: Actor,
  process: Process,
  { form, applicantId: named, draftId, with: joint }: Filing,
): Promise<Result<{ caseId: string }>> {
  return act(
    office,
    asked,
    `${process.name}.draft`,
    { form, named, draftId, joint },
    async (tx, at, actor) => {
      const applicantId = applicantOf(actor.person, process, named)
      const path = await pathOf(tx, applicantId, dayOf(at))
      entitled(actor.person, 'case.file', { path: path.map(({ id }) => id), filing: process.filedBy.role })
      if (draftId !== undefined) ownDraft(await lockDraft(tx, draftId), actor.person)
      const id = draftId ?? uuidv7(at)
      const body = await sealSaved(tx, office, id, { form, with: joint }, at)
      await saveRow(tx, {
        id,
        process: process.name,
        unitId: applicantId,
        personId: actor.person.id,
        body,
        at,
      })
      return { value: { caseId: id }, caseId: id }
    },
  )
}

/** Throws a draft away. */
export function deleteDraft(office: Office, asked: Actor, id: string): Promise<Result<{ caseId: string }>> {
  return act(office, asked, 'draft.delete', { caseId: id }, async (tx, _at, actor) => {
    ownDraft(await lockDraft(tx, id), actor.person)
    await deleteRow(tx, id)
    return { value: { caseId: id }, caseId: id }
  })
}

/** The draft, where the person fills for its institution; otherwise it is not there. */
function ownDraft(draft: DraftRow | undefined, person: Person): DraftRow {
  const filing = draft && processNamed(draft.process)?.filedBy.role
  if (!draft || !person.grants.some(({ unitId, role }) => unitId === draft.unitId && role === filing))
    throw new Refused(refuse('not-found'))
  return draft
}

/** Reads a draft with its form, or refuses. */
export async function readDraft(
  sql: Sql,
  office: Pick<Office, 'personal'>,
  person: Person,
  id: string,
): Promise<{ draft: DraftRow } & Saved> {
  const draft = ownDraft(await draftById(sql, id), person)
  return { draft, ...(await openSaved(sql, office, draft)) }
}
