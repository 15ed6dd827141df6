import { randomUUID } from 'node:crypto'
import { file } from '../../acts/file.ts'
import { activities } from '../../activities/index.ts'
import { insertClass } from '../../db/children/classes.ts'
import { identitiesOf } from '../../db/children/identities.ts'
import { isCurrent, statusNumbersOf } from '../../db/children/numbers.ts'
import { eventsAfter } from '../../db/journal.ts'
import type { Answers, Process } from '../../domain/process.ts'
import type { Verdict } from '../../domain/verdicts.ts'
import { transfer as declaration } from '../../processes/transfer.ts'
import { acting, type TestOffice } from '../support/office.ts'
import { paperOf } from '../support/papers.ts'
import type { Kindergarten } from '../support/people.ts'
import { accepted, follow, say, theCase } from './cases.ts'

export const transfer = declaration as Process

/** A class to come into. */
export async function classAt(
  { office }: TestOffice,
  institutionId: string,
  name = '小一班',
): Promise<string> {
  const id = randomUUID()
  const at = office.time.now()
  await insertClass(office.pool, {
    id,
    institutionId,
    schoolYear: 2026,
    grade: 'small',
    name,
    capacity: 25,
    at,
  })
  return id
}

/** Says a word on the open desk of a transfer, with what it is given with. */
export const speak = async (
  t: TestOffice,
  caseId: string,
  verdict: Verdict,
  by: Kindergarten,
  form?: Answers,
): Promise<void> => void accepted(await say(t, caseId, verdict, acting(by.reviewer), form))

/** A transfer as a clerk fills it in from the guardian's application, with the number and name the child has now. */
export async function moveForm(t: TestOffice, to: Filing, childId: string, over: object = {}) {
  const { pool, personal } = t.office
  const identity = (await identitiesOf(pool, personal, [childId])).get(childId)
  const current = (await statusNumbersOf(pool, personal, [childId])).find(isCurrent)
  return {
    number: current?.number,
    name: identity?.name,
    guardian: { name: '李家长', relation: 'father', idNumber: '11010519491231002X' },
    reason: '搬家',
    application: [await paperOf(t, to.id, to.clerk.id)],
    ...over,
  }
}

type Filing = Pick<Kindergarten, 'id' | 'clerk'>

/** Files a transfer of that child a minute after what was before; answers what the door says. */
export async function tryMove(t: TestOffice, to: Filing, childId: string, over: object = {}) {
  t.office.time.set(t.office.time.now() + 60_000)
  const form = await moveForm(t, to, childId, over)
  return file(t.office, acting(to.clerk), transfer, { form, applicantId: to.id })
}

/** Files a transfer of that child; it lies with the releasing institution. */
export const fileMove = async (
  t: TestOffice,
  to: Filing,
  childId: string,
  over: object = {},
): Promise<string> => accepted(await tryMove(t, to, childId, over)).caseId

/** As `fileMove`, and released: it waits for its class. */
export async function released(
  t: TestOffice,
  from: Kindergarten,
  to: Kindergarten,
  childId: string,
): Promise<string> {
  const caseId = await fileMove(t, to, childId)
  await speak(t, caseId, 'agree', from)
  await follow(t, caseId, { kind: 'open', key: { stage: 'place', slot: '', round: 1 } })
  return caseId
}

/** What the story records after the last word; answers the code with which the effect was refused, if it was. */
export async function concluded(t: TestOffice, caseId: string): Promise<string | undefined> {
  const { epoch, flowNo, lastNo } = await theCase(t, caseId)
  const run = { caseId, epoch, flowNo, through: lastNo, at: t.office.time.toWorkflow(t.office.time.now()) }
  await activities(t.office, 'test').record({ ...run, next: { kind: 'close', outcome: 'completed' } })
  const after = await eventsAfter(t.office.pool, caseId, lastNo)
  const refused = after.find(({ type }) => type === 'effect-refused')
  return refused?.type === 'effect-refused' ? refused.data.code : undefined
}

/** Places the child in that class; answers the code of the refusal, if it was one. */
export async function placed(
  t: TestOffice,
  caseId: string,
  by: Kindergarten,
  classId: string,
  arrivedOn = '2026-11-25',
): Promise<string | undefined> {
  await speak(t, caseId, 'place', by, { class: classId, arrivedOn })
  return concluded(t, caseId)
}
