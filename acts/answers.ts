import { kit } from '../domain/kit.ts'
import { formErrors } from '../domain/messages.ts'
import type { Answers, Process } from '../domain/process.ts'
import { refuse } from '../domain/refusals.ts'
import type { Verdict } from '../domain/verdicts.ts'
import { Refused } from './act.ts'

/**
 * What a verdict is given with, as its stage asks for it: parsed once, and kept open in the journal, where who and when
 * stand beside it. Throws Refused for what is missing, wrong, or not asked for.
 */
export function answersOf(
  process: Process | undefined,
  stage: string,
  verdict: Verdict,
  form: unknown,
): { form?: Answers } {
  const schema = process?.tasks[stage]?.verdictForms?.[verdict]?.(kit)
  if (!schema) {
    if (form === undefined) return {}
    throw new Refused(
      refuse('invalid-form', { errors: [{ path: 'form', message: '作这个决定没有要填写的内容' }] }),
    )
  }
  const parsed = schema.safeParse(form ?? {}, { reportInput: true })
  if (!parsed.success)
    throw new Refused(refuse('invalid-form', { errors: formErrors(parsed.error, ['form']) }))
  return { form: parsed.data }
}
