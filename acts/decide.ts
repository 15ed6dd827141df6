import { countsOf } from '../db/happened.ts'
import type { Tx } from '../db/sql.ts'
import type { TaskRow } from '../db/tasks.ts'
import { signersLeft } from '../domain/countersign.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import { stageOf } from '../domain/route.ts'
import { isReturn, verdicts, type Verdict } from '../domain/verdicts.ts'
import { processNamed } from '../processes/index.ts'
import { act, Refused, type Actor } from './act.ts'
import { givenWith } from './answers.ts'
import type { Office } from './office.ts'
import { notOnHold } from './onHold.ts'
import { freeFor, reasoned, sameVersion, wrongly } from './onTask.ts'
import { pinned } from './pinned.ts'
import { pronounce } from './pronounce.ts'
import { propose } from './propose.ts'
import { keepWords, type Pin } from './texts.ts'

export interface Decision {
  verdict: Verdict
  /** The version of the task the officer saw. */
  version: number
  comment?: string | undefined
  /** What the word is given with, where its stage asks for something. */
  form?: unknown
  /** 一次性告知: the one complete list of what is to be mended. */
  pins?: readonly Pin[] | undefined
  /** 新情况: why a case is returned once more. */
  newCircumstances?: boolean | undefined
}

export interface Decided {
  caseId: string
  taskId: string
  verdict: Verdict
  /** Number of the verdict, or of the proposal, in the journal. */
  no: number
  /** The word waits for signatures; nothing is decided yet. */
  proposed?: true
}

function known(task: TaskRow, verdict: Verdict): void {
  if (task.verdicts.includes(verdict)) return
  const words = task.verdicts.map((each) => verdicts[each].title).join('、')
  throw new Refused(refuse('invalid-request', { errors: [{ path: 'verdict', message: `只能是：${words}` }] }))
}

/** 一次性告知: a case is returned once with everything; once more only for 新情况, which is counted. */
async function onceReturned(
  tx: Tx,
  caseId: string,
  { verdict, newCircumstances, pins }: Decision,
): Promise<{ newCircumstances?: true }> {
  if (!isReturn(verdict) && (pins ?? []).length > 0)
    throw new Refused(
      refuse('invalid-request', { errors: [{ path: 'pins', message: '只有退回补正才列补正事项' }] }),
    )
  const { returned } = isReturn(verdict) ? await countsOf(tx, caseId) : { returned: 0 }
  if (returned === 0) return {}
  if (newCircumstances !== true) throw new Refused(refuse('returned-already', { facts: { returned } }))
  return { newCircumstances }
}

/**
 * Takes a verdict: the moment of decision. Exactly one officer's transaction finds the task open at the version he
 * saw; what follows from the verdict is the story's to record. A word that needs signatures becomes a proposal.
 */
export function decide(
  office: Office,
  asked: Actor,
  taskId: string,
  decision: Decision,
): Promise<Result<Decided>> {
  return act<Decided>(office, asked, 'task.decide', { taskId, decision }, async (tx, now, actor) => {
    const on = await freeFor(tx, actor, 'task.decide', taskId, now)
    const { kase, task, at } = on
    const { verdict, version, comment, form, pins = [] } = decision
    await notOnHold(tx, office, actor.person, kase, at)
    known(task, verdict)
    sameVersion(task, version)
    if (task.proposal) throw wrongly('这项任务有拟办的决定在等待签署')
    if (verdicts[verdict].reason && pins.length === 0) reasoned(comment)
    const again = await onceReturned(tx, kase.id, decision)
    const process = processNamed(kase.process)
    pinned(process, pins)
    const given = await givenWith(tx, office, process, on, verdict, form)
    const words = { ...given, ...(await keepWords(tx, office, kase.id, comment, at, pins)), ...again }
    const [next] = signersLeft(stageOf(kase.route, task.stage), verdict, 0)
    if (next !== undefined) {
      const no = await propose(tx, on, next, { verdict, ...words })
      return {
        value: { caseId: kase.id, taskId, verdict, no, proposed: true },
        caseId: kase.id,
        objectId: taskId,
      }
    }
    const no = await pronounce(tx, office, on, { verdict, ...words })
    return { value: { caseId: kase.id, taskId, verdict, no }, caseId: kase.id, objectId: taskId }
  })
}
