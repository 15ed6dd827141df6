import { v5 } from 'uuid'
import type { Pool } from '../../db/sql.ts'
import type { Grant, Person } from '../../domain/may.ts'
import type { Role } from '../../domain/roles.ts'

const idOf = (name: string): string => v5(name, v5.URL)

/** A small made-up corner of the tree: two counties, three kindergartens. */
const tree = {
  ministry: { kind: 'ministry', code: '000000', above: null },
  henan: { kind: 'province', code: '410000', above: 'ministry' },
  zhengzhou: { kind: 'prefecture', code: '410100', above: 'henan' },
  jinshui: { kind: 'county', code: '410105', above: 'zhengzhou' },
  erqi: { kind: 'county', code: '410103', above: 'zhengzhou' },
  sunflower: { kind: 'institution', code: '4110500001', above: 'jinshui' },
  bamboo: { kind: 'institution', code: '4110500002', above: 'jinshui' },
  poplar: { kind: 'institution', code: '4110300001', above: 'erqi' },
} as const

export type UnitName = keyof typeof tree
export const unitId = (name: UnitName): string => idOf(`unit:${name}`)

const staff = {
  clerk: ['sunflower', ['clerk']],
  clerkToo: ['sunflower', ['clerk']],
  principal: ['sunflower', ['principal']],
  bambooClerk: ['bamboo', ['clerk']],
  poplarClerk: ['poplar', ['clerk']],
  officer: ['jinshui', ['officer']],
  officerToo: ['jinshui', ['officer']],
  leader: ['jinshui', ['leader']],
  supervisor: ['jinshui', ['supervisor']],
  erqiOfficer: ['erqi', ['officer']],
  citySupervisor: ['zhengzhou', ['supervisor']],
  auditor: ['jinshui', ['auditor']],
} as const satisfies Record<string, readonly [UnitName, readonly Role[]]>

export type PersonName = keyof typeof staff
export const personId = (name: PersonName): string => idOf(`person:${name}`)

export const person = (name: PersonName): Person => {
  const [unit, roles] = staff[name]
  const grants: Grant[] = roles.map((role) => ({ unitId: unitId(unit), role }))
  return { id: personId(name), name, grants }
}

export const personNames = Object.keys(staff) as PersonName[]

/** Lays the corner of the tree and its people into an empty database. */
export async function seedPeople(sql: Pool): Promise<void> {
  for (const [name, { kind, code, above }] of Object.entries(tree)) {
    const id = unitId(name as UnitName)
    await sql`INSERT INTO units (id, kind) VALUES (${id}, ${kind})`
    await sql`INSERT INTO unit_versions (unit_id, valid, code, name, superior_id)
      VALUES (${id}, '[2020-01-01,)', ${code}, ${name}, ${above === null ? null : unitId(above)})`
    if (kind === 'institution')
      await sql`INSERT INTO institutions (unit_id, uscc, type, authority_id)
        VALUES (${id}, ${code}, 'kindergarten', ${unitId(above)})`
  }
  for (const name of personNames) {
    const [unit, roles] = staff[name]
    await sql`INSERT INTO persons (id, name) VALUES (${personId(name)}, ${name})`
    for (const role of roles)
      await sql`INSERT INTO grants (id, person_id, unit_id, role, during)
        VALUES (${idOf(`grant:${name}:${role}`)}, ${personId(name)}, ${unitId(unit)}, ${role}, '[2020-01-01,)')`
  }
}
