import { lockCase } from '../db/cases.ts'
import { append } from '../db/journal.ts'
import { personById } from '../db/people.ts'
import type { Sql } from '../db/sql.ts'
import { decideTask, taskById, type TaskRow } from '../db/tasks.ts'
import { beijingTime } from '../domain/time/day.ts'
import { refuse, type Refusal, type Result } from '../domain/refusals.ts'
import { verdicts, type Verdict } from '../domain/verdicts.ts'
import { processNamed } from '../processes/index.ts'
import { act, Refused, type Actor } from './act.ts'
import { answersOf } from './answers.ts'
import type { Office } from './office.ts'
import { entitled, placeOf } from './place.ts'
import { keepWords } from './texts.ts'

export interface Decision {
  verdict: Verdict
  /** The version of the task the officer saw. */
  version: number
  comment?: string | undefined
  /** What the word is given with, where its stage asks for something. */
  form?: unknown
}

export interface Decided {
  caseId: string
  taskId: string
  verdict: Verdict
  /** Number of the verdict in the journal. */
  no: number
}

/** Why a task that is not open any more cannot be acted on: who decided it, and when. */
export async function closedTask(sql: Sql, task: TaskRow): Promise<Refusal> {
  if (task.state === 'cancelled') return refuse('task-cancelled')
  const by = task.decidedBy === null ? undefined : await personById(sql, task.decidedBy)
  const at = task.decidedAt ?? 0
  const time = new Intl.DateTimeFormat('zh-CN', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  })
  return refuse('task-decided', {
    detail: `已由 ${by?.name ?? ''} 于 ${time.format(at)} 办结`,
    facts: { decidedBy: by?.name ?? null, decidedAt: beijingTime(at), verdict: task.verdict },
  })
}

/**
 * Locks the case of a task and reads the task again under the lock. `at` is the instant of the act: never before the
 * last journal row, however long the lock was waited for. Throws Refused where there is no such task.
 */
export async function lockTask(tx: Sql, taskId: string, now: number) {
  const seen = await taskById(tx, taskId)
  const kase = seen && (await lockCase(tx, seen.caseId))
  const task = kase && (await taskById(tx, taskId))
  if (!task) throw new Refused(refuse('not-found'))
  return { kase, task, at: Math.max(now, kase.touchedAt) }
}

/**
 * Takes a verdict: the moment of decision. Exactly one officer's transaction finds the task open at the version he
 * saw; what follows from the verdict is the story's to record.
 */
export function decide(
  office: Office,
  asked: Actor,
  taskId: string,
  decision: Decision,
): Promise<Result<Decided>> {
  return act(office, asked, 'task.decide', { taskId, decision }, async (tx, now, actor) => {
    const { kase, task, at } = await lockTask(tx, taskId, now)
    const as = entitled(actor.person, 'task.decide', await placeOf(tx, kase, at, task))
    if (task.state !== 'open') throw new Refused(await closedTask(tx, task))
    const { verdict, version, comment, form } = decision
    if (!task.verdicts.includes(verdict)) {
      const words = task.verdicts.map((each) => `${each}（${verdicts[each].title}）`).join('、')
      throw new Refused(
        refuse('invalid-request', { errors: [{ path: 'verdict', message: `只能是：${words}` }] }),
      )
    }
    if (version !== task.version)
      throw new Refused(refuse('stale-version', { facts: { version: task.version } }))
    if (task.holderId !== null && task.holderId !== actor.person.id)
      throw new Refused(await heldTask(tx, task.holderId))
    if (verdicts[verdict].reason && (comment ?? '').trim() === '')
      throw new Refused(refuse('reason-required', { errors: [{ path: 'comment', message: '必填' }] }))
    const { stage, slot, round } = task
    const answers = answersOf(processNamed(kase.process), stage, verdict, form)
    const words = await keepWords(tx, office, kase.id, comment, at)
    const by = { personId: actor.person.id, unitId: as.unitId, role: as.role }
    const no = await append(
      tx,
      kase.id,
      'verdict',
      { stage, slot, round, verdict, ...answers, ...words },
      by,
      at,
    )
    await decideTask(tx, taskId, { verdict, personId: actor.person.id, at, eventNo: no })
    return { value: { caseId: kase.id, taskId, verdict, no }, caseId: kase.id, objectId: taskId }
  })
}

/** The refusal for a task that somebody else has claimed. */
export async function heldTask(sql: Sql, holderId: string): Promise<Refusal> {
  const holder = await personById(sql, holderId)
  return refuse('task-held', {
    detail: `已由 ${holder?.name ?? ''} 签收`,
    facts: { holder: holder?.name ?? null },
  })
}
