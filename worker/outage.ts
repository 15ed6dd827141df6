import type { Office } from '../acts/office.ts'
import { applyOutages } from '../acts/outage.ts'
import { affectedCases } from '../db/outages.ts'
import { advance, type Handover } from '../handover/advance.ts'
import { forEach } from '../handover/each.ts'

const perRound = 200

/** One round: moves the clocks that were due on the day of an outage, case by case, and tells their stories. */
export const moveForOutages = async (office: Office, handover: Handover): Promise<void> =>
  forEach(await affectedCases(office.pool, perRound), async (caseId) => {
    await applyOutages(office, caseId)
    await advance(handover, caseId)
  })
