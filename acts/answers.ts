import type { Tx } from '../db/sql.ts'
import type { FormError } from '../domain/form-error.ts'
import type { EventData } from '../domain/journal.ts'
import { kit, type FormSchema } from '../domain/kit.ts'
import { formErrors } from '../domain/messages.ts'
import type { Answers, Process, TaskDeclaration } from '../domain/process.ts'
import { refuse } from '../domain/refusals.ts'
import type { Verdict } from '../domain/verdicts.ts'
import { Refused } from './act.ts'
import type { Office } from './office.ts'
import type { OnTask } from './onTask.ts'
import { bindPapers } from './papers.ts'
import { weigh } from './rulings.ts'
import { keepRuling } from './texts.ts'

type Given = Pick<EventData['verdict'], 'form' | 'ruling' | 'evidence'>

const invalid = (errors: readonly FormError[]) =>
  new Refused(
    refuse('invalid-form', { errors: errors.map(({ path, message }) => ({ path: under(path), message })) }),
  )

const under = (path: string): string => (path === '' ? 'form' : `form.${path}`)

function parsed<T>(schema: FormSchema<T>, form: unknown): T {
  const found = schema.safeParse(form ?? {}, { reportInput: true })
  if (found.success) return found.data
  throw new Refused(refuse('invalid-form', { errors: formErrors(found.error, ['form']) }))
}

/** The papers that come with an answer: the acting unit's own. */
async function papersOf(
  tx: Tx,
  { kase, by }: OnTask,
  { papers }: Pick<TaskDeclaration, 'papers'>,
  answers: Answers,
): Promise<Pick<Given, 'evidence'>> {
  const wanted = [...new Set(papers?.(answers) ?? [])]
  if (wanted.length === 0) return {}
  const place = { caseId: kase.id, unitId: by.unitId, path: under('papers') }
  return { evidence: await bindPapers(tx, wanted, place) }
}

/**
 * What a verdict is given with, as its stage asks for it, parsed once. Ticks and words of closed lists are kept open in
 * the journal, where who and when stand beside them; a ruling is weighed against the register and sealed. Throws Refused
 * for what is missing, wrong, or not asked for.
 */
export async function givenWith(
  tx: Tx,
  office: Office,
  process: Process | undefined,
  on: OnTask,
  verdict: Verdict,
  form: unknown,
): Promise<Given> {
  const task = process?.tasks[on.task.stage]
  const open = task?.verdictForms?.[verdict]
  if (task && open) {
    const answers = parsed(open(kit), form)
    return { form: answers, ...(await papersOf(tx, on, task, answers)) }
  }
  const sealed = task?.rulings?.[verdict]
  if (process && sealed) {
    const ruling = parsed(sealed(kit), form)
    const { errors, canonical } = await weigh(tx, office, process, on, verdict, ruling)
    if (errors.length > 0) throw invalid(errors)
    const hash = office.personal.fingerprint(canonical).toString('hex')
    return { ruling: { textId: await keepRuling(tx, office, on.kase.id, ruling, on.at), hash } }
  }
  if (form === undefined) return {}
  throw invalid([{ path: '', message: '作这个决定没有要填写的内容' }])
}
