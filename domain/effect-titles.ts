/** What a word does to the register, as it is told before it is given. */
export const effectTitles = {
  applySection: '更新机构基础信息登记',
  recordChange: '登记异动',
  voidChange: '撤销已登记的异动',
  correctIdentity: '更改幼儿关键信息',
  moveChild: '幼儿转入本园并编入班级',
  heedObjection: '按异议事由核对，必要时转问题学籍仲裁',
  settleDispute: '按仲裁结论更改学籍',
  superviseCases: '登记督办',
} as const satisfies Record<string, string>
