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
