import { randomUUID } from 'node:crypto'
import { file } from '../../acts/file.ts'
import { pronounce } from '../../acts/pronounce.ts'
import { openFor } from '../../acts/onTask.ts'
import { activities } from '../../activities/index.ts'
import { insertClass } from '../../db/children/classes.ts'
import { eventsAfter } from '../../db/journal.ts'
import type { Answers, Process } from '../../domain/process.ts'
import { process } from '../../domain/process.ts'
import type { Verdict } from '../../domain/verdicts.ts'
import { acting, type TestOffice } from '../support/office.ts'
import type { Kindergarten } from '../support/people.ts'
import { accepted, follow, openTask, theCase } from './cases.ts'

/** The bare bones of a transfer: the releasing institution speaks, then the receiving one places the child. */
const toyTransfer = process({
  name: 'toy-transfer',
  code: 'TT',
  title: '幼儿转园',
  article: '第二十七条（三）',
  formVersion: 1,
  form: (kit) => kit.object({ releasing: kit.unit({ title: '转出园' }) }),
  filedBy: { seat: 'own institution', role: 'clerk' },
  addressee: ({ releasing }) => releasing,
  tasks: {
    release: {
      title: '转出园意见',
      by: 'addressee',
      role: 'reviewer',
      clock: 'change-report.decide',
      verdicts: ['agree', 'object'],
    },
    place: {
      title: '编班',
      by: 'own institution',
      role: 'reviewer',
      clock: 'change-report.decide',
      verdicts: ['place'],
    },
  },
  effects: { 'place.place': 'moveChild', 'release.object': 'heedObjection' },
  repair: { moveChild: 'place', heedObjection: 'release' },
  withdraw: 'while-open',
}) as Process

export const movers = [toyTransfer.name]

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

/** Says a word on the open desk with what it is given with, as the real process asks for it. */
export async function speak(
  t: TestOffice,
  caseId: string,
  verdict: Verdict,
  by: Kindergarten,
  form?: Answers,
): Promise<void> {
  const { id } = await openTask(t, caseId)
  const { pool, time } = t.office
  await pool.begin(async (tx) => {
    const on = await openFor(tx, acting(by.reviewer), 'task.decide', id, time.now())
    await pronounce(tx, t.office, on, { verdict, ...(form ? { form } : {}) })
  })
}

/** Files a transfer of that child; it lies with the releasing institution. */
export async function fileMove(
  t: TestOffice,
  from: Kindergarten,
  to: Kindergarten,
  childId: string,
): Promise<string> {
  const form = { releasing: from.id }
  const { caseId } = accepted(
    await file(t.office, acting(to.clerk), toyTransfer, { form, applicantId: to.id }),
  )
  await t.office.pool`INSERT INTO case_children (case_id, child_id) VALUES (${caseId}, ${childId})`
  return caseId
}

/** As `fileMove`, and released: it waits for its class. */
export async function released(
  t: TestOffice,
  from: Kindergarten,
  to: Kindergarten,
  childId: string,
): Promise<string> {
  const caseId = await fileMove(t, from, to, childId)
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
