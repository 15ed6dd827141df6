import { answerConsultation, insertConsultation, openConsultation } from '../db/consultations.ts'
import { uuidv7 } from '../db/ids.ts'
import { append } from '../db/journal.ts'
import { tell } from '../db/notices.ts'
import { grantsOf } from '../db/people.ts'
import type { Tx } from '../db/sql.ts'
import { keepHold } from '../db/tasks.ts'
import { pathOf } from '../db/units.ts'
import { advisers, barredFrom } from '../domain/may.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { dayOf } from '../domain/time/day.ts'
import { act, Refused, type Actor } from './act.ts'
import type { Office } from './office.ts'
import { heldBy, openFor, reasoned, termOf, wrongly, type OnTask } from './onTask.ts'
import { keepWords } from './texts.ts'

export interface Question {
  personId: string
  unitId: string
  question: string
}

export interface Consulted {
  caseId: string
  taskId: string
  no: number
}

const notEligible = (detail: string) => new Refused(refuse('not-eligible', { detail }))

/**
 * Whether that unit has to do with what lies on the desk: the desk's own, authorities of its line, and the institutions
 * that filed the case or had a desk in it. Any other institution below would see what is none of its business.
 */
async function isConcerned(tx: Tx, { task, place, at }: OnTask, unitId: string): Promise<boolean> {
  const day = dayOf(at)
  const [up, down] = [await pathOf(tx, task.unitId, day), await pathOf(tx, unitId, day)]
  if (up.some(({ id }) => id === unitId)) return true
  if (down[0]?.kind !== 'institution') return down.some(({ id }) => id === task.unitId)
  return unitId === place.path[0] || place.parties?.includes(unitId) === true
}

/** Throws where that person cannot be asked: a unit without a part, no office there, or a part in the filing. */
async function askable(tx: Tx, on: OnTask, { personId, unitId }: Question): Promise<void> {
  const { place, by, at } = on
  if (!(await isConcerned(tx, on, unitId)))
    throw notEligible('只能征求本单位、上下级主管部门或本办件所涉园所的意见')
  const grants = await grantsOf(tx, personId, at)
  if (!grants.some((grant) => grant.unitId === unitId && advisers.includes(grant.role)))
    throw notEligible('该单位没有这个人，或其岗位不参与审核办理')
  if (personId === by.personId) throw notEligible('不必征求自己的意见')
  const barred = barredFrom(personId, 'task.opine', place)
  if (barred) throw notEligible(barred === 'recused' ? '此人已申请回避' : '不能征求填报人的意见')
}

/** 征求意见: asks for an opinion and keeps the duty. The question is sealed; the asked person may read the case. */
export function consult(
  office: Office,
  asked: Actor,
  taskId: string,
  asking: Question,
): Promise<Result<Consulted>> {
  return act(office, asked, 'task.consult', { taskId, asking }, async (tx, now, actor) => {
    const on = await heldBy(tx, actor, 'task.consult', taskId, now)
    const { kase, task, by, at } = on
    const { personId, unitId, question } = asking
    reasoned(question, 'question')
    await askable(tx, on, asking)
    if (await openConsultation(tx, taskId, personId)) throw wrongly('已经征求此人意见，尚未反馈')
    const { stage, slot, round } = task
    const id = uuidv7(at)
    const words = await keepWords(tx, office, kase.id, question, at)
    const data = { stage, slot, round, consultationId: id, personId, unitId, told: [personId], ...words }
    const no = await append(tx, kase.id, 'consulted', data, by, at)
    const row = { id, taskId, caseId: kase.id, askerId: by.personId, askedId: personId, unitId }
    await insertConsultation(tx, { ...row, eventNo: no, at })
    await keepHold(tx, taskId, await termOf(tx, office, on))
    await tell(tx, { caseId: kase.id, eventNo: no, kind: 'consulted', dueDay: null, at }, [personId])
    return { value: { caseId: kase.id, taskId, no }, caseId: kase.id, objectId: taskId }
  })
}

/** 反馈意见: the asked person's answer, sealed; it decides nothing and ends his right to look. */
export function giveOpinion(
  office: Office,
  asked: Actor,
  taskId: string,
  opinion: string,
): Promise<Result<Consulted>> {
  return act(office, asked, 'task.opine', { taskId, opinion }, async (tx, now, actor) => {
    const { kase, task, by, at } = await openFor(tx, actor, 'task.opine', taskId, now)
    reasoned(opinion, 'opinion')
    const open = await openConsultation(tx, taskId, actor.person.id)
    if (!open) throw wrongly('没有等待您反馈的意见')
    const { stage, slot, round } = task
    const words = await keepWords(tx, office, kase.id, opinion, at)
    const data = { stage, slot, round, consultationId: open.id, told: [open.askerId], ...words }
    const no = await append(tx, kase.id, 'opinion-given', data, by, at)
    await answerConsultation(tx, open.id, no, at)
    await tell(tx, { caseId: kase.id, eventNo: no, kind: 'opinion-given', dueDay: null, at }, [open.askerId])
    return { value: { caseId: kase.id, taskId, no }, caseId: kase.id, objectId: taskId }
  })
}
