import type { Day } from '../time/day.ts'
import { same } from './diff.ts'
import type { Body } from './index.ts'

/** A version of a section that the register holds now; `to` is the first day on which it no longer does. */
export interface Held {
  id: string
  from: Day
  to: Day | null
  body: Body
}

/** What is written in a superseded version's place; where it has not `changed`, it is only shorter. */
export interface Replacement<Version extends Held = Held> extends Omit<Held, 'id'> {
  of: Version
  changed: boolean
}

const only = (patch: Body, fields: readonly string[]): Body =>
  Object.fromEntries(fields.map((field) => [field, patch[field]]))

/**
 * What becomes of a section when a change of some day is approved. Each value holds from that day until the register
 * says that the same field changed again: a telephone reported late does not undo what was reported of a later day,
 * and is not lost with it either. `held` is in order and without gaps.
 */
export function amend<Version extends Held>(
  held: readonly Version[],
  from: Day,
  patch: Body,
): Replacement<Version>[] | 'no-version-then' | 'section-unchanged' {
  const start = held.findIndex((each) => each.from <= from && (each.to === null || from < each.to))
  const first = held[start]
  if (!first) return 'no-version-then'
  let carried = Object.keys(patch).filter((field) => !same(patch[field], first.body[field]))
  if (carried.length === 0) return 'section-unchanged'
  const written: Replacement<Version>[] =
    first.from < from ? [{ of: first, from: first.from, to: from, body: first.body, changed: false }] : []
  let before: Held = first
  for (const each of held.slice(start)) {
    const earlier = before
    carried = carried.filter((field) => same(each.body[field], earlier.body[field]))
    if (carried.length === 0) break
    written.push({
      of: each,
      from: each.from < from ? from : each.from,
      to: each.to,
      body: { ...each.body, ...only(patch, carried) },
      changed: true,
    })
    before = each
  }
  return written
}
