import { verify } from '@node-rs/argon2'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { policyFor } from '../../acts/policy/inForce.ts'
import { grantsOf } from '../../db/people.ts'
import { openKeyring } from '../../db/personal/keyring.ts'
import { openPersonal, type Personal } from '../../db/personal/personal.ts'
import { connect, type Pool } from '../../db/sql.ts'
import { institutionById, institutionsBelow, pathOf } from '../../db/units.ts'
import { readDivision } from '../../domain/numbers/division.ts'
import { readInstitutionCode } from '../../domain/numbers/institution-code.ts'
import { readUscc } from '../../domain/numbers/uscc.ts'
import { nationalPhase2 } from '../../domain/policy/national-phase2.ts'
import { processes } from '../../processes/index.ts'
import { roles, type Role } from '../../domain/roles.ts'
import { demoAccounts, mainAccounts } from '../../stack/demo/accounts.ts'
import { personId, unitId } from '../../stack/demo/ids.ts'
import { demoInstitutions, demoUnits } from '../../stack/demo/units.ts'
import { seedDemo } from '../../stack/demo/seed.ts'
import { testDatabase } from '../support/database.ts'

const at = Date.parse('2026-11-24T09:00:00+08:00')
const today = '2026-11-24'

/** 复核, 签发: who signs what an officer proposes. */
const signers = ['section-head', 'leader'] as const
/** The desks of a province; it handles no case of a county itself. */
const ofProvince: readonly Role[] = ['leader', 'supervisor', 'arbiter']

let db: Awaited<ReturnType<typeof testDatabase>>
let owner: Pool
let folder: string
let personal: Personal

beforeAll(async () => {
  db = await testDatabase()
  owner = connect(db.url, { max: 1, role: null })
  folder = await mkdtemp(join(tmpdir(), 'xueqian-demo-'))
  personal = openPersonal(await openKeyring({ file: join(folder, 'keyring.json'), create: true, env: {} }))
  await seedDemo(owner, personal, at)
}, 60_000)

afterAll(async () => {
  await owner.end()
  await db.drop()
  await rm(folder, { recursive: true, force: true })
})

const policyAt = async (code: string) =>
  policyFor(db.sql, { pack: nationalPhase2 }, await pathOf(db.sql, unitId(code), today), at)

const every = () => institutionsBelow(db.sql, [unitId('000000')], today, null, 100)

const seededTables = [
  'units',
  'unit_versions',
  'institutions',
  'persons',
  'accounts',
  'grants',
  'catalogue_entries',
  'policy_proposals',
  'policy_decisions',
  'institution_sections',
  'data_keys',
  'classes',
  'children',
  'child_identities',
  'child_id_numbers',
  'status_numbers',
  'enrolments',
  'blind_indexes',
]

const everything = () =>
  Promise.all(seededTables.map((table) => owner`SELECT to_jsonb(t) FROM ${owner(table)} t ORDER BY t::text`))

describe('the demo', () => {
  test('is seeded once, however often it is started', async () => {
    const before = await everything()
    await seedDemo(owner, personal, at + 86_400_000)
    expect(await everything()).toEqual(before)
    expect(before.every((rows) => rows.length > 0)).toBe(true)
  })

  test('refuses a database in which a real account stands', async () => {
    const login = 'someone-real'
    await owner`INSERT INTO accounts (login, person_id, password_hash, demo, failures)
      VALUES (${login}, ${personId('clerk-jinshui')}, '', false, 0)`
    await expect(seedDemo(owner, personal, at)).rejects.toThrow('正式账户')
    await owner`DELETE FROM accounts WHERE login = ${login}`
  })
})

describe('the demo accounts', () => {
  test('open with their printed password and are marked as demo', async () => {
    const rows = await owner<{ login: string; hash: string; demo: boolean }[]>`
      SELECT login, password_hash AS hash, demo FROM accounts`
    expect(rows.map(({ login }) => login).sort()).toEqual(demoAccounts.map(({ login }) => login).sort())
    for (const { login, hash, demo } of rows) {
      const password = demoAccounts.find((account) => account.login === login)?.password ?? ''
      expect(password.length).toBeGreaterThanOrEqual(12)
      expect(hash.startsWith('$argon2id$')).toBe(true)
      expect([await verify(hash, password), demo]).toEqual([true, true])
    }
  })

  test.each(demoAccounts)('$login holds the role at its unit, where the role exists', async (account) => {
    expect(await grantsOf(db.sql, personId(account.login), at)).toEqual([
      { unitId: unitId(account.unit), role: account.role, onBehalfOf: null },
    ])
    const [unit] = await pathOf(db.sql, unitId(account.unit), today)
    expect(unit?.name).toBe(account.unitName)
    const there = unit?.kind === 'institution' ? 'institution' : 'authority'
    expect(['any', there]).toContain(roles[account.role].at)
  })

  test('join a demo that already runs from that moment on', async () => {
    const id = personId('leader-henan')
    for (const table of ['grants', 'accounts'])
      await owner`DELETE FROM ${owner(table)} WHERE person_id = ${id}`
    await owner`DELETE FROM persons WHERE id = ${id}`
    const later = at + 86_400_000
    await seedDemo(owner, personal, later)
    expect(await grantsOf(db.sql, id, later - 1)).toEqual([])
    expect(await grantsOf(db.sql, id, later)).toHaveLength(1)
  })

  test('have a mail address that is sealed and leads nowhere', async () => {
    const rows = await owner<{ id: string; email: Buffer }[]>`SELECT id, email FROM persons`
    for (const { id, email } of rows) {
      expect(email.toString('latin1')).not.toContain('demo.invalid')
      expect(await personal.open(db.sql, { kind: 'person', id }, 'email', email)).toMatch(/@demo\.invalid$/)
    }
    expect(rows).toHaveLength(demoAccounts.length)
  })

  test.each(['README.md', 'README.zh-CN.md'])('of whom %s lists the main ones', async (file) => {
    const readme = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8')
    const listed = readme.split('\n').filter((line) => line.includes('demo-xueqian-'))
    const rows = mainAccounts.map(
      ({ login, password, roleTitle, unitName }) =>
        `| \`${login}\` | \`${password}\` | ${roleTitle} | ${unitName} |`,
    )
    expect(listed.filter((line) => line.startsWith('|'))).toEqual(rows)
  })
})

describe('the demo units', () => {
  test('are the whole province, in one tree', () => {
    const seen = new Set<string | null>([null])
    for (const { code, superior } of demoUnits) {
      expect([code, seen.has(superior), seen.has(code)]).toEqual([code, true, false])
      seen.add(code)
    }
    const counted = (kind: string) => demoUnits.filter((unit) => unit.kind === kind).length
    expect([counted('province'), counted('prefecture'), counted('county')]).toEqual([1, 17, 157])
  })

  test('have institutions in counties of three prefectures and in 济源', () => {
    const prefectures = new Set(demoInstitutions.map(({ county }) => county.slice(0, 4)))
    expect([...prefectures].sort()).toEqual(['4101', '4102', '4103', '4190'])
    expect(new Set(demoInstitutions.map(({ county }) => county)).size).toBeGreaterThanOrEqual(5)
  })

  test('carry codes and numbers that are valid', async () => {
    const institutions = await every()
    expect(institutions.length).toBeGreaterThanOrEqual(5)
    for (const { code, uscc, superiorId } of institutions) {
      expect(readInstitutionCode(code)).toMatchObject({ ok: true, value: { province: '410000' } })
      expect(readUscc(uscc)).toEqual({ ok: true, value: uscc })
      const [county] = await pathOf(db.sql, superiorId ?? '', today)
      expect(county?.kind).toBe('county')
      expect(readDivision(county?.code ?? '')).toMatchObject({ ok: true, value: { level: 'county' } })
    }
  })

  test('have their county as 主管部门, but for the city-run kindergarten', async () => {
    const elsewhere = (await every()).filter(({ authorityId, superiorId }) => authorityId !== superiorId)
    expect(elsewhere.map(({ name, authorityId }) => ({ name, authorityId }))).toEqual([
      { name: '郑州市直属河灯幼儿园', authorityId: unitId('410100') },
    ])
    const cityRun = await institutionById(db.sql, unitId('1141900003'), today)
    expect(cityRun?.superiorId).toBe(unitId('410102'))
  })

  test('show a county directly under its province', async () => {
    const path = await pathOf(db.sql, unitId('1141900006'), today)
    expect(path.map(({ name }) => name)).toEqual(['济源市青梅坡幼儿园', '济源市', '河南省', '教育部'])
  })
})

describe('the demo’s people', () => {
  const at = (unit: string, role: Role) =>
    demoAccounts.filter((account) => account.unit === unit && account.role === role)

  test('are one each: no login, no name stands twice', () => {
    for (const key of ['login', 'name'] as const)
      expect(new Set(demoAccounts.map((account) => account[key])).size).toBe(demoAccounts.length)
  })

  test('fill, review and answer for every institution', () => {
    for (const { code } of demoInstitutions)
      for (const role of ['clerk', 'reviewer', 'principal'] as const)
        expect([code, role, at(code, role).length > 0]).toEqual([code, role, true])
  })

  test('sit at every desk that a process can need, in each county in use and above it', () => {
    const where = new Set(demoInstitutions.map(({ county }) => county))
    const above = new Map(demoUnits.map(({ code, superior }) => [code, superior]))
    const authorities = new Set([...where].flatMap((county) => [county, above.get(county) ?? county]))
    const seated = processes.flatMap(({ tasks }) => Object.values(tasks).map(({ role }) => role))
    const needed = new Set([...seated, ...signers, 'arbiter', 'supervisor'] as const)
    const roleAt = [...needed].filter((role) => roles[role].at === 'authority')
    expect(roleAt).toContain('leader')
    for (const code of authorities)
      for (const role of roleAt.filter((each) => code !== '410000' || ofProvince.includes(each)))
        expect([code, role, at(code, role).length > 0]).toEqual([code, role, true])
  })
})

describe('the demo policy', () => {
  test('has one county under the overlay of 2025, which the province put it under', async () => {
    const tried = await policyAt('1141900004')
    expect(tried.overlay).toEqual({ name: 'national-2025', version: '1' })
    expect(tried.stage('key-field-correction', 'county-review')).toBe(true)
    expect(tried.clock('child-archive.create')).toMatchObject({ budget: '2mo', certainty: 'digest' })
  })

  test('leaves every other county under the pack alone', async () => {
    const under = (await every()).filter(({ superiorId }) => superiorId !== unitId('410103'))
    for (const { code } of under) expect((await policyAt(code)).overlay).toBeUndefined()
  })
})

describe('the demo catalogue', () => {
  test('has a category that the province added, in every county', async () => {
    for (const code of ['1141900001', '1141900006'])
      expect((await policyAt(code)).category('weather-closure')?.handling).toBe('acknowledge')
  })

  test('has one category that a county raised from 阅知 to 审核, for itself only', async () => {
    expect((await policyAt('1141900001')).category('class-size-change')?.handling).toBe('review')
    expect((await policyAt('1141900006')).category('class-size-change')?.handling).toBe('acknowledge')
  })
})
