/**
 * The words an officer can say on a task. `kind` is what the word does to the case's way:
 * `forward` lets the story go on, `supplement` sends the case back to the applicant and returns to the same step.
 * `suspends` tells whether the clock stands still meanwhile (要求说明 does not stop it: change reports, R14).
 */
export const verdicts = {
  approve: { title: '审核通过', kind: 'forward', suspends: false, reason: false },
  reject: { title: '审核不通过', kind: 'forward', suspends: false, reason: true },
  return: { title: '退回补正', kind: 'supplement', suspends: true, reason: true },
  acknowledge: { title: '阅知', kind: 'forward', suspends: false, reason: false },
  explain: { title: '要求说明', kind: 'supplement', suspends: false, reason: true },
  'to-review': { title: '转为审核', kind: 'forward', suspends: false, reason: true },
  reply: { title: '反馈办理情况', kind: 'forward', suspends: false, reason: true },
  close: { title: '销号', kind: 'forward', suspends: false, reason: false },
  again: { title: '再督办', kind: 'forward', suspends: false, reason: true },
  circulate: { title: '通报', kind: 'forward', suspends: false, reason: true },
  summon: { title: '约谈', kind: 'forward', suspends: false, reason: true },
  agree: { title: '同意转出', kind: 'forward', suspends: false, reason: false },
  object: { title: '提出异议', kind: 'forward', suspends: false, reason: true },
  place: { title: '编入班级', kind: 'forward', suspends: false, reason: false },
  submit: { title: '提交佐证', kind: 'forward', suspends: false, reason: true },
  'same-child': { title: '同一幼儿', kind: 'forward', suspends: false, reason: true },
  'different-children': { title: '不同幼儿', kind: 'forward', suspends: false, reason: true },
  cancel: { title: '注销虚假档案', kind: 'forward', suspends: false, reason: true },
  accept: { title: '接受结论', kind: 'forward', suspends: false, reason: false },
  appeal: { title: '申请复核', kind: 'forward', suspends: false, reason: true },
} as const satisfies Record<
  string,
  { title: string; kind: 'forward' | 'supplement'; suspends: boolean; reason: boolean }
>

export type Verdict = keyof typeof verdicts

/** The verdicts after which the same step is asked again; a story never sees them. */
export type SupplementVerdict = {
  [V in Verdict]: (typeof verdicts)[V]['kind'] extends 'supplement' ? V : never
}[Verdict]

export const isSupplement = (verdict: Verdict): boolean => verdicts[verdict].kind === 'supplement'

/** 退回: it stops the clock, so a case is returned once with everything, and once more only for 新情况. */
export const isReturn = (verdict: Verdict): boolean => verdicts[verdict].suspends

export const returns: readonly Verdict[] = (Object.keys(verdicts) as Verdict[]).filter(isReturn)
