import { setFormNo, setLateFiling, setStatus } from '../db/cases.ts'
import { append } from '../db/journal.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { processNamed } from '../processes/index.ts'
import { act, Refused, type Actor } from './act.ts'
import { resumeAll, stop } from './clocks.ts'
import { bindEvidence, keepForm, openForm, parseForm } from './forms.ts'
import { latenessOf } from './lateness.ts'
import type { Office } from './office.ts'
import { policyAsFiled } from './policy/inForce.ts'
import { keepWords } from './texts.ts'
import { lockForApplicant, wrongState, type Moved } from './withdraw.ts'

/** Top-level fields that differ: what the reviewer looks at first. Names only, never values. */
const changedFields = (before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .sort()

/** 补正: the next version of the form; the case goes on at the step that returned it and the clock runs again. */
export function resubmit(
  office: Office,
  asked: Actor,
  caseId: string,
  { form: input, comment }: { form: unknown; comment?: string | undefined },
): Promise<Result<Moved>> {
  return act(office, asked, 'case.resubmit', { caseId, input, comment }, async (tx, now, actor) => {
    const { kase, by, at } = await lockForApplicant(tx, actor, caseId, 'case.resubmit', now)
    if (kase.status === 'open' && kase.takenThrough < kase.flowNo) throw new Refused(refuse('case-advancing'))
    if (kase.status !== 'supplement') throw wrongState(kase)
    const process = processNamed(kase.process)
    if (!process) throw new Error(`no process is called ${kase.process}`)
    const applicant = { id: kase.applicantId, policy: await policyAsFiled(tx, office, kase) }
    const form = (await parseForm(tx, office, process, input, applicant, at)) as Record<string, unknown>
    const before = await openForm(tx, office, caseId, kase.formNo)
    const slot = process.excludes?.(form)
    if (slot !== process.excludes?.(before)) {
      // The field that the slot is drawn from, as `category`.
      const path = Object.keys(form).find((field) => form[field] === slot) ?? ''
      const errors = [{ path, message: '补正不能更换业务类别，请撤回后重新申报' }]
      throw new Refused(refuse('invalid-form', { errors }))
    }
    const no = kase.formNo + 1
    await keepForm(tx, office, {
      caseId,
      no,
      formVersion: process.formVersion,
      form,
      personId: actor.person.id,
      at,
    })
    await bindEvidence(tx, process, form, caseId, kase.applicantId)
    await setFormNo(tx, caseId, no)
    // A corrected day may show that he was late after all, or was not.
    const late = await latenessOf(tx, office, kase.applicantId, process, kase.route, form, kase.filedAt)
    const marked = (late !== null) === kase.lateFiling ? {} : { late }
    await setLateFiling(tx, caseId, late !== null)
    await setStatus(tx, caseId, 'open')
    await stop(tx, caseId, 'supplement', at)
    await resumeAll(tx, office, caseId, at)
    const words = await keepWords(tx, office, caseId, comment, at)
    const event = await append(
      tx,
      caseId,
      'resubmitted',
      { formNo: no, changed: changedFields(before, form), ...marked, ...words },
      by,
      at,
    )
    return { value: { caseId, no: event }, caseId }
  })
}
