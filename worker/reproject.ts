import { reprojectCase } from '../acts/calendar/reproject.ts'
import type { Office } from '../acts/office.ts'
import { casesBehindCalendar, newestRevision } from '../db/calendar.ts'
import { advance, type Handover } from '../handover/advance.ts'
import { forEach } from '../handover/each.ts'

/** So many that a revision for 24,000 institutions is through in minutes, so few that people's acts are not kept waiting. */
const perRound = 500

/**
 * One round after a revision of the calendar: the next cases that are behind it, each in its own transaction. Where a
 * due date moved the story is told, so that its timer is armed anew; where Temporal is away, the relay does it later.
 */
export async function reprojectRound(office: Office, handover: Handover): Promise<void> {
  const revision = await newestRevision(office.pool)
  if (revision === 0) return
  const behind = await casesBehindCalendar(office.pool, revision, perRound)
  await forEach(behind, async ({ id }) => {
    if (await reprojectCase(office, id)) await advance(handover, id)
  })
}
