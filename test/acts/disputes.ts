import { file } from '../../acts/file.ts'
import { tasksOf } from '../../db/tasks.ts'
import type { Person } from '../../domain/may.ts'
import type { Process } from '../../domain/process.ts'
import type { Verdict } from '../../domain/verdicts.ts'
import { dispute as declaration } from '../../processes/dispute.ts'
import type { Enrolled } from '../support/children.ts'
import { numbersNow } from '../support/disputes.ts'
import { acting, type TestOffice } from '../support/office.ts'
import { kindergarten, unitId, type Kindergarten, type PersonName, type UnitName } from '../support/people.ts'
import { accepted, openTaskAt, sayOn } from './cases.ts'

export const dispute = declaration as Process

/** Kindergartens whose ids, and with them the slots of a dispute, come in the order of the counties given. */
export async function kindergartens(
  t: TestOffice,
  ...counties: readonly UnitName[]
): Promise<[Kindergarten, Kindergarten, ...Kindergarten[]]> {
  for (;;) {
    const drawn: Kindergarten[] = []
    for (const county of counties) drawn.push(await kindergarten(t.office.pool, county))
    const ids = drawn.map(({ id }) => id)
    if (ids.join() === [...ids].sort().join()) return drawn as [Kindergarten, Kindergarten]
  }
}

/** Opens a dispute by hand, as the county's officer does. */
export async function fileDispute(
  t: TestOffice,
  children: readonly Enrolled[],
  by: Person | PersonName = 'officer',
): Promise<string> {
  const named = children.map(({ identity, statusNumber }) => ({
    number: identity.idNumber ?? statusNumber.number,
    name: identity.name,
  }))
  const form = { named, reason: '两份学籍疑为一名幼儿' }
  return accepted(await file(t.office, acting(by), dispute, { form })).caseId
}

/** Who decides at the desks of the authorities; whoever filed by hand does not examine (another officer does). */
const staffAt = {
  [unitId('jinshui')]: { examine: 'officerToo', arbiter: 'jinshuiArbiter' },
  [unitId('erqi')]: { examine: 'erqiOfficer', arbiter: 'erqiArbiter' },
  [unitId('zhengzhou')]: { examine: 'cityOfficer', arbiter: 'cityArbiter' },
  [unitId('jiyuan')]: { examine: 'jiyuanOfficer', arbiter: 'provinceArbiter' },
  [unitId('henan')]: { examine: 'provinceArbiter', arbiter: 'provinceArbiter' },
} as const satisfies Record<string, Record<'examine' | 'arbiter', PersonName>>

export interface Word {
  stage: string
  slot?: string
  verdict: Verdict
  form?: object
  /** Where the desk is at an institution. */
  by?: Kindergarten
}

/** Says one word at the desk of one party or authority, signatures included. */
export async function word(t: TestOffice, caseId: string, { stage, slot = '', verdict, form, by }: Word) {
  const task = await openTaskAt(t, caseId, { stage, slot })
  const staff = staffAt[task.unitId]
  const person = by?.reviewer ?? staff?.[stage === 'examine' ? 'examine' : 'arbiter']
  if (person === undefined) throw new Error(`nobody decides at ${task.unitId}`)
  return sayOn(t, task, verdict, acting(person), form)
}

/** The stages and slots that are open. */
export const openDesks = async (t: TestOffice, caseId: string): Promise<string[]> =>
  (await tasksOf(t.office.pool, caseId))
    .filter(({ state }) => state === 'open')
    .map(({ stage, slot }) => `${stage}/${slot}`)

/** The enrolment of a child that has not ended. */
export async function placeOf(t: TestOffice, child: string): Promise<string> {
  const [row] = await t.office.pool<{ id: string }[]>`
    SELECT id FROM enrolments WHERE child_id = ${child} AND upper_inf(during) AND voided_at IS NULL`
  if (!row) throw new Error('the child is nowhere')
  return row.id
}

/** What the register says of children: numbers, and whether the archive is closed. */
export async function registerOf(t: TestOffice, children: readonly string[]) {
  const found: unknown[] = []
  for (const id of children) {
    const [row] = await t.office.pool<{ closed: boolean; open: boolean }[]>`
      SELECT closed_at IS NOT NULL AS closed, EXISTS (
        SELECT FROM enrolments WHERE child_id = ${id} AND upper_inf(during) AND voided_at IS NULL) AS open
      FROM children WHERE id = ${id}`
    found.push([...(await numbersNow(t, id)), row?.closed, row?.open])
  }
  return found
}
