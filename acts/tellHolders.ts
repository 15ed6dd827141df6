import { tell, type Telling } from '../db/notices.ts'
import { holdersOf } from '../db/people.ts'
import type { Tx } from '../db/sql.ts'
import type { Role } from '../domain/roles.ts'

/** Tells everybody who holds the role at the unit at the instant of the event. */
export async function tellHolders(tx: Tx, notice: Telling, unitId: string, role: Role): Promise<void> {
  const holders = await holdersOf(tx, unitId, [role], notice.at)
  await tell(
    tx,
    notice,
    holders.map(({ id }) => id),
  )
}
