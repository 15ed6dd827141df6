import { deliver } from '../../acts/deliver.ts'
import { untaken } from '../../db/deliveries.ts'
import type { TestOffice } from './office.ts'

/** Takes every letter between cases, and those that are written meanwhile; answers how many there were. */
export async function deliverAll({ office }: TestOffice): Promise<number> {
  for (let count = 0; ;) {
    const letters = await untaken(office.pool, 100)
    if (letters.length === 0) return count
    for (const letter of letters) await deliver(office, letter)
    count += letters.length
  }
}
