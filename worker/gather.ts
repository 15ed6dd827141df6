import { gather, waitingForSupervision } from '../acts/gather.ts'
import type { Office } from '../acts/office.ts'
import { advance, type Handover } from '../handover/advance.ts'
import { forEach } from '../handover/each.ts'

/** One round: files the automatic 督办件 of the day, one per issuer and addressee. */
export const gatherSupervision = async (office: Office, handover: Handover): Promise<void> =>
  forEach(await waitingForSupervision(office), async (parties) => {
    const caseId = await gather(office, parties)
    if (caseId !== undefined) await advance(handover, caseId)
  })
