import { hash } from '@node-rs/argon2'
import { insertEntry } from '../../db/catalogue.ts'
import { demoLogins, hasRealAccounts, insertAccount, insertInstitution, insertUnit } from '../../db/demo.ts'
import { insertDemoClock } from '../../db/demoClock.ts'
import { insertDecision, insertProposal } from '../../db/policy.ts'
import type { Personal } from '../../db/personal/personal.ts'
import { hasSection, insertSection } from '../../db/sections.ts'
import type { Pool, Tx } from '../../db/sql.ts'
import { dayOf } from '../../domain/time/day.ts'
import { sectionSchema, type Section } from '../../domain/sections/index.ts'
import { demoAccounts, demoPassword, type DemoAccount } from './accounts.ts'
import { demoEntries } from './catalogue.ts'
import { schoolYearOf, seedClasses } from './classes.ts'
import { seedChildren } from './children.ts'
import { demoEdits, type DemoEdit } from './policy.ts'
import { grantId, personId, proposalId, unitId } from './ids.ts'
import { demoSections } from './sections.ts'
import { tellStories } from './stories/tell.ts'
import type { KeepPaper } from './stories/teller.ts'
import { demoInstitutions, demoUnits, type DemoInstitution } from './units.ts'

/** Units and grants hold from here on, long before any demo clock could stand. */
const since = {
  day: '2024-01-01',
  at: Date.parse('2024-01-01T00:00:00+08:00'),
  enrolled: Date.parse('2025-09-01T09:00:00+08:00'),
}

/** argon2id at OWASP's minimum (19 MiB, two passes): a published password is not worth more of a start's time. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/**
 * Lays down the demo's units, accounts, catalogue entries and children and answers the accounts; a second run changes nothing.
 * `at` is epoch milliseconds. Throws where real accounts exist: a published password must not stand beside them.
 * With `keepPaper` a demo that is new gets its stories, too: all of it in one transaction, or nothing.
 */
export async function seedDemo(
  pool: Pool,
  personal: Personal,
  at: number,
  keepPaper?: KeepPaper,
): Promise<readonly DemoAccount[]> {
  if (await hasRealAccounts(pool))
    throw new Error('这个数据库里已有正式账户，不能装入演示数据；请换一个空数据库')
  const known = await demoLogins(pool)
  const fresh = demoAccounts.filter(({ login }) => !known.has(login))
  // All have the same printed password; a hash for each would cost the start seconds and hide nothing.
  const passwordHash = fresh.length > 0 ? await hash(demoPassword, cost) : ''
  await pool.begin(async (tx) => {
    await seedUnits(tx)
    for (const institution of demoInstitutions) await seedSections(tx, personal, institution)
    // Whoever joins a demo that already runs was told of nothing before (I12).
    const from = known.size === 0 ? since.at : at
    for (const account of fresh) await seedAccount(tx, personal, account, passwordHash, { from, at })
    for (const { unit, code, entry } of demoEntries)
      await insertEntry(tx, unitId(unit), code, entry, since.at)
    for (const edit of demoEdits) await seedEdit(tx, edit)
    const schoolYear = schoolYearOf(dayOf(at))
    await seedClasses(tx, schoolYear, since.enrolled)
    await seedChildren(tx, personal, schoolYear, since.enrolled)
    await insertDemoClock(tx)
    if (keepPaper && known.size === 0) await tellStories(tx, personal, keepPaper, at)
  })
  return demoAccounts
}

/** Of nobody: no number of seven digits is in use there. */
const inventedPhone = (code: string): string => `0371-5${code}`

async function seedUnits(tx: Tx): Promise<void> {
  for (const { kind, code, name, superior } of demoUnits) {
    const superiorId = superior === null ? null : unitId(superior)
    await insertUnit(
      tx,
      { id: unitId(code), kind, code, name, superiorId, phone: inventedPhone(code) },
      since.day,
    )
  }
  for (const { code, name, uscc, type, county, authority } of demoInstitutions) {
    const id = unitId(code)
    const phone = inventedPhone(code.slice(-6))
    await insertUnit(
      tx,
      { id, kind: 'institution', code, name, superiorId: unitId(county), phone },
      since.day,
    )
    await insertInstitution(tx, { id, uscc, type, authorityId: unitId(authority) })
  }
}

async function seedEdit(tx: Tx, { key, unit, proposer, confirmer, ...rest }: DemoEdit): Promise<void> {
  const proposal = { id: proposalId(key), unitId: unitId(unit), personId: personId(proposer), ...rest }
  await insertProposal(tx, proposal)
  const { id, personId: proposedBy, at } = proposal
  await insertDecision(
    tx,
    { id, proposedBy },
    { confirmed: true, comment: null, personId: personId(confirmer), at },
  )
}

/** Base information as it was taken over at go-live: no case brought it. */
async function seedSections(tx: Tx, personal: Personal, institution: DemoInstitution): Promise<void> {
  const institutionId = unitId(institution.code)
  for (const [name, values] of Object.entries(demoSections(institution))) {
    const section = name as Section
    if (await hasSection(tx, institutionId, section)) continue
    const body = sectionSchema(section).parse(values)
    const held = { from: since.day, to: null, at: since.at }
    await insertSection(tx, personal, {
      institutionId,
      section,
      body,
      ...held,
      caseId: null,
      filledBy: null,
      reviewedBy: null,
    })
  }
}

async function seedAccount(
  tx: Tx,
  personal: Personal,
  { login, name, role, unit }: DemoAccount,
  passwordHash: string,
  { from, at }: { from: number; at: number },
): Promise<void> {
  const id = personId(login)
  const email = await personal.seal(tx, { kind: 'person', id }, 'email', `${login}@demo.invalid`, at)
  const grant = { id: grantId(login), unitId: unitId(unit), role, from }
  await insertAccount(tx, { id, name, email, login, passwordHash, grant })
}
