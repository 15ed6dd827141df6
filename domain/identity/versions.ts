import type { Day } from '../time/day.ts'
import { afterChanges, changedKeyFields, type Changes, type Identity, type KeyField } from './key-fields.ts'

/** An identity for the days [from, to); null = open on that side. */
export interface Segment {
  from: Day | null
  to: Day | null
  identity: Identity
}

const put = <F extends KeyField>(target: Identity, field: F, value: Identity[F]): void => {
  target[field] = value
}

/** Mends a segment wherever it still says what the present one wrongly says. */
function mended(segment: Identity, now: Identity, after: Identity): Identity {
  const identity = { ...segment }
  for (const field of changedKeyFields(now, after))
    if (segment[field] === now[field]) put(identity, field, after[field])
  return identity
}

const latest = (segments: readonly Segment[]): Segment => {
  const last = segments.at(-1)
  if (!last) throw new Error('a child without an identity')
  return last
}

/**
 * The identity over time after a correction, segments in the order of their days. Without `since` the register was
 * wrong: the new value holds for every day for which the wrong one stood, and a lawful former name stays. With `since`
 * something really changed on that day, and the days before keep what was true then.
 */
export function revise(segments: readonly Segment[], changes: Changes, since?: Day): Segment[] {
  const now = latest(segments).identity
  const after = afterChanges(now, changes)
  if (since === undefined)
    return segments.map((each) => ({ ...each, identity: mended(each.identity, now, after) }))
  return segments.flatMap((each): Segment[] => {
    if (each.to !== null && each.to <= since) return [each]
    const changed = { ...each, identity: mended(each.identity, now, after) }
    if (each.from !== null && each.from >= since) return [changed]
    return [
      { ...each, to: since },
      { ...changed, from: since },
    ]
  })
}

/** What a revision ends of what was held, and what it lays down anew; segments that stay as they are stay untouched. */
export function exchange<Held extends Segment>(
  held: readonly Held[],
  revised: readonly Segment[],
): { ended: Held[]; fresh: Segment[] } {
  const text = ({ from, to, identity }: Segment) => JSON.stringify([from, to, identity])
  const [before, after] = [held.map(text), revised.map(text)]
  return {
    ended: held.filter((each) => !after.includes(text(each))),
    fresh: revised.filter((each) => !before.includes(text(each))),
  }
}
