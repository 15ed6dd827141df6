import type { Role } from '../../domain/roles.ts'
import { demoInstitutions, demoUnits } from './units.ts'

export interface DemoAccount {
  login: string
  password: string
  /** Invented name of the person. */
  name: string
  role: Role
  /** Role as the office says it, with its level. */
  roleTitle: string
  /** Code of the unit, 6 or 10 digits. */
  unit: string
  unitName: string
}

/** One password for all, since it is printed: it guards nothing. */
const password = 'demo-xueqian-2026'

const nameOf = new Map([...demoUnits, ...demoInstitutions].map(({ code, name }) => [code, name]))

const account = (login: string, name: string, role: Role, roleTitle: string, unit: string): DemoAccount => ({
  login,
  password,
  name,
  role,
  roleTitle,
  unit,
  unitName: nameOf.get(unit) ?? unit,
})

const jinshui = '410105'
const lighthouse = '1141900001'
const schoolClass = '2141900002'
const paperBoat = '1141900004'

/** Every account of the demo; `npm start` and both READMEs print this table. */
export const demoAccounts: readonly DemoAccount[] = [
  account('clerk-jinshui', '苏禾苗', 'clerk', '填报员', lighthouse),
  account('clerk-huaiyin', '齐小满', 'clerk', '填报员', schoolClass),
  account('clerk-jiyuan', '孟小满', 'clerk', '填报员', '1141900006'),
  account('clerk-hedeng', '沈听澜', 'clerk', '填报员', '1141900003'),
  account('reviewer-jinshui', '邱知秋', 'reviewer', '审核员', lighthouse),
  account('principal-jinshui', '温如玉', 'principal', '园长', lighthouse),
  account('officer1-jinshui', '程一诺', 'officer', '县经办', jinshui),
  account('officer2-jinshui', '傅双喜', 'officer', '县经办', jinshui),
  account('clerk-erqi', '叶知春', 'clerk', '填报员', paperBoat),
  account('reviewer-erqi', '沈听雨', 'reviewer', '审核员', paperBoat),
  account('officer-erqi', '陆行舟', 'officer', '县经办', '410103'),
  account('head-erqi', '任秉公', 'section-head', '股室负责人', '410103'),
  account('leader-erqi', '安思危', 'leader', '分管领导', '410103'),
  account('officer-jiyuan', '牛耕野', 'officer', '县经办', '419001'),
  account('officer-zhongyuan', '葛长风', 'officer', '县经办', '410102'),
  account('head-zhongyuan', '洪守约', 'section-head', '股室负责人', '410102'),
  account('admin-zhongyuan', '尹把关', 'system-administrator', '系统管理员', '410102'),
  account('officer-zhengzhou', '陆知行', 'officer', '市经办', '410100'),
  account('head-zhengzhou', '贺知行', 'section-head', '股室负责人', '410100'),
  account('leader-zhengzhou', '宋怀远', 'leader', '分管领导', '410100'),
  account('head-jinshui', '严守正', 'section-head', '股室负责人', jinshui),
  account('leader-jinshui', '岳长青', 'leader', '分管领导', jinshui),
  account('head-jiyuan', '邓持衡', 'section-head', '股室负责人', '419001'),
  account('leader-jiyuan', '鲁望舒', 'leader', '分管领导', '419001'),
  account('admin-jinshui', '池守门', 'system-administrator', '系统管理员', jinshui),
  account('supervisor-jinshui', '方如矩', 'supervisor', '县督办', jinshui),
  account('supervisor-zhengzhou', '钟鸣时', 'supervisor', '市督办', '410100'),
  account('supervisor2-zhengzhou', '应如期', 'supervisor', '市督办', '410100'),
  account('supervisor-henan', '高望远', 'supervisor', '省督办', '410000'),
  account('leader-henan', '康致远', 'leader', '分管领导', '410000'),
  account('security1-henan', '关山月', 'security-administrator', '安全管理员', '410000'),
  account('security2-henan', '闻松涛', 'security-administrator', '安全管理员', '410000'),
  account('auditor-henan', '卫明鉴', 'auditor', '安全审计员', '410000'),
]
