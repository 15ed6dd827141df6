import { createContext, use, type ComponentType } from 'react'
import type { FormError } from '../../domain/form-error.ts'
import type { components } from '../api/schema.generated.ts'
import type { Field, Path } from './field.ts'

export type Process = components['schemas']['Process']

/** What surrounds a form: for whom it is filled in, the case it belongs to, what the process says beside its schema. */
export interface FormSurroundings {
  applicantId: string | undefined
  caseId?: string | undefined
  /** The desk at which it is filled in, where that is not the applicant's: its papers are sent, its children named. */
  desk?: { unitId: string; institution: boolean } | undefined
  categories?: Process['categories'] | undefined
  evidence?: Process['evidence'] | undefined
}

export interface FieldProps {
  name: string
  field: Field
  path: Path
  value: unknown
  onChange: (value: unknown) => void
  required: boolean
}

export interface FormScope extends FormSurroundings {
  /** The category chosen in the form, where it asks for one. */
  category: Process['categories'][number] | undefined
  /** Heads the ids of the controls, so that two forms may stand on one page. */
  head: string
  value: unknown
  errors: readonly FormError[]
  /** What a reviewer has asked for, by field. */
  pins: readonly FormError[]
  /** What stands now, in words, by the path of the field that would change it. */
  current: ReadonlyMap<string, string>
  readOnly: boolean
  /** Draws one field; handed down so that groups can hold any field again. */
  Field: ComponentType<FieldProps>
}

export const FormScopeContext = createContext<FormScope | null>(null)

/** The form a widget stands in. */
export function useForm(): FormScope {
  const scope = use(FormScopeContext)
  if (!scope) throw new Error('a field stands outside of a form')
  return scope
}

/** The id of the control of a field: errors lead to it. */
export const controlId = (head: string, path: Path): string => [head, ...path].join('-')
