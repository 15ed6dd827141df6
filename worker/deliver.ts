import { deliver } from '../acts/deliver.ts'
import type { Office } from '../acts/office.ts'
import { untaken } from '../db/deliveries.ts'
import { advance, type Handover } from '../handover/advance.ts'
import { forEach } from '../handover/each.ts'

const perRound = 200

/** One round: takes every letter between cases into its addressee's journal, and tells that one's story. */
export const deliverLetters = async (office: Office, handover: Handover): Promise<void> =>
  forEach(await untaken(office.pool, perRound), async (letter) => {
    await deliver(office, letter)
    await advance(handover, letter.toCase)
  })
