import type { Office } from '../acts/office.ts'
import { caseById, type CaseRow } from '../db/cases.ts'
import { eventsAfter } from '../db/journal.ts'
import type { Sql } from '../db/sql.ts'
import type { Told } from '../domain/told.ts'

/** The answer to a run that has been replaced, or whose case is not there. */
export const fencedOff: Told = {
  events: [],
  through: 0,
  taken: 0,
  nextRung: null,
  fenced: true,
}

/** What the journal says beyond `after`, read in the same transaction as the case row. */
export async function toldOf(sql: Sql, office: Office, kase: CaseRow, after: number): Promise<Told> {
  const events = await eventsAfter(sql, kase.id, after)
  const now = (await caseById(sql, kase.id)) ?? kase
  return {
    events,
    through: events.at(-1)?.no ?? after,
    taken: now.takenThrough,
    nextRung: now.nextRungAt === null ? null : office.time.toWorkflow(now.nextRungAt),
    fenced: false,
  }
}
