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

/** The fields of a form in the order of its schema, each with its title and its value in words. */
export function linesOf(
  properties: Record<string, FieldSchema>,
  form: Record<string, unknown>,
  { categories }: Pick<Process, 'categories'>,
  above = '',
): Line[] {
  return Object.entries(properties).flatMap(([key, schema]): Line[] => {
    const value = form[key]
    const path = above === '' ? key : `${above}.${key}`
    const title = schema.title ?? key
    if (value === undefined || value === null || value === '' || elsewhere.includes(schema.widget ?? ''))
      return []
    if (schema.widget === 'category') {
      const category = categories.find(({ code }) => code === value)
      return [{ path, title, text: category?.title ?? String(value) }]
    }
    if (schema.widget === 'extra' && isRecord(value)) {
      const category = categories.find(({ code }) => code === form['category'])
      return linesOf((category?.fields ?? {}) as Record<string, FieldSchema>, value, { categories }, path)
    }
    if (isRecord(value)) return linesOf(schema.properties ?? {}, value, { categories }, path)
    if (!Array.isArray(value)) return [{ path, title, text: word(schema, value) }]
    return value.flatMap((item: unknown, at): Line[] => {
      const head = value.length > 1 ? `${title} ${String(at + 1)}` : title
      if (!isRecord(item))
        return [{ path: `${path}.${String(at)}`, title: head, text: word(schema.items ?? {}, item) }]
      return linesOf(schema.items?.properties ?? {}, item, { categories }, `${path}.${String(at)}`).map(
        (line) => ({
          ...line,
          title: `${head} · ${line.title}`,
        }),
      )
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
