import { isDay } from './day.ts'
import type { Day } from './day.ts'

/** How long a clock runs: working days, calendar months, or to a fixed day. */
export type Budget = { workingDays: number } | { months: number } | { fixed: Day }

const read = (text: string): Budget | undefined => {
  const [, count, unit] = /^([1-9]\d{0,2})(wd|mo)$/.exec(text) ?? []
  if (unit === 'wd') return { workingDays: Number(count) }
  if (unit === 'mo') return { months: Number(count) }
  return isDay(text) ? { fixed: text } : undefined
}

/** True for what `parseBudget` reads; for policy edits, where a wrong text is refused and not a fault. */
export const isBudget = (text: string): boolean => read(text) !== undefined

/** Reads `5wd`, `1mo` or `2026-07-25`; throws on anything else. */
export function parseBudget(text: string): Budget {
  const budget = read(text)
  if (!budget) throw new RangeError(`not a budget: ${text}`)
  return budget
}

/** The text that `parseBudget` reads back. */
export function printBudget(budget: Budget): string {
  if ('workingDays' in budget) return `${budget.workingDays}wd`
  return 'months' in budget ? `${budget.months}mo` : budget.fixed
}
