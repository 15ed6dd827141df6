import type { CaseRow } from '../db/cases.ts'
import { referralsOf } from '../db/happened.ts'
import { uuidv7 } from '../db/ids.ts'
import { append } from '../db/journal.ts'
import { tell } from '../db/notices.ts'
import { holdersOf } from '../db/people.ts'
import type { Tx } from '../db/sql.ts'
import { insertTask, tasksOf } from '../db/tasks.ts'
import { pathOf, type UnitKind } from '../db/units.ts'
import type { TaskKey } from '../domain/journal.ts'
import { unitAfter } from '../domain/referral.ts'
import { stageOf } from '../domain/route.ts'
import { dayOf } from '../domain/time/day.ts'
import { startClock } from './clocks.ts'
import type { Office } from './office.ts'

const levelsOf = async (tx: Tx, unitId: string, at: number) => {
  const path = await pathOf(tx, unitId, dayOf(at))
  const level = (kind: UnitKind) => path.find((unit) => unit.kind === kind)?.id ?? null
  return { countyId: level('county'), prefectureId: level('prefecture'), provinceId: level('province') }
}

/**
 * Puts the case on a desk: the task row, its clock, the journal row, a word to everybody of the role. An opening
 * that already happened is left as it is, so a repeated record does nothing.
 */
export async function openTask(
  tx: Tx,
  office: Office,
  kase: CaseRow,
  key: TaskKey,
  at: number,
): Promise<void> {
  const known = (await tasksOf(tx, kase.id)).some(
    ({ stage, slot, round }) => stage === key.stage && slot === key.slot && round === key.round,
  )
  if (known) return
  const { unitId: routed, role, clock, verdicts } = stageOf(kase.route, key.stage)
  const unitId = unitAfter(routed, await referralsOf(tx, kase.id))
  const { dueAt, dueDay } = await startClock(tx, office, kase, { name: clock, unitId, startedAt: at })
  const { stage, slot, round } = key
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
    ...(unitId === routed ? {} : { scope: await levelsOf(tx, unitId, at) }),
  })
  const no = await append(tx, kase.id, 'task-opened', { stage, slot, round, unitId, clock, dueDay }, null, at)
  const people = await holdersOf(tx, unitId, [role], at)
  await tell(
    tx,
    { caseId: kase.id, eventNo: no, kind: 'filed', dueDay, at },
    people.map((person) => person.id),
  )
}
