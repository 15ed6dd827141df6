import { inWords, type FieldChange } from '../field-change.ts'
import { fieldsOf, type Body, type Section } from './index.ts'

/** Values of a section are texts, numbers and truth values. */
export const same = (a: unknown, b: unknown): boolean => a === b

/** What a patch would change, field by field, in the order of the paper form; equal values are no change. */
export const diffOf = (section: Section, patch: Body, current: Body): FieldChange[] =>
  fieldsOf(section)
    .filter(({ field }) => patch[field] !== undefined && !same(patch[field], current[field]))
    .map((facts) => ({
      field: facts.field,
      title: facts.title,
      before: inWords(facts, current[facts.field]),
      after: inWords(facts, patch[facts.field]),
      major: facts.major === true,
      personal: facts.personal ?? null,
    }))
