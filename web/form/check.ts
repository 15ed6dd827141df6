import { z } from 'zod'
import type { FormError } from '../../domain/form-error.ts'
import { formErrors } from '../../domain/messages.ts'
import type { Field, Group } from './field.ts'

// The page's policy forbids eval, which zod would otherwise compile its readers with.
z.config({ jitless: true })

const fieldAt = (form: Field, path: string): Field | undefined =>
  path.split('.').reduce<Field | undefined>((field, name) => field?.properties?.[name] ?? field?.items, form)

/** The declaration's own sentence for a pattern that does not fit; JSON Schema carries only the pattern. */
const inOwnWords =
  (form: Field) =>
  ({ path, message }: FormError): FormError => {
    const field = fieldAt(form, path)
    return { path, message: message === '格式不对' ? (field?.wrong ?? message) : message }
  }

/** What is wrong with the shape of a form as far as its schema tells. The API stays the judge. */
export function checkForm(form: Field, value: Group): FormError[] {
  const schema = z.fromJSONSchema(form as Parameters<typeof z.fromJSONSchema>[0])
  const parsed = schema.safeParse(value, { reportInput: true })
  return parsed.success ? [] : formErrors(parsed.error).map(inOwnWords(form))
}
