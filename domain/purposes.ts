/** What somebody looks at a number in full for. Chosen, not written, so that the audit holds nothing personal. */
export const purposes = {
  compare: { title: '核对材料与登记是否一致' },
  identify: { title: '判断是否同一名幼儿' },
  contact: { title: '联系当事人核实' },
  complaint: { title: '答复信访、异议' },
  inspection: { title: '监督检查' },
} as const satisfies Record<string, { title: string }>

export type Purpose = keyof typeof purposes
