import { caseById, type CaseRow } from '../db/cases.ts'
import { personById } from '../db/people.ts'
import type { Tx } from '../db/sql.ts'
import { tasksOf } from '../db/tasks.ts'
import { pathOf } from '../db/units.ts'
import { may, type Person } from '../domain/may.ts'
import { holderAt } from '../domain/hold.ts'
import { refuse, type RefusalCode } from '../domain/refusals.ts'
import { beijingTime, dayOf } from '../domain/time/day.ts'
import { Refused } from './act.ts'
import { placeOf } from './place.ts'

/** To those in scope: its number, the desk it is on and until when. */
async function named(tx: Tx, code: RefusalCode, kase: CaseRow, at: number): Promise<Refused> {
  const desk = (await tasksOf(tx, kase.id)).find(({ state }) => state === 'open')
  const [unit] = await pathOf(tx, desk?.unitId ?? kase.applicantId, dayOf(at))
  const holderId = desk ? holderAt(desk, at) : null
  const holder = holderId === null ? undefined : await personById(tx, holderId)
  const until = desk ? `，应于 ${dayOf(desk.dueAt - 1)} 前办结` : ''
  return new Refused(
    refuse(code, {
      detail: `${kase.number} 正在${unit?.name ?? ''}${holder ? `（${holder.name}）` : ''}办理${until}`,
      facts: { number: kase.number, unit: unit?.name ?? null, dueAt: desk ? beijingTime(desk.dueAt) : null },
    }),
  )
}

/** To a stranger: the process, the county and a date, and nothing by which the other institution could be found. */
async function outlined(tx: Tx, code: RefusalCode, kase: CaseRow, at: number): Promise<Refused> {
  const [county] = await pathOf(tx, kase.countyId, dayOf(at))
  const filedOn = dayOf(kase.filedAt)
  return new Refused(
    refuse(code, {
      detail: `${filedOn} 提交的${kase.route.title}正在${county?.name ?? ''}办理`,
      facts: { process: kase.process, county: county?.name ?? null, filedOn },
    }),
  )
}

/** Names the case that stands in the way as far as the person may see it: of a child it may be another institution's. */
export async function blockedBy(
  tx: Tx,
  person: Person,
  caseId: string,
  at: number,
  code: RefusalCode = 'business-in-progress',
): Promise<Refused> {
  const kase = await caseById(tx, caseId)
  if (!kase) throw new Error('no case is there to stand in the way')
  const inScope = may(person, 'case.read', await placeOf(tx, kase, at)).ok
  return inScope ? named(tx, code, kase, at) : outlined(tx, code, kase, at)
}
