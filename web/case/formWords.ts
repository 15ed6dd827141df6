import type { components } from '../api/schema.generated.ts'
import { legalDayTitle } from './time.ts'

type Process = components['schemas']['Process']

/** What of JSON Schema a reader needs. */
export interface FieldSchema {
  title?: string
  type?: string
  widget?: string
  unit?: string
  choices?: Record<string, string>
  properties?: Record<string, FieldSchema>
  items?: FieldSchema
  anyOf?: FieldSchema[]
}

export interface Line {
  path: string
  title: string
  text: string
}

/** Shown elsewhere: papers in their viewer, what is changed beside what it was. */
const elsewhere: readonly string[] = ['attachments', 'proofs']

const word = (schema: FieldSchema, value: unknown): string => {
  if (typeof value === 'boolean') return value ? '是' : '否'
  const text = String(value)
  if (schema.choices) return schema.choices[text] ?? text
  if (schema.widget === 'date') return legalDayTitle(text)
  return schema.unit === undefined ? text : `${text} ${schema.unit}`
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Ids of children, places and units are no words: shown are their names, and nothing where they are not known here. */
const named: readonly string[] = ['child', 'unit', 'cases', 'enrolment']

/** What the words of a form are looked up in. */
export interface Words extends Pick<Process, 'categories'> {
  names: ReadonlyMap<string, string>
}

/** A field that may be null, as the field it otherwise is. */
const nonNull = ({ anyOf, ...facts }: FieldSchema): FieldSchema => ({
  ...anyOf?.find(({ type }) => type !== 'null'),
  ...facts,
})

/** The fields of a form in the order of its schema, each with its title and its value in words. */
export function linesOf(
  properties: Record<string, FieldSchema>,
  form: Record<string, unknown>,
  words: Words,
  above = '',
): Line[] {
  return Object.entries(properties).flatMap(([key, given]): Line[] => {
    const value = form[key]
    const schema = nonNull(given)
    const path = above === '' ? key : `${above}.${key}`
    const title = schema.title ?? key
    if (value === undefined || value === null || value === '' || elsewhere.includes(schema.widget ?? ''))
      return []
    if (named.includes(schema.widget ?? '')) {
      const known = words.names.get(String(value))
      return known === undefined ? [] : [{ path, title, text: known }]
    }
    if (schema.widget === 'category') {
      const category = words.categories.find(({ code }) => code === value)
      return [{ path, title, text: category?.title ?? String(value) }]
    }
    if (schema.widget === 'extra' && isRecord(value)) {
      const category = words.categories.find(({ code }) => code === form['category'])
      return linesOf((category?.fields ?? {}) as Record<string, FieldSchema>, value, words, path)
    }
    if (isRecord(value)) return linesOf(schema.properties ?? {}, value, words, path)
    if (!Array.isArray(value)) return [{ path, title, text: word(schema, value) }]
    return value.flatMap((item: unknown, at): Line[] => {
      const head = value.length > 1 ? `${title} ${String(at + 1)}` : title
      const place = String(at)
      if (!isRecord(item))
        return linesOf({ [place]: { ...schema.items, title: head } }, { [place]: item }, words, path)
      return linesOf(schema.items?.properties ?? {}, item, words, `${path}.${place}`).map((line) => ({
        ...line,
        title: `${head} · ${line.title}`,
      }))
    })
  })
}

/** The fields a reviewer can point at, one for each that has a title of its own. */
export const pathsOf = (
  properties: Record<string, FieldSchema>,
  above = '',
): { path: string; title: string }[] =>
  Object.entries(properties).flatMap(([key, { title, properties: inner }]) => {
    const path = above === '' ? key : `${above}.${key}`
    return inner && Object.keys(inner).length > 0 ? pathsOf(inner, path) : [{ path, title: title ?? key }]
  })
