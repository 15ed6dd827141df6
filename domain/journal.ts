import type { Outcome } from './outcome.ts'
import type { Answers } from './process.ts'
import type { Verdict } from './verdicts.ts'

/**
 * Every kind of journal row. `flow` events change the way of the case and fence the story's records;
 * the others (claim, release …) never go to Temporal.
 */
export const eventTypes = {
  filed: { title: '提交申报', flow: true },
  verdict: { title: '作出决定', flow: true },
  withdrawn: { title: '申请人撤回', flow: true },
  resubmitted: { title: '补正后重新提交', flow: true },
  'task-opened': { title: '转入办理环节', flow: false },
  'supplement-asked': { title: '等待补正', flow: false },
  'effect-done': { title: '登记生效', flow: false },
  // Written by a record, yet part of the flow: the same record, repeated, must find itself fenced.
  'effect-refused': { title: '登记未成', flow: true },
  'rung-fired': { title: '催办提级', flow: false },
  // The story waits for the next rung, which has moved with the due date.
  'due-moved': { title: '工作日历变动，期限调整', flow: true },
  closed: { title: '办结', flow: false },
  claimed: { title: '签收', flow: false },
  released: { title: '退签', flow: false },
  reattached: { title: '流程引擎重新接续', flow: false },
} as const satisfies Record<string, { title: string; flow: boolean }>

export type EventType = keyof typeof eventTypes

/** One opening of one step: slot = party or unit where a step has several, round = n-th opening. */
export interface TaskKey {
  stage: string
  slot: string
  round: number
}

/** What a row's `data` holds: ids, codes, hashes and words – never a personal value. */
export interface EventData {
  filed: { formNo: number; stages: string[]; late?: Late; joint?: string[] }
  verdict: TaskKey & {
    verdict: Verdict
    form?: Answers
    textId?: string
    evidence?: string[]
    formNo?: number
  }
  withdrawn: { textId?: string; tasks: TaskKey[] }
  /** `renewed`: steps whose approval the changed form has overtaken. */
  resubmitted: {
    formNo: number
    changed: string[]
    renewed?: Pick<TaskKey, 'stage' | 'slot'>[]
    textId?: string
    late?: Late
  }
  'task-opened': TaskKey & { unitId: string; clock: string; dueDay: string }
  'supplement-asked': TaskKey & { suspended: boolean }
  'effect-done': TaskKey & { verdict: string; effect: string }
  'effect-refused': TaskKey & { verdict: string; effect: string; code: string }
  'rung-fired': { clock: string; slot: string; round: number; rung: string; dueDay: string }
  'due-moved': {
    clock: string
    slot: string
    round: number
    dueDayBefore: string
    dueDay: string
    /** The calendar revision that did it; its reason is kept there. */
    revision: number
  }
  closed: { outcome: Outcome }
  claimed: TaskKey
  released: TaskKey
  reattached: { reason: ReattachReason; epoch: number }
}

/** 逾期申报: until when the applicant should have filed; null where a corrected form shows that he was in time. */
export type Late = { clock: string; dueDay: string } | null

export type ReattachReason = 'missing' | 'ended-outside' | 'deployed' | 'by-operator'

export type StoryEvent = {
  [T in EventType]: { no: number; type: T; data: EventData[T] }
}[EventType]
