import type { Change, ClockChange, Edit } from './change.ts'
import type { ClockRule, PolicyPack } from './pack.ts'
import { wrongValue, type Settings } from './setting.ts'

/** What a table says of its own under that key, and nothing that every object has. */
export const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

const nameOf = ({ kind, key }: Change): string => `${kind} ${key}`

/** The edit of a superior that locks this one thing, where there is one. */
export const lockOn = (edits: readonly Edit[], change: Change): Edit | undefined =>
  edits.find((edit) => edit.locked && edit.change.value !== null && nameOf(edit.change) === nameOf(change))

/** The edits of a chain that hold, superiors first: nothing below a lock, and nothing taken back. */
export const standing = (edits: readonly Edit[]): readonly Edit[] =>
  edits.filter(
    (edit, n) => edit.change.value !== null && lockOn(edits.slice(0, n), edit.change) === undefined,
  )

/** The edits of a chain with one more, in the place of the one its unit had; `units` superiors first. */
export function withEdit(edits: readonly Edit[], edit: Edit, units: readonly string[]): readonly Edit[] {
  const others = edits.filter(
    ({ unitId, change }) => unitId !== edit.unitId || nameOf(change) !== nameOf(edit.change),
  )
  return [...others, edit].sort((a, b) => units.indexOf(a.unitId) - units.indexOf(b.unitId))
}

function changedClock(rule: ClockRule, change: ClockChange, edit: Edit): ClockRule {
  const { budget, endsAt, rungs } = change
  return {
    ...rule,
    // The source is that of the number of days; other hours and rungs leave it as it is.
    ...(budget === undefined ? {} : { budget, source: edit.source, certainty: edit.certainty }),
    ...(endsAt === undefined ? {} : { endsAt }),
    rungs: rule.rungs.map((rung) => ({ ...rung, day: own(rungs ?? {}, rung.name) ?? rung.day })),
    changedBy: { unitId: edit.unitId, since: edit.effectiveFrom },
  }
}

/** Lays one edit over a pack. What the pack does not know stays out, so that an edit outlives the clock it meant. */
export function layEdit(pack: PolicyPack, edit: Edit): PolicyPack {
  const { change } = edit
  if (change.value === null) return pack
  switch (change.kind) {
    case 'clock': {
      const rule = own(pack.clocks, change.key)
      if (!rule) return pack
      return { ...pack, clocks: { ...pack.clocks, [change.key]: changedClock(rule, change.value, edit) } }
    }
    case 'stage':
      return Object.hasOwn(pack.stages, change.key)
        ? { ...pack, stages: { ...pack.stages, [change.key]: change.value } }
        : pack
    case 'setting': {
      const setting = own(pack.settings, change.key)
      if (!setting || wrongValue(setting, change.value) !== undefined) return pack
      const { source, certainty } = edit
      const changed = { ...setting, value: change.value, source, certainty }
      return { ...pack, settings: { ...pack.settings, [change.key]: changed } as Settings }
    }
    // Which pack lies below is settled before any edit is laid over it.
    case 'overlay':
      return pack
  }
}
