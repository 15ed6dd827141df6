import { Refused } from '../acts/act.ts'
import type { FormError } from '../domain/form-error.ts'
import { refuse, type RefusalCode, type Result } from '../domain/refusals.ts'
import { may, type Action, type Person, type Place } from '../domain/may.ts'

/** A refusal of an act, which has written its own audit row. */
export class Audited extends Refused {}

/** What an act answered; its refusal is thrown to the one place that turns refusals into problems. */
export function settled<T>(result: Result<T>): T {
  if (!result.ok) throw new Audited(result)
  return result.value
}

/** What was looked for, or the same `not-found` as for what lies out of scope. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Refused(refuse('not-found'))
  return value
}

/** Throws where the person may not do this here. */
export function allow(person: Person, action: Action, place: Place): void {
  const answer = may(person, action, place)
  if (!answer.ok) throw new Refused(refuse(answer.code))
}

export const refused = (code: RefusalCode, detail?: string): Refused =>
  new Refused(refuse(code, detail === undefined ? {} : { detail }))

export const invalid = (errors: readonly FormError[]): Refused =>
  new Refused(refuse('invalid-request', { errors }))
