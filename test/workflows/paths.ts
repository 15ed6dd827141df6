import type { Outcome } from '../../domain/outcome.ts'
import type { Section } from '../../domain/sections/index.ts'
import type { Verdict } from '../../domain/verdicts.ts'

/** One thing that happens to a case: a verdict, an act of somebody else, or the due instant passing. */
export type Step =
  | Verdict
  | 'resubmit'
  | 'withdraw'
  | 'claim'
  | 'release'
  | 'pass the due instant'
  | 'let the supplement lapse'
  | 'hand over'
  | 'recuse'
  | 'refer'
  | 'propose'
  | 'sign'
  | 'decline'
  | 'urge'

/** A rejection as policy wants it: 经办, 复核, 签发. */
const countersigned = ['propose', 'sign', 'sign'] as const

/** What is filed: a change report of some category, or an update of base information. */
export interface Matter {
  category?: string
  extra?: Readonly<Record<string, unknown>>
  update?: { section: Section; patch: Readonly<Record<string, unknown>>; changedOn?: string }
}

export interface Path extends Matter {
  title: string
  steps: readonly Step[]
  outcome: Outcome
}

const rooms = { section: 'building', patch: { activityRooms: 8 } } as const

/** Every way of every process, each named as its golden journal. */
export const paths = {
  acknowledged: {
    title: '阅知后办结',
    category: 'canteen-change',
    steps: ['acknowledge'],
    outcome: 'acknowledged',
  },
  explained: {
    title: '要求说明，说明后阅知',
    category: 'canteen-change',
    steps: ['explain', 'resubmit', 'acknowledge'],
    outcome: 'acknowledged',
  },
  'reviewed-after-all': {
    title: '阅知转为审核，审核通过',
    category: 'canteen-change',
    steps: ['to-review', 'approve'],
    outcome: 'completed',
  },
  'refused-after-all': {
    title: '阅知转为审核，审核不通过',
    category: 'canteen-change',
    steps: ['to-review', ...countersigned],
    outcome: 'rejected',
  },
  approved: { title: '审核通过', category: 'merger', steps: ['approve'], outcome: 'completed' },
  rejected: { title: '审核不通过', category: 'merger', steps: countersigned, outcome: 'rejected' },
  'returned-once': {
    title: '退回补正一次后通过',
    category: 'merger',
    steps: ['return', 'resubmit', 'approve'],
    outcome: 'completed',
  },
  'returned-twice': {
    title: '退回补正两次后通过',
    category: 'merger',
    steps: ['return', 'resubmit', 'return', 'resubmit', 'approve'],
    outcome: 'completed',
  },
  'claimed-and-released': {
    title: '签收、退签、再签收后通过',
    category: 'merger',
    steps: ['claim', 'release', 'claim', 'approve'],
    outcome: 'completed',
  },
  'handed-over': {
    title: '签收后转办，由同事通过',
    category: 'merger',
    steps: ['claim', 'hand over', 'approve'],
    outcome: 'completed',
  },
  recused: {
    title: '经办人回避，由同事通过',
    category: 'merger',
    steps: ['claim', 'recuse', 'approve'],
    outcome: 'completed',
  },
  urged: { title: '催办后通过', category: 'merger', steps: ['urge', 'approve'], outcome: 'completed' },
  referred: {
    title: '移送到另一个县，由其通过',
    category: 'merger',
    steps: ['refer', 'approve'],
    outcome: 'completed',
  },
  'referred-before-review': {
    title: '阅知环节移送，新的县转为审核后通过',
    category: 'canteen-change',
    steps: ['refer', 'to-review', 'approve'],
    outcome: 'completed',
  },
  'referred-and-returned': {
    title: '移送后退回补正，补正后仍由新的县办理',
    category: 'merger',
    steps: ['refer', 'return', 'resubmit', 'approve'],
    outcome: 'completed',
  },
  'withdrawn-when-referred': {
    title: '移送后撤回',
    category: 'merger',
    steps: ['refer', 'withdraw'],
    outcome: 'withdrawn',
  },
  'proposal-declined': {
    title: '拟不通过未获签署，改为通过',
    category: 'merger',
    steps: ['propose', 'sign', 'decline', 'approve'],
    outcome: 'completed',
  },
  'withdrawn-before-signed': {
    title: '拟办待签时撤回',
    category: 'merger',
    steps: ['propose', 'sign', 'withdraw'],
    outcome: 'withdrawn',
  },
  overdue: {
    title: '超期后通过',
    category: 'merger',
    steps: ['pass the due instant', 'approve'],
    outcome: 'completed',
  },
  lapsed: {
    title: '补正逾期，转回审核，不通过',
    category: 'merger',
    steps: ['return', 'let the supplement lapse', ...countersigned],
    outcome: 'rejected',
  },
  'withdrawn-at-once': {
    title: '阅知前撤回',
    category: 'canteen-change',
    steps: ['withdraw'],
    outcome: 'withdrawn',
  },
  'withdrawn-in-review': {
    title: '转为审核后撤回',
    category: 'canteen-change',
    steps: ['to-review', 'withdraw'],
    outcome: 'withdrawn',
  },
  'withdrawn-in-supplement': {
    title: '待补正时撤回',
    category: 'merger',
    steps: ['return', 'withdraw'],
    outcome: 'withdrawn',
  },
  'withdrawn-after-resubmission': {
    title: '补正后撤回',
    category: 'merger',
    steps: ['return', 'resubmit', 'withdraw'],
    outcome: 'withdrawn',
  },
  'effect-refused': {
    title: '没有停办而申请复办：通过后登记未成，改为不通过',
    category: 'resumption',
    steps: ['approve', ...countersigned],
    outcome: 'rejected',
  },
  'update-approved': {
    title: '机构信息变更，审核通过',
    update: rooms,
    steps: ['approve'],
    outcome: 'completed',
  },
  'update-rejected': {
    title: '机构信息变更，审核不通过',
    update: rooms,
    steps: countersigned,
    outcome: 'rejected',
  },
  'update-returned': {
    title: '机构信息变更，退回补正后通过',
    update: rooms,
    steps: ['return', 'resubmit', 'approve'],
    outcome: 'completed',
  },
  'update-late': {
    title: '机构信息变更，逾期申报，办理也超期',
    update: { ...rooms, changedOn: '2026-09-01' },
    steps: ['pass the due instant', 'approve'],
    outcome: 'completed',
  },
  'update-withdrawn': {
    title: '机构信息变更，补正后撤回',
    update: rooms,
    steps: ['return', 'resubmit', 'withdraw'],
    outcome: 'withdrawn',
  },
} as const satisfies Record<string, Path>

export type PathName = keyof typeof paths
