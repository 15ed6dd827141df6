import type { Sql } from '../db/sql.ts'
import type { Late } from '../domain/journal.ts'
import type { Process } from '../domain/process.ts'
import type { Route } from '../domain/route.ts'
import { dueOf } from '../domain/time/clock.ts'
import { startOf } from '../domain/time/day.ts'
import { calendarFor } from './calendar/calendarFor.ts'
import { clockState } from './clocks.ts'
import type { Office } from './office.ts'

/**
 * 逾期申报: whether a form filed at that instant came after the applicant's time for it. Late is accepted, and marked;
 * it is worked out once, under the policy and calendar of the filing.
 */
export async function latenessOf(
  tx: Sql,
  office: Office,
  applicantId: string,
  { filing }: Pick<Process, 'filing'>,
  route: Pick<Route, 'process' | 'clocks'>,
  form: unknown,
  filedAt: number,
): Promise<Late> {
  if (!filing) return null
  const rule = route.clocks[filing.clock]
  if (!rule) throw new Error(`route of ${route.process} has no clock ${filing.clock}`)
  const { budget, endsAt } = rule
  const startedAt = startOf(filing.from(form))
  const { due, dueDay } = dueOf(
    clockState({ startedAt, budget, endsAt, ledger: [] }),
    await calendarFor(tx, office, applicantId),
  )
  return filedAt < due ? null : { clock: filing.clock, dueDay }
}
