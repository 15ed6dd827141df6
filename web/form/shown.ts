import { groupIn, type Field, type Group } from './field.ts'
import type { Process } from './scope.ts'

/** What else decides about the fields that are shown. */
export interface Choices {
  categories?: Process['categories'] | undefined
}

/** The category chosen in a form, where it asks for one. */
export function categoryOf(form: Field, value: unknown, { categories = [] }: Choices) {
  const [chooser = ''] =
    Object.entries(form.properties ?? {}).find(([, { widget }]) => widget === 'category') ?? []
  const code = groupIn(value)[chooser]
  return categories.find((each) => each.code === code)
}

const chosenBy = (field: Field, beside: Group): unknown => field.by && beside[field.by]

/** Only the fields of the section that is chosen. */
function ofSection(field: Field, chosen: unknown): Field {
  const own = Object.entries(field.properties ?? {}).filter(([, { section }]) => section === chosen)
  return { ...field, properties: Object.fromEntries(own) }
}

/** The fields that the chosen category adds. */
function ofCategory(field: Field, category: ReturnType<typeof categoryOf>): Field {
  const properties = (category?.fields ?? {}) as Readonly<Record<string, Field>>
  return { ...field, properties, required: category?.required ?? [], additionalProperties: false }
}

function shownField(field: Field, beside: Group, form: Field, choices: Choices): Field {
  if (field.widget === 'section') return ofSection(field, chosenBy(field, beside))
  return field.widget === 'extra' ? ofCategory(field, categoryOf(form, beside, choices)) : field
}

/**
 * The form as it is to be drawn and checked for this value: without what only the system fills in, with the fields of the
 * chosen section and category alone. One reading for the eye and for the check.
 */
export function shownForm(form: Field, value: unknown, choices: Choices = {}): Field {
  const beside = groupIn(value)
  const properties = Object.entries(form.properties ?? {})
    .filter(([, { system }]) => system !== true)
    .map(([name, field]) => [name, shownField(field, beside, form, choices)] as const)
  return { ...form, properties: Object.fromEntries(properties) }
}

/** What a form must have even where nobody has touched it: empty groups and lists; an empty text where that is an answer. */
function emptyOf(field: Field): unknown {
  if (field.type === 'object') return filled(field, {})
  if (field.type === 'array') return []
  const mayBeEmpty = field.type === 'string' && !field.minLength && !field.pattern && !field.enum
  return mayBeEmpty ? '' : undefined
}

function filledField(field: Field, value: unknown, required: boolean): unknown {
  if (value === undefined) return required ? emptyOf(field) : undefined
  if (field.type === 'object' && field.properties) {
    if (!required && Object.keys(groupIn(value)).length === 0) return undefined
    return filled(field, groupIn(value))
  }
  if (field.type === 'array' && field.items && Array.isArray(value))
    return value.map((item) => filledField(field.items ?? {}, item, true))
  return value
}

/** The value as it is sent: only fields that are shown, and none of them without a thing in it. */
export function filled(form: Field, value: Group): Group {
  const entries = Object.entries(form.properties ?? {}).map(
    ([name, field]) =>
      [name, filledField(field, value[name], form.required?.includes(name) === true)] as const,
  )
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined))
}
