/** Papers that end a 监护权争议: nothing else does, and no clock. */
export const custodyPapers = {
  court: { title: '人民法院裁判文书' },
  'civil-affairs': { title: '民政部门文书' },
} as const satisfies Record<string, { title: string }>

export type PaperKind = keyof typeof custodyPapers

export const paperKinds = Object.keys(custodyPapers) as [PaperKind, ...PaperKind[]]
