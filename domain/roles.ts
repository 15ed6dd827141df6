/** Roles a person can hold at a unit (spec 4). `at` is the kind of unit at which the role exists. */
export const roles = {
  clerk: { title: '填报员', at: 'institution' },
  reviewer: { title: '审核员', at: 'institution' },
  principal: { title: '园长', at: 'institution' },
  officer: { title: '经办人', at: 'authority' },
  'section-head': { title: '股室负责人', at: 'authority' },
  leader: { title: '分管领导', at: 'authority' },
  supervisor: { title: '督办人', at: 'authority' },
  arbiter: { title: '仲裁员', at: 'authority' },
  'system-administrator': { title: '系统管理员', at: 'any' },
  'security-administrator': { title: '安全管理员', at: 'authority' },
  auditor: { title: '安全审计员', at: 'authority' },
} as const satisfies Record<string, { title: string; at: 'institution' | 'authority' | 'any' }>

export type Role = keyof typeof roles

/** 三员: they run accounts, security and the audit, and have no part in any case. */
export const administrators: readonly Role[] = ['system-administrator', 'security-administrator', 'auditor']

/** Those who decide, sign or watch over deadlines; one of them may do it for another of his unit 代办. */
export const deskRoles: readonly Role[] = [
  'reviewer',
  'principal',
  'officer',
  'section-head',
  'leader',
  'supervisor',
  'arbiter',
]

/** Words with which a declaration names a desk; the unit behind the word is found when the case is filed. */
export const seats = {
  'own institution': { title: '本园' },
  'own county': { title: '属地县级主管部门' },
  // R13a: of a city- or province-run kindergarten this is not the county.
  'own authority': { title: '主管部门' },
  issuer: { title: '督办单位' },
  addressee: { title: '被督办单位' },
  'receiving institution': { title: '转入园' },
  'receiving county': { title: '转入园属地县级主管部门' },
  'releasing institution': { title: '转出园' },
  'opening county': { title: '立案的县级主管部门' },
  'each party': { title: '各当事园' },
  'each county': { title: '各当事园属地县级主管部门' },
  // R13b: what lies within one county is that county's own affair.
  'lowest common superior': { title: '各当事园的最低共同上级主管部门' },
  'next superior': { title: '再上一级主管部门' },
} as const satisfies Record<string, { title: string }>

export type Seat = keyof typeof seats
