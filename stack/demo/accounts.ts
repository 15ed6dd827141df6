import type { Role } from '../../domain/roles.ts'
import { staff } from './staff.ts'
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
  /** One of the few that are printed at the start. */
  main: boolean
}

/** One password for all, since it is printed: it guards nothing. */
export const demoPassword = 'demo-xueqian-2026'

type Level = '园' | '县' | '市' | '省'
const levels: Readonly<Record<string, Level>> = { county: '县', prefecture: '市', province: '省' }

const units = new Map<string, { name: string; level: Level }>([
  ...demoUnits.map(({ code, name, kind }) => [code, { name, level: levels[kind] ?? '省' }] as const),
  ...demoInstitutions.map(({ code, name }) => [code, { name, level: '园' }] as const),
])

const titles = {
  clerk: () => '填报员',
  reviewer: () => '审核员',
  principal: () => '园长',
  officer: (level) => `${level}经办`,
  'section-head': () => '股室负责人',
  leader: () => '分管领导',
  supervisor: (level) => `${level}督办`,
  arbiter: (level) => `${level}仲裁员`,
  'system-administrator': () => '系统管理员',
  'security-administrator': () => '安全管理员',
  auditor: () => '安全审计员',
} as const satisfies Record<Role, (level: Level) => string>

function read(line: string): DemoAccount {
  const [, star, login = '', name = '', word = '', unit = ''] =
    /^(\* )?(\S+) (\S+) (\S+) (\d+)$/.exec(line) ?? []
  const role = word as Role
  const place = units.get(unit)
  if (!place || !(role in titles)) throw new Error(`no account of the demo: ${line}`)
  const roleTitle = titles[role](place.level)
  return {
    login,
    password: demoPassword,
    name,
    role,
    roleTitle,
    unit,
    unitName: place.name,
    main: star !== undefined,
  }
}

/** Every account of the demo; `npm start` prints the main ones, docs/demo-accounts.md and `GET /demo` list all. */
export const demoAccounts: readonly DemoAccount[] = staff
  .split('\n')
  .filter((line) => line !== '')
  .map(read)

export const mainAccounts: readonly DemoAccount[] = demoAccounts.filter(({ main }) => main)
