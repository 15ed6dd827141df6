import { send } from '../db/deliveries.ts'
import { seizeSlot, takeSlot } from '../db/exclusions.ts'
import { linkCases } from '../db/links.ts'
import type { Tx } from '../db/sql.ts'
import type { Person } from '../domain/may.ts'
import type { Process } from '../domain/process.ts'
import { slotKey } from '../domain/slot.ts'
import { blockedBy } from './blocked.ts'

interface Taker {
  caseId: string
  process: Process
  form: unknown
  /** Whom the case is about. */
  children: readonly string[]
  applicantId: string
  /** Null where the system files. */
  person: Person | null
}

/** What has precedence takes the slot away from whatever else runs, and ends it. */
async function preEmpt(tx: Tx, key: string, caseId: string, at: number): Promise<void> {
  for (const holder of await seizeSlot(tx, key)) {
    await linkCases(tx, { caseId: holder, otherId: caseId, kind: 'pre-empted', at })
    await send(tx, { toCase: holder, kind: 'superseded-by', fromCase: caseId, at })
  }
}

/** Takes the slot of a filing, or throws the refusal that names its holder. What the system opens blocks nobody. */
export async function occupy(
  tx: Tx,
  { caseId, process, form, children, applicantId, person }: Taker,
  at: number,
): Promise<void> {
  const slot = process.excludes?.(form, children) ?? null
  if (slot === null || person === null) return
  const key = slotKey(process.name, applicantId, slot)
  const kind = (typeof slot === 'string' ? undefined : slot.as) ?? caseId
  if (process.preempts === true) await preEmpt(tx, key, caseId, at)
  const holder = await takeSlot(tx, key, { caseId, kind, at })
  if (holder !== null) throw await blockedBy(tx, person, holder, at)
}
