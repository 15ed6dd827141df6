import { randomUUID } from 'node:crypto'
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
  /** Directly under the province, like 济源: prefecture and county in one. */
  jiyuan: { kind: 'county', code: '419001', above: 'henan' },
  poplar: { kind: 'institution', code: '4110300001', above: 'erqi' },
} as const

export type UnitName = keyof typeof tree
export const unitId = (name: UnitName): string => idOf(`unit:${name}`)

const staff = {
  clerk: [['sunflower', 'clerk']],
  clerkToo: [['sunflower', 'clerk']],
  principal: [['sunflower', 'principal']],
  reviewer: [['sunflower', 'reviewer']],
  bambooClerk: [['bamboo', 'clerk']],
  poplarClerk: [['poplar', 'clerk']],
  /** Fills for a kindergarten and decides at its county: two roles, and still never his own filing. */
  poplarClerkAndOfficer: [
    ['poplar', 'clerk'],
    ['erqi', 'officer'],
  ],
  officer: [['jinshui', 'officer']],
  officerToo: [['jinshui', 'officer']],
  sectionHead: [['jinshui', 'section-head']],
  leader: [['jinshui', 'leader']],
  supervisor: [['jinshui', 'supervisor']],
  erqiOfficer: [['erqi', 'officer']],
  cityOfficer: [['zhengzhou', 'officer']],
  erqiSectionHead: [['erqi', 'section-head']],
  erqiLeader: [['erqi', 'leader']],
  citySupervisor: [['zhengzhou', 'supervisor']],
  cityArbiter: [['zhengzhou', 'arbiter']],
  citySectionHead: [['zhengzhou', 'section-head']],
  cityLeader: [['zhengzhou', 'leader']],
  jinshuiArbiter: [['jinshui', 'arbiter']],
  erqiArbiter: [['erqi', 'arbiter']],
  provinceArbiter: [['henan', 'arbiter']],
  provinceSectionHead: [['henan', 'section-head']],
  citySupervisorToo: [['zhengzhou', 'supervisor']],
  jiyuanOfficer: [['jiyuan', 'officer']],
  jiyuanLeader: [['jiyuan', 'leader']],
  provinceSupervisor: [['henan', 'supervisor']],
  provinceLeader: [['henan', 'leader']],
  auditor: [['jinshui', 'auditor']],
  systemAdministrator: [['jinshui', 'system-administrator']],
  henanSecurity: [['henan', 'security-administrator']],
  henanSecurityToo: [['henan', 'security-administrator']],
  citySecurity: [['zhengzhou', 'security-administrator']],
  jinshuiSecurity: [['jinshui', 'security-administrator']],
  erqiSecurity: [['erqi', 'security-administrator']],
  security: [['jinshui', 'security-administrator']],
  securityToo: [['jinshui', 'security-administrator']],
  provinceSecurity: [['henan', 'security-administrator']],
  provinceSecurityToo: [['henan', 'security-administrator']],
} as const satisfies Record<string, readonly (readonly [UnitName, Role])[]>

export type PersonName = keyof typeof staff
export const personId = (name: PersonName): string => idOf(`person:${name}`)

export const person = (name: PersonName): Person => {
  const grants: Grant[] = staff[name].map(([unit, role]) => ({ unitId: unitId(unit), role }))
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
    await sql`INSERT INTO persons (id, name) VALUES (${personId(name)}, ${name})`
    for (const [unit, role] of staff[name])
      await sql`INSERT INTO grants (id, person_id, unit_id, role, during)
        VALUES (${idOf(`grant:${name}:${unit}:${role}`)}, ${personId(name)}, ${unitId(unit)}, ${role}, '[2020-01-01,)')`
  }
}

/** Gives a person one more role, from long ago on unless that instant is given. */
export const grant = (
  sql: Pool,
  personId: string,
  unit: string,
  role: Role,
  since = Date.UTC(2020, 0, 1),
) => sql`
  INSERT INTO grants (id, person_id, unit_id, role, during)
  VALUES (${randomUUID()}, ${personId}, ${unit}, ${role}, tstzrange(${since}, NULL))`

/** One more person, with these roles at that unit; from the beginning, or from that instant on. */
export async function employ(
  sql: Pool,
  unit: string,
  name: string,
  held: Role | readonly Role[],
  since = Date.UTC(2020, 0, 1),
): Promise<Person> {
  const roles = typeof held === 'string' ? [held] : held
  const id = randomUUID()
  await sql`INSERT INTO persons (id, name) VALUES (${id}, ${name})`
  for (const role of roles) await grant(sql, id, unit, role, since)
  return { id, name, grants: roles.map((role) => ({ unitId: unit, role })) }
}

export interface Kindergarten {
  id: string
  clerk: Person
  clerkToo: Person
  reviewer: Person
}

/** One more kindergarten with people of its own, so that a test shares no slot and no register row with another. */
export async function kindergarten(
  sql: Pool,
  county: UnitName = 'jinshui',
  authority = county,
): Promise<Kindergarten> {
  const id = randomUUID()
  await sql`INSERT INTO units (id, kind) VALUES (${id}, 'institution')`
  await sql`INSERT INTO unit_versions (unit_id, valid, code, name, superior_id)
    VALUES (${id}, '[2020-01-01,)', ${id.slice(0, 10)}, '小小幼儿园', ${unitId(county)})`
  await sql`INSERT INTO institutions (unit_id, uscc, type, authority_id)
    VALUES (${id}, ${id}, 'kindergarten', ${unitId(authority)})`
  return {
    id,
    clerk: await employ(sql, id, '钱填报', 'clerk'),
    clerkToo: await employ(sql, id, '孙填报', 'clerk'),
    reviewer: await employ(sql, id, '李审核', 'reviewer'),
  }
}
