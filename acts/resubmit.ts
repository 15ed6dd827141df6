import { childrenOf } from '../db/caseChildren.ts'
import { setFormNo, setLateFiling, setStatus } from '../db/cases.ts'
import { deleteDraft, lockDraft } from '../db/drafts.ts'
import { append } from '../db/journal.ts'
import { applicantClock } from '../domain/policy/ladder.ts'
import type { Process } from '../domain/process.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { slotKey } from '../domain/slot.ts'
import { processNamed } from '../processes/index.ts'
import { act, Refused, type Actor } from './act.ts'
import { resumeAll, stop } from './clocks.ts'
import { fireMissed } from './fire.ts'
import { bindEvidence, keepForm, openForm, parseForm } from './forms.ts'
import { latenessOf } from './lateness.ts'
import type { Office } from './office.ts'
import { notOnHold } from './onHold.ts'
import { findParties } from './parties.ts'
import { policyAsFiled } from './policy/inForce.ts'
import { renewedBy } from './renewal.ts'
import { keepWords } from './texts.ts'
import { lockForApplicant, wrongState, type Moved } from './withdraw.ts'

type Form = Record<string, unknown>

/** Top-level fields that differ: what the reviewer looks at first. Names only, never values. */
const changedFields = (before: Form, after: Form): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .sort()

/**
 * A supplement is about the same thing and the same children: refused is the field by which the case would take another
 * slot.
 */
function keepMatter(
  process: Process,
  { applicantId, children }: { applicantId: string; children: readonly string[] },
  before: Form,
  { form: after, children: now }: { form: Form; children: readonly string[] },
): void {
  const slotOf = (form: Form) => {
    const slot = process.excludes?.(form, children) ?? null
    return slot === null ? null : slotKey(process.name, applicantId, slot)
  }
  const taken = slotOf(before)
  const isSame = children.length === now.length && children.every((child) => now.includes(child))
  if (slotOf(after) === taken && isSame) return
  const path = Object.keys(after).find((field) => slotOf({ ...before, [field]: after[field] }) !== taken)
  throw new Refused(
    refuse('invalid-form', {
      errors: [{ path: path ?? '', message: '补正不能更换办理的对象或类别，请撤回后重新申报' }],
    }),
  )
}

/** 补正: the next version of the form; the case goes on at the step that returned it and the clock runs again. */
export function resubmit(
  office: Office,
  asked: Actor,
  caseId: string,
  { form: input, comment }: { form: unknown; comment?: string | undefined },
): Promise<Result<Moved>> {
  return act(office, asked, 'case.resubmit', { caseId, input, comment }, async (tx, now, actor) => {
    const { kase: locked, by, at } = await lockForApplicant(tx, actor, caseId, 'case.resubmit', now)
    if (locked.status === 'open' && locked.takenThrough < locked.flowNo)
      throw new Refused(refuse('case-advancing'))
    // His time may have run out while nobody was there to let the case lapse: then it is no longer his to supplement.
    // A refused act leaves nothing behind, so the lapse itself is written by the next ring.
    const kase = await fireMissed(tx, office, locked, at)
    if (kase.status !== 'supplement') throw wrongState(kase)
    await notOnHold(tx, office, actor.person, kase, at)
    const process = processNamed(kase.process)
    if (!process) throw new Error(`no process is called ${kase.process}`)
    const applicant = { id: kase.applicantId, policy: await policyAsFiled(tx, office, kase) }
    const form = (await parseForm(tx, office, process, input, applicant, at, kase.filedAt)) as Form
    const before = await openForm(tx, office, caseId, kase.formNo)
    const { applicantId } = kase
    const { children } = await findParties(tx, office, process, {
      applicantId,
      process: process.name,
      form,
      at,
    })
    const matter = { applicantId, children: await childrenOf(tx, caseId) }
    keepMatter(process, matter, before, { form, children })
    const no = kase.formNo + 1
    await keepForm(tx, office, {
      caseId,
      no,
      formVersion: process.formVersion,
      form,
      personId: actor.person.id,
      drafters: (await lockDraft(tx, caseId))?.authors ?? [],
      at,
    })
    await deleteDraft(tx, caseId)
    const papers = await bindEvidence(tx, process, form, caseId, kase.applicantId)
    await setFormNo(tx, caseId, no)
    // A corrected day may show that he was late after all, or was not.
    const late = await latenessOf(tx, office, kase.applicantId, process, kase.route, form, kase.filedAt)
    const marked = (late !== null) === kase.lateFiling ? {} : { late }
    await setLateFiling(tx, caseId, late !== null)
    await setStatus(tx, caseId, 'open')
    await stop(tx, caseId, { name: applicantClock, slot: '' }, at)
    await resumeAll(tx, office, caseId, at)
    const changed = changedFields(before, form)
    const renewed = changed.length === 0 ? [] : await renewedBy(tx, kase)
    const words = await keepWords(tx, office, caseId, comment, at)
    const event = await append(
      tx,
      caseId,
      'resubmitted',
      { formNo: no, changed, ...(renewed.length > 0 ? { renewed } : {}), ...marked, ...papers, ...words },
      by,
      at,
    )
    return { value: { caseId, no: event }, caseId }
  })
}
