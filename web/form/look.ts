import type { FormError } from '../../domain/form-error.ts'
import { fieldIn, type Group } from './field.ts'
import { filled, shownForm, type Choices } from './shown.ts'

/** The value as it is sent. */
export const sentForm = (schema: Readonly<Record<string, unknown>>, value: Group, choices: Choices): Group =>
  filled(shownForm(fieldIn(schema), value, choices), value)

/** Looks a form over before it is sent; the reader of schemas is loaded with the first check. */
export async function look(
  schema: Readonly<Record<string, unknown>>,
  value: Group,
  choices: Choices,
): Promise<readonly FormError[]> {
  const { checkForm } = await import('./check.ts')
  const form = shownForm(fieldIn(schema), value, choices)
  return checkForm(form, filled(form, value))
}
