/**
 * How two cases belong together. The first named is the one that was there, or that brought the other along; `later` ties
 * an earlier transfer of a child to the later one that holds it, `merged` a later dispute to the earlier that takes it in.
 */
export const linkKinds = {
  joint: { title: '一并提交（一事一报）' },
  blocked: { title: '因冲突转问题学籍仲裁' },
  objection: { title: '因转出园异议立案' },
  later: { title: '同一幼儿后提出的转园' },
  'pre-empted': { title: '由优先办理的业务终止' },
  merged: { title: '并入先立案的同类业务' },
} as const satisfies Record<string, { title: string }>

export type LinkKind = keyof typeof linkKinds

/** What a page of a case shows as belonging to it: its links, and the 督办件 with the cases it demands something of. */
export const ties = { ...linkKinds, supervised: { title: '督办' } } as const

export type Tie = keyof typeof ties
