import type { FieldFacts } from './kit.ts'

/** One line of a field diff, in words: what stands in the register, and what the form would make of it. */
export interface FieldChange {
  field: string
  title: string
  before: string | null
  after: string | null
  major: boolean
  /** How the value is masked where it is shown. */
  personal: NonNullable<FieldFacts['personal']> | null
}

/** A value as people read it: the word of an option, 是 or 否, a number with its unit. */
export function inWords(
  { choices, unit }: Pick<FieldFacts, 'choices' | 'unit'>,
  value: unknown,
): string | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return unit === undefined ? String(value) : `${String(value)} ${unit}`
  if (typeof value !== 'string') return JSON.stringify(value)
  return choices?.[value] ?? value
}
