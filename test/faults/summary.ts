import type { Report } from './campaign.ts'

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)

/** The campaign in a few lines, and every place that was not tried. */
export function summaryOf({ outcomes, unpassed, happened, stillRunning }: Report, seconds: number): string {
  const died = outcomes.filter((each) => each.died)
  const wrong = outcomes.filter((each) => each.wrong.length > 0)
  const times = outcomes.map((each) => each.seconds).sort((a, b) => a - b)
  const byFile = new Map<string, string[]>()
  for (const { file, id } of unpassed)
    byFile.set(file, [...(byFile.get(file) ?? []), id.slice(file.length + 1)])
  const sites = new Set(died.map(({ site }) => site)).size
  return [
    `${String(died.length)} deaths at ${String(sites)} awaits, ${String(wrong.length)} ended wrongly, ` +
      `${String(outcomes.length - died.length)} points not reached again`,
    `seconds a point: median ${at(times, 0.5)}, p95 ${at(times, 0.95)}, longest ${at(times, 1)}; all ${seconds.toFixed(0)} s`,
    `happened: ${JSON.stringify(happened)}; runs left open in Temporal: ${String(stillRunning)}`,
    ...wrong.map(
      ({ role, site, phase, scenario, wrong: what }) =>
        `✗ ${role} ${site} ${phase} in ${scenario}: ${what.join('; ')}`,
    ),
    `awaits that no scenario passes: ${String(unpassed.length)}`,
    ...[...byFile].map(([file, places]) => `  ${file}  ${places.join(' ')}`),
    '',
  ].join('\n')
}
