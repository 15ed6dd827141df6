import type { PolicyView } from './pack.ts'

const differing = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )

/** The clocks, stages and settings whose rules are not the same under two policies, by name. */
export const difference = (before: PolicyView, after: PolicyView) => ({
  clocks: differing(before.clocks, after.clocks),
  stages: differing(before.stages, after.stages),
  settings: differing(before.settings, after.settings),
})
