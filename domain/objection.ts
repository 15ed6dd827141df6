/** The four reasons for which a releasing institution may object; fees and contracts are not among them (27c). */
export const objectionGrounds = {
  'not-ours': { title: '非本园幼儿或信息不符' },
  'not-applied': { title: '监护人未申请或已撤回' },
  custody: { title: '监护权争议' },
  'open-problem': { title: '存在未结问题学籍' },
} as const satisfies Record<string, { title: string }>

export type ObjectionGround = keyof typeof objectionGrounds
