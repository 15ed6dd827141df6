import type { CaseRow } from '../db/cases.ts'
import { referralsOf, takenOverTo } from '../db/happened.ts'
import { uuidv7 } from '../db/ids.ts'
import { append } from '../db/journal.ts'
import type { Tx } from '../db/sql.ts'
import { insertTask, tasksOf } from '../db/tasks.ts'
import { pathOf, type UnitKind } from '../db/units.ts'
import type { TaskKey } from '../domain/journal.ts'
import { unitAfter } from '../domain/referral.ts'
import { roles, type Role } from '../domain/roles.ts'
import { stageOf, unitOf } from '../domain/route.ts'
import { dayOf } from '../domain/time/day.ts'
import { startClock } from './clocks.ts'
import { suspendAll } from './hold.ts'
import type { Office } from './office.ts'
import { tellHolders } from './tellHolders.ts'

const levelsOf = async (tx: Tx, unitId: string, at: number) => {
  const path = await pathOf(tx, unitId, dayOf(at))
  const level = (kind: UnitKind) => path.find((unit) => unit.kind === kind)?.id ?? null
  return { countyId: level('county'), prefectureId: level('prefecture'), provinceId: level('province') }
}

/** A desk of a superior leaves its lateness where it was: in the lists of the unit below. */
const scopeOf = async (tx: Tx, below: string, unitId: string, at: number): Promise<string> =>
  (await pathOf(tx, below, dayOf(at))).some(({ id }) => id === unitId) ? below : unitId

/** An authority that acts in an institution's place has no such role; its officers do it. */
export async function roleAt(tx: Tx, unitId: string, role: Role, at: number): Promise<Role> {
  if (roles[role].at !== 'institution') return role
  const [unit] = await pathOf(tx, unitId, dayOf(at))
  return unit?.kind === 'institution' ? role : 'officer'
}

/**
 * Puts the case on a desk: the task row, its clock, the journal row, a word to everybody of the role. An opening
 * that already happened is left as it is, so a repeated record does nothing. `takenBy` is the superior who takes the
 * step to himself. Answers the new task.
 */
export async function openTask(
  tx: Tx,
  office: Office,
  kase: CaseRow,
  key: TaskKey,
  at: number,
  takenBy?: string,
): Promise<string | undefined> {
  const earlier = (await tasksOf(tx, kase.id)).filter(
    ({ stage, slot }) => stage === key.stage && slot === key.slot,
  )
  if (earlier.some(({ round }) => round === key.round)) return undefined
  const stageHere = stageOf(kase.route, key.stage)
  const { role: declared, clock, verdicts } = stageHere
  const routed = unitOf(stageHere, key.slot)
  const referrals = await referralsOf(tx, kase.id)
  // What a superior has taken over stays with him; else the step comes to where the route has it now.
  const above = earlier.length > 0 ? await takenOverTo(tx, kase.id, key) : undefined
  const unitId = takenBy ?? unitAfter(above ?? routed, referrals)
  const scopeId = await scopeOf(tx, unitAfter(routed, referrals), unitId, at)
  const role = await roleAt(tx, unitId, declared, at)
  const { stage, slot, round } = key
  const { dueAt, dueDay } = await startClock(tx, office, kase, { name: clock, slot, unitId, startedAt: at })
  const id = uuidv7(at)
  await insertTask(tx, {
    id,
    caseId: kase.id,
    stage,
    slot,
    round,
    unitId,
    role,
    verdicts: [...verdicts],
    clock,
    at,
    dueAt,
    ...(scopeId === routed ? {} : { scope: await levelsOf(tx, scopeId, at) }),
  })
  const no = await append(tx, kase.id, 'task-opened', { stage, slot, round, unitId, clock, dueDay }, null, at)
  if (kase.heldBy !== null) await suspendAll(tx, kase, at, no)
  const notice = { caseId: kase.id, eventNo: no, kind: kase.route.tells ?? 'filed', dueDay, at } as const
  await tellHolders(tx, notice, unitId, role)
  return id
}
