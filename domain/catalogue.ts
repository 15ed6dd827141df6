import { z } from 'zod'
import { formErrors } from './messages.ts'
import type { FormError } from './form-error.ts'

export type Handling = 'review' | 'acknowledge'

/** A kind of change report (R14: supervision content is defined locally). */
export interface Category {
  code: string
  title: string
  /** The plain question a clerk recognises the matter by. */
  question: string
  handling: Handling
  /** JSON Schema of the fields this category adds; closed objects only. */
  fields: Readonly<Record<string, FieldSchema>>
  required: readonly string[]
  /** Papers that must come along; empty for none. */
  papers: readonly string[]
  /** Below the unit that locked it: fields may be added and 阅知 raised to 审核, nothing else. */
  locked: boolean
  /** It touches base data (R13a), so it cannot be only taken note of (一事一报). */
  touchesBase: boolean
  /** The section it touches: an update of it may be filed together with the report. */
  touches?: Touches
  /** What approval does to the register beyond the entry itself. */
  register?: 'suspension' | 'resumption'
  note?: string
}

/** `fields` says which added field of the category says the same as which field of the section. */
export interface Touches {
  section: string
  fields: Readonly<Record<string, string>>
}

export interface FieldSchema {
  type: 'string' | 'integer' | 'number' | 'boolean'
  title: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  enum?: readonly string[]
  pattern?: string
}

/** What a province, prefecture or county writes over a category, or adds. */
export type Entry = Partial<Omit<Category, 'code'>> & { disabled?: boolean }

export interface Layer {
  unit: string
  entries: Readonly<Record<string, Entry>>
}

export type LayerRefusal =
  'locked-disabled' | 'locked-downgraded' | 'locked-fields' | 'base-not-reviewed' | 'incomplete'

const complete = (code: string, entry: Entry): Category | undefined =>
  entry.title !== undefined && entry.question !== undefined && entry.handling !== undefined
    ? {
        fields: {},
        required: [],
        papers: [],
        locked: false,
        touchesBase: false,
        ...entry,
        code,
        title: entry.title,
        question: entry.question,
        handling: entry.handling,
      }
    : undefined

const keepsFields = (above: Category, entry: Entry): boolean =>
  Object.entries(above.fields).every(
    ([name, field]) =>
      entry.fields === undefined || JSON.stringify(entry.fields[name]) === JSON.stringify(field),
  ) && above.required.every((name) => entry.required === undefined || entry.required.includes(name))

const lockRefusal = (above: Category, entry: Entry): LayerRefusal | undefined => {
  if (entry.disabled === true) return 'locked-disabled'
  if (above.handling === 'review' && entry.handling === 'acknowledge') return 'locked-downgraded'
  return keepsFields(above, entry) ? undefined : 'locked-fields'
}

/** Lays one unit's entry over what stands above it. `null` = switched off there. */
export function layOver(
  above: Category | undefined,
  code: string,
  entry: Entry,
): Category | null | LayerRefusal {
  const refusal = above?.locked === true ? lockRefusal(above, entry) : undefined
  if (refusal) return refusal
  if (entry.disabled === true) return null
  const merged = above
    ? above.locked
      ? { ...above, ...pick(entry, ['fields', 'required', 'handling']) }
      : { ...above, ...entry, code }
    : complete(code, entry)
  if (!merged) return 'incomplete'
  const base = merged.touchesBase || merged.touches !== undefined
  return base && merged.handling === 'acknowledge' ? 'base-not-reviewed' : merged
}

const pick = (entry: Entry, keys: readonly (keyof Entry)[]): Entry =>
  Object.fromEntries(keys.flatMap((key) => (entry[key] === undefined ? [] : [[key, entry[key]]])))

/**
 * The catalogue that holds at the end of the layers (built-in → province → prefecture → county).
 * An entry that breaks a lock is ignored: the superior's word stands.
 */
export function resolveCatalogue(
  builtIn: Readonly<Record<string, Category>>,
  layers: readonly Layer[],
): ReadonlyMap<string, Category> {
  const catalogue = new Map(Object.entries(builtIn))
  for (const layer of layers)
    for (const [code, entry] of Object.entries(layer.entries)) {
      const laid = layOver(catalogue.get(code), code, entry)
      if (laid === null) catalogue.delete(code)
      else if (typeof laid !== 'string') catalogue.set(code, laid)
    }
  return catalogue
}

/** JSON Schema of the fields a category adds; unknown fields are refused. */
const extraSchema = (category: Category) => ({
  type: 'object' as const,
  properties: category.fields,
  required: category.required,
  additionalProperties: false,
})

/** Checks the fields a category adds; paths start with `extra.`. */
export function checkExtra(category: Category, extra: unknown): FormError[] {
  const schema = z.fromJSONSchema(extraSchema(category) as Parameters<typeof z.fromJSONSchema>[0])
  const parsed = schema.safeParse(extra, { reportInput: true })
  return parsed.success ? [] : formErrors(parsed.error, ['extra'])
}
