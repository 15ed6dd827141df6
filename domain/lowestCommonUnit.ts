/**
 * The lowest unit that stands above (or is) every one of several units; undefined where they have none in common.
 * `paths` run from each unit to the top of the tree. An overall clock runs by its calendar, a step clock by that of
 * the unit which holds the task.
 */
export const lowestCommonUnit = (paths: readonly (readonly string[])[]): string | undefined => {
  const [first = [], ...others] = paths
  return first.find((unit) => others.every((path) => path.includes(unit)))
}
