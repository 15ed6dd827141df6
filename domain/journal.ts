import type { LinkKind } from './links.ts'
import type { Outcome } from './outcome.ts'
import type { Answers } from './process.ts'
import type { Role } from './roles.ts'
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
  // The applicant's time for a supplement ran out: the case goes back to the step that asked for it.
  'supplement-lapsed': { title: '补正逾期，转回办理', flow: true },
  extended: { title: '延长期限', flow: true },
  'taken-over': { title: '提级办理', flow: true },
  'task-opened': { title: '转入办理环节', flow: false },
  'supplement-asked': { title: '等待补正', flow: false },
  // Said of a rejection, too, which voids what the filing had entered.
  'effect-done': { title: '完成登记', flow: false },
  // Written by a record, yet part of the flow: the same record, repeated, must find itself fenced.
  'effect-refused': { title: '登记未成', flow: true },
  'rung-fired': { title: '催办提级', flow: false },
  // The story waits for the next rung, which has moved with the due date.
  'due-moved': { title: '工作日历变动，期限调整', flow: true },
  // Passed before the case was filed: only the highest of them fires.
  'rung-skipped': { title: '申报前已过的梯级，不再触发', flow: false },
  'card-cancelled': { title: '撤销亮牌', flow: false },
  closed: { title: '办结', flow: false },
  claimed: { title: '签收', flow: false },
  released: { title: '退签', flow: false },
  reattached: { title: '流程引擎重新接续', flow: false },
  'handed-over': { title: '转办', flow: false },
  consulted: { title: '征求意见', flow: false },
  'opinion-given': { title: '反馈意见', flow: false },
  recused: { title: '回避', flow: false },
  // The same stage is opened again elsewhere, so the story has to hear of it.
  referred: { title: '移送', flow: true },
  // The decision is the last signature; until then the desk is the same and the story waits on.
  proposed: { title: '拟办', flow: false },
  signed: { title: '签署', flow: false },
  'proposal-declined': { title: '退回拟办', flow: false },
  assigned: { title: '指派', flow: false },
  urged: { title: '申请人催办', flow: false },
  'linked-opened': { title: '关联业务立案', flow: false },
  // The case it waited for has ended, so its own way goes on.
  'linked-closed': { title: '关联业务办结', flow: true },
  // A dispute grows by children and parties while it runs.
  joined: { title: '并入办理', flow: true },
  superseded: { title: '自动终止', flow: true },
  held: { title: '暂缓办理', flow: false },
  // Its clocks run again, and the story has to hear of the next rung.
  revived: { title: '恢复办理', flow: true },
  // Silence is written down and the others go on; it decides nothing.
  silent: { title: '逾期未提交，记录在案', flow: true },
} as const satisfies Record<string, { title: string; flow: boolean }>

export type EventType = keyof typeof eventTypes

/** What goes on inside an authority before its decision: not shown to the applicant. */
export const internalEvents: readonly EventType[] = [
  'handed-over',
  'consulted',
  'opinion-given',
  'recused',
  'proposed',
  'signed',
  'proposal-declined',
  'assigned',
]

/** One opening of one step: slot = party or unit where a step has several, round = n-th opening. */
export interface TaskKey {
  stage: string
  slot: string
  round: number
}

/** Persons who get a notice of the row. */
interface Told {
  told: string[]
}

/** One signature under a decision: the row it stands in, who gave it, in which role. */
export interface Signature {
  no: number
  personId: string
  role: Role
}

/** A ruling names children and numbers: it is sealed as a text, and compared with others by its keyed hash. */
export interface SealedRuling {
  textId: string
  hash: string
}

/** One running of a clock. */
interface ClockRound {
  clock: string
  slot: string
  round: number
}

/** What a row's `data` holds: ids, codes, hashes and words – never a personal value. */
export interface EventData {
  /** `evidence`: SHA-256 of the papers handed in. */
  filed: {
    formNo: number
    stages: string[]
    late?: Late
    joint?: string[]
    evidence?: string[]
    /** The case from which the system opened this one. */
    openedBy?: string
  }
  /** `back`: the stage to which this word sends the case back. */
  verdict: TaskKey & {
    verdict: Verdict
    back?: string
    form?: Answers
    ruling?: SealedRuling
    /** SHA-256 of the papers handed in with it. */
    evidence?: string[]
    textId?: string
    /** A second return 退回 was given for 新情况. */
    newCircumstances?: true
    /** Whoever proposed and signed before the last signature, which is this row. */
    signatures?: Signature[]
  }
  withdrawn: { textId?: string; tasks: TaskKey[] }
  /** `renewed`: steps whose approval the changed form has overtaken. */
  resubmitted: {
    formNo: number
    changed: string[]
    renewed?: Pick<TaskKey, 'stage' | 'slot'>[]
    evidence?: string[]
    textId?: string
    late?: Late
  }
  'supplement-lapsed': TaskKey & { dueDay: string }
  extended: ClockRound & {
    days: number
    oldDueDay: string
    dueDay: string
    outageId?: string
    textId?: string
  }
  'taken-over': TaskKey & { unitId: string; textId: string }
  'task-opened': TaskKey & { unitId: string; clock: string; dueDay: string }
  'supplement-asked': TaskKey & { suspended: boolean }
  'effect-done': TaskKey & { verdict: string; effect: string }
  /**
   * `repair`: the stage to which the refusal leads, done once more together with the step of the verdict; `again`: what was
   * said of that stage's last word at later ones, and has to be said of its next.
   */
  'effect-refused': TaskKey & {
    verdict: string
    effect: string
    code: string
    repair: string
    again?: Pick<TaskKey, 'stage' | 'slot'>[]
    /** The case whose end has to be waited for before anybody can repair anything. */
    waitsFor?: string
  }
  'rung-fired': ClockRound & { rung: string; dueDay: string; card?: 'yellow' | 'red' }
  'rung-skipped': ClockRound & { rung: string; dueDay: string }
  'card-cancelled': ClockRound & { card: 'yellow' | 'red'; dueDay: string }
  'due-moved': ClockRound & {
    dueDayBefore: string
    dueDay: string
    /** The calendar revision that did it; its reason is kept there. */
    revision: number
  }
  closed: { outcome: Outcome }
  claimed: TaskKey
  released: TaskKey
  reattached: { reason: ReattachReason; epoch: number }
  'handed-over': TaskKey & Told & { personId: string; textId?: string }
  consulted: TaskKey & Told & { consultationId: string; personId: string; unitId: string; textId?: string }
  'opinion-given': TaskKey & Told & { consultationId: string; textId?: string }
  recused: TaskKey & { textId?: string }
  referred: TaskKey & { fromUnitId: string; toUnitId: string; textId?: string }
  proposed: TaskKey &
    Told & {
      verdict: Verdict
      next: Role
      form?: Answers
      ruling?: SealedRuling
      evidence?: string[]
      textId?: string
      newCircumstances?: true
    }
  signed: TaskKey & Told & { next: Role }
  'proposal-declined': TaskKey & Told & { personId: string; next: Role; textId?: string }
  assigned: TaskKey & Told & { personId: string }
  urged: Told & { textId?: string }
  'linked-opened': { caseId: string; process: string; kind: LinkKind }
  'linked-closed': { caseId: string; outcome: Outcome }
  /** `slots`: all slots of the stages that now have more; `again`: what was said before the children were known. */
  joined: {
    caseId: string
    children: string[]
    slots: Record<string, string[]>
    again: Pick<TaskKey, 'stage' | 'slot'>[]
    /** Desks closed by it, to be opened again. */
    tasks: TaskKey[]
  }
  superseded: { by: string; tasks: TaskKey[] }
  held: { by: string }
  revived: { after: string }
  silent: TaskKey & { dueDay: string }
}

/** 逾期申报: until when the applicant should have filed; null where a corrected form shows that he was in time. */
export type Late = { clock: string; dueDay: string } | null

export type ReattachReason = 'missing' | 'ended-outside' | 'deployed' | 'by-operator'

export type StoryEvent = {
  [T in EventType]: { no: number; type: T; data: EventData[T] }
}[EventType]
