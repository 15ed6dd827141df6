import type { Office } from '../acts/office.ts'
import { lockCase, setBuild, setTaken } from '../db/cases.ts'
import type { StoryActivities } from '../domain/told.ts'
import { fencedOff, toldOf } from './told.ts'

/**
 * Reads the journal for a story. One that waits after taking what it knew says so (`settled`), and the case counts
 * as taken that far: only then would nobody have to deliver it again, were Temporal's data lost this instant.
 */
export const pull =
  (office: Office, buildId: string): StoryActivities['pull'] =>
  ({ caseId, epoch, through, settled }) =>
    office.pool.begin(async (tx) => {
      const kase = await lockCase(tx, caseId)
      if (kase?.epoch !== epoch) return fencedOff
      await setBuild(tx, caseId, buildId)
      if (settled) await setTaken(tx, caseId, buildId, through)
      return toldOf(tx, office, kase, through)
    })
