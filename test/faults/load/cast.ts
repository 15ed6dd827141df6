import { demoAccounts } from '../../../stack/demo/accounts.ts'
import { unitId } from '../../../stack/demo/ids.ts'
import { demoInstitutions } from '../../../stack/demo/units.ts'

export const institutions = demoInstitutions.map(({ code, county, authority }) => ({
  code,
  county,
  authority,
}))
export type Place = (typeof institutions)[number]

/** Who has that role at the unit of that code. */
export function loginAt(code: string, role: string): string {
  const account = demoAccounts.find((each) => each.unit === code && each.role === role)
  if (!account) throw new Error(`nobody is ${role} at ${code}`)
  return account.login
}

const byUnit = new Map<string, string>()
for (const { unit } of demoAccounts) byUnit.set(unitId(unit), unit)

/** Who may sit at a desk of that unit and role, but for whoever filed the case. */
export function sitting(unit: string, role: string, filer: string | null): string {
  const code = byUnit.get(unit)
  const account = demoAccounts.find(
    (each) => each.unit === code && each.role === role && each.login !== filer,
  )
  if (!account) throw new Error(`nobody but the filer is ${role} at ${code ?? unit}`)
  return account.login
}
