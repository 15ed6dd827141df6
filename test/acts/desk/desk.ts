import { timelineOf } from '../../../db/journal.ts'
import { noticesOf } from '../../../db/notices.ts'
import type { EventType } from '../../../domain/journal.ts'
import type { TestOffice } from '../../support/office.ts'
import type { Person } from '../../../domain/may.ts'
import type { Role } from '../../../domain/roles.ts'
import { employ, kindergarten, unitId, type UnitName } from '../../support/people.ts'
import { fileReport, openTask } from '../cases.ts'

/** A fresh kindergarten's report, on the desk of its county's officers. */
export async function onDesk(t: TestOffice, category = 'merger', county?: UnitName) {
  const k = await kindergarten(t.office.pool, county)
  const caseId = await fileReport(t, k.clerk, category)
  return { ...k, caseId, task: await openTask(t, caseId) }
}

export const journalOf = (t: TestOffice, caseId: string) => timelineOf(t.office.pool, caseId, '2026-11-23')

export const typesIn = async (t: TestOffice, caseId: string): Promise<EventType[]> =>
  (await journalOf(t, caseId)).map(({ type }) => type)

export const lastOf = async (t: TestOffice, caseId: string) => (await journalOf(t, caseId)).at(-1)

/** Somebody new at the county, from the next instant on, so that nothing that went before concerns him. */
export function hired(t: TestOffice, ...held: Role[]): Promise<Person> {
  const { time, pool } = t.office
  time.set(time.now() + 1)
  return employ(pool, unitId('jinshui'), '新来的', held, time.now())
}

/** The kinds of notice somebody has had of that case, in the order of the alphabet. */
export const toldOf = async (t: TestOffice, personId: string, caseId: string): Promise<string[]> =>
  (await noticesOf(t.office.pool, personId, null, 100))
    .filter((notice) => notice.caseId === caseId)
    .map(({ kind }) => kind)
    .sort()
