/** The one end of a case. `acknowledged` 已阅知 counts as completed; `superseded` is 自动终止. */
export const outcomes = {
  completed: { title: '办结', status: 'completed' },
  acknowledged: { title: '已阅知', status: 'completed' },
  rejected: { title: '审核不通过', status: 'rejected' },
  withdrawn: { title: '已撤回', status: 'withdrawn' },
  superseded: { title: '自动终止', status: 'superseded' },
} as const satisfies Record<string, { title: string; status: Status }>

export type Outcome = keyof typeof outcomes

export const statuses = {
  draft: { title: '草稿', open: false },
  open: { title: '办理中', open: true },
  supplement: { title: '待补正', open: true },
  completed: { title: '办结', open: false },
  rejected: { title: '审核不通过', open: false },
  withdrawn: { title: '已撤回', open: false },
  superseded: { title: '自动终止', open: false },
} as const satisfies Record<string, { title: string; open: boolean }>

export type Status = keyof typeof statuses
