import type { LoadReport } from './load.ts'

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, n]) => `${name} ${String(n)}`)
    .join(', ')

/** The load in a few lines. */
export function summaryOfLoad(report: LoadReport): string {
  const { plan, ledger, kills, cases, opened, openThen, found, seconds } = report
  const times = ledger.entries.map(({ took }) => took).sort((a, b) => a - b)
  const repeated = ledger.entries.filter(({ attempts }) => attempts > 1).length
  const wrong = [...report.wrongThen, ...report.wrongAtTheEnd, ...report.runsLeft]
  const acts: Record<string, number> = {}
  for (const { kind } of ledger.entries) acts[kind] = (acts[kind] ?? 0) + 1
  return [
    `seed ${String(plan.seed)}, ${seconds.toFixed(0)} s`,
    `cases: ${listed(cases)}; ${String(opened)} of them opened by the system`,
    `acts acknowledged: ${String(ledger.entries.length)} (${listed(acts)}); sent more than once: ${String(repeated)}; overtaken: ${String(ledger.overtaken)}`,
    `killed: ${listed(kills)}`,
    `open when the killing ended: ${String(openThen)}; runs that slept on: ${String(report.asleep)}, left: ${String(report.runsLeft.length)}`,
    `filed cases found, ended as meant: ${String(found)} of ${String(plan.filings.length)}`,
    `answers in ms: p50 ${at(times, 0.5)}, p95 ${at(times, 0.95)}, longest ${at(times, 1)}`,
    ...wrong.map((each) => `✗ ${each}`),
    '',
  ].join('\n')
}
