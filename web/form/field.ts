import type { FieldFacts } from '../../domain/kit.ts'

/** One field of a form: the part of JSON Schema our declarations come in, and the facts they carry. */
export interface Field extends Partial<FieldFacts> {
  type?: string
  enum?: readonly unknown[]
  anyOf?: readonly Field[]
  properties?: Readonly<Record<string, Field>>
  required?: readonly string[]
  items?: Field
  additionalProperties?: unknown
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  pattern?: string
  /** Marks a field of a section; shown where the field named by `by` chooses it. */
  section?: string
}

export type Path = readonly string[]

/** `patch.name`, as the API names the place of an error. */
export const pathText = (path: Path): string => path.join('.')

/** Reads JSON Schema as it comes from the API; what it does not know it does not draw. */
export const fieldIn = (schema: Readonly<Record<string, unknown>>): Field => schema as Field

/** A field that may be null, as the field it otherwise is; undefined for every other. */
export function nullableOf({ anyOf, ...facts }: Field): Field | undefined {
  if (anyOf?.length !== 2 || !anyOf.some(({ type }) => type === 'null')) return undefined
  const inner = anyOf.find(({ type }) => type !== 'null')
  return inner && { ...inner, ...facts }
}

export type Group = Readonly<Record<string, unknown>>

export const groupIn = (value: unknown): Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Group) : {}

export const listIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : []

export const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** The group with one field set, or taken out where there is nothing in it. */
export function withField(group: Group, name: string, value: unknown): Group {
  const { [name]: _, ...rest } = group
  return value === undefined ? rest : { ...rest, [name]: value }
}
