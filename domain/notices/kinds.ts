/** The lines of the morning's digest, in the order in which they are read. */
export const digestLines = {
  dueToday: { title: '今日到期', list: '/tasks?box=todo' },
  overdue: { title: '超期', list: '/tasks?box=todo' },
  received: { title: '新收', list: '/tasks?box=todo' },
  closed: { title: '已办结', list: '/tasks?box=started' },
} as const satisfies Record<string, { title: string; list: string }>

export type DigestLine = keyof typeof digestLines

/**
 * What a kind of notice does by mail: a letter of its own, or one more in a line of the digest. `required` letters
 * cannot be switched off by those who have a duty in it.
 */
type ByMail =
  | { mail: 'single'; required: boolean }
  // Seen in the app: the digest counts what it speaks of by itself, on its day.
  | { mail: 'none' }
  // The other two lines count what lies on the desks at that moment.
  | { mail: 'digest'; line: Extract<DigestLine, 'received' | 'closed'> }

/** Everything a person can be told. Single mails only for what cannot wait for the morning (spec 8). */
export const noticeKinds = {
  filed: { title: '新任务', mail: 'digest', line: 'received' },
  'handed-over': { title: '转办', mail: 'digest', line: 'received' },
  assigned: { title: '指派', mail: 'digest', line: 'received' },
  proposed: { title: '等待签署', mail: 'digest', line: 'received' },
  declined: { title: '拟办退回', mail: 'digest', line: 'received' },
  consulted: { title: '征求意见', mail: 'digest', line: 'received' },
  'opinion-given': { title: '意见反馈', mail: 'digest', line: 'received' },
  urged: { title: '催办', mail: 'digest', line: 'received' },
  copied: { title: '抄送', mail: 'digest', line: 'received' },
  lapsed: { title: '补正逾期', mail: 'digest', line: 'received' },
  extended: { title: '期限延长', mail: 'digest', line: 'received' },
  'taken-over': { title: '提级办理', mail: 'digest', line: 'received' },
  'due-soon': { title: '临期提醒', mail: 'none' },
  deputised: { title: '外出代办', mail: 'none' },
  'deputy-ended': { title: '代办提前结束', mail: 'none' },
  decided: { title: '办理结果', mail: 'digest', line: 'closed' },
  superseded: { title: '自动终止', mail: 'digest', line: 'closed' },
  held: { title: '暂缓办理', mail: 'none' },
  revived: { title: '恢复办理', mail: 'none' },
  returned: { title: '退回补正', mail: 'single', required: false },
  'due-today': { title: '今日到期', mail: 'single', required: false },
  overdue: { title: '超期提醒', mail: 'single', required: true },
  supervision: { title: '督办', mail: 'single', required: true },
} as const satisfies Record<string, { title: string } & ByMail>

export type NoticeKind = keyof typeof noticeKinds

export type SingleKind = {
  [K in NoticeKind]: (typeof noticeKinds)[K]['mail'] extends 'single' ? K : never
}[NoticeKind]

export const isSingle = (kind: NoticeKind): kind is SingleKind => noticeKinds[kind].mail === 'single'

const kinds = Object.keys(noticeKinds) as NoticeKind[]

export const singleKinds: readonly SingleKind[] = kinds.filter(isSingle)

/** The kinds that a line of the digest counts. */
export const kindsIn = (line: DigestLine): readonly NoticeKind[] =>
  kinds.filter((kind) => {
    const how: ByMail = noticeKinds[kind]
    return how.mail === 'digest' && how.line === line
  })
