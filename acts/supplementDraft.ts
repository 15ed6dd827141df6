import { saveDraft } from '../db/drafts.ts'
import type { Result } from '../domain/refusals.ts'
import { act, type Actor } from './act.ts'
import type { Office } from './office.ts'
import { sealSaved } from './saved.ts'
import { lockForApplicant, wrongState } from './withdraw.ts'

/**
 * Keeps an unfinished supplement beside its case, under the same id: it is gone on with on another day, by a colleague or at
 * another computer. Nothing of it is checked, and nothing is journalled, before it is handed in.
 */
export function saveSupplement(
  office: Office,
  asked: Actor,
  caseId: string,
  form: unknown,
): Promise<Result<{ caseId: string }>> {
  return act(office, asked, 'case.save-supplement', { caseId, form }, async (tx, now, actor) => {
    const { kase, at } = await lockForApplicant(tx, actor, caseId, 'case.resubmit', now)
    if (kase.status !== 'supplement') throw wrongState(kase)
    const body = await sealSaved(tx, office, caseId, { form }, at)
    const { process, applicantId: unitId } = kase
    await saveDraft(tx, { id: caseId, process, unitId, personId: actor.person.id, body, at })
    return { value: { caseId }, caseId }
  })
}
