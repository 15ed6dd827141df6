import { afterAll, beforeAll, expect, test } from 'vitest'
import { activities } from '../../../activities/index.ts'
import { invariants } from '../../../db/invariants/index.ts'
import type { Check, Inputs } from '../../../db/invariants/inputs.ts'
import { connect, type Pool, type Tx } from '../../../db/sql.ts'
import { accepted, theCase } from '../../acts/cases.ts'
import { fileCorrection, pronounce } from '../../acts/corrections.ts'
import { enrolled, inventedId } from '../../support/children.ts'
import { testOffice, type TestOffice } from '../../support/office.ts'
import { kindergarten, unitId } from '../../support/people.ts'

let t: TestOffice
let owner: Pool
/** A child with a former name and a former number, by one completed case. */
let child: string
beforeAll(async () => {
  t = await testOffice()
  owner = connect(t.database.url, { max: 1, role: null })
  const k = await kindergarten(t.office.pool)
  child = (await enrolled(t, k.id, { idType: 'Z', idNumber: null })).id
  const changes = { name: '李大满', idType: '1', idNumber: inventedId() } as const
  const caseId = await fileCorrection(t, k, child, changes)
  accepted(await pronounce(t, caseId, 'approve', k.reviewer))
  const { epoch, flowNo, lastNo } = await theCase(t, caseId)
  const run = { caseId, epoch, flowNo, through: lastNo, at: t.office.time.now() }
  await activities(t.office, 'test').record({ ...run, next: { kind: 'close', outcome: 'completed' } })
})
afterAll(async () => {
  await owner.end()
  await t.close()
})

class Undo extends Error {}

/** The invariants about children that speak once the owner has broken something; all of it is undone. */
async function speaking(breakIt: (sql: Tx) => Promise<unknown>): Promise<string[]> {
  const spoke: string[] = []
  const inputs: Inputs = { pack: t.office.pack, now: t.office.time.now() }
  await owner
    .begin(async (tx) => {
      await breakIt(tx)
      for (const name of ['I8', 'I9', 'I10'] as const)
        for (const check of invariants[name].checks as readonly Check[])
          if ((await check(tx, inputs)).length > 0) spoke.push(name)
      throw new Undo()
    })
    .catch((fault: unknown) => {
      if (!(fault instanceof Undo)) throw fault
    })
  return [...new Set(spoke)]
}

const mutations: Readonly<Record<string, [string, (sql: Tx) => Promise<unknown>]>> = {
  'a child without a number': ['I8', (sql) => sql`UPDATE status_numbers SET replaced_at = issued_at`],
  'a number issued by no case': [
    'I8',
    (sql) => sql`UPDATE status_numbers SET case_id = NULL WHERE kind = 'G'`,
  ],
  'a version that no case made': [
    'I9',
    (sql) => sql`UPDATE child_identities SET case_id = NULL WHERE case_id IS NOT NULL`,
  ],
  'a version recorded at another instant than its effect': [
    'I9',
    (sql) => sql`UPDATE child_identities SET recorded = tstzrange(lower(recorded) + interval '1 s', NULL)
      WHERE case_id IS NOT NULL`,
  ],
  'an effect that left no version': [
    'I9',
    (sql) => sql`DELETE FROM child_identities WHERE case_id IS NOT NULL`,
  ],
  'a child without a present identity': [
    'I9',
    (sql) => sql`UPDATE child_identities SET valid = daterange(NULL, '2026-01-01') WHERE upper_inf(recorded)`,
  ],
  'a child that was never anywhere': ['I10', (sql) => sql`DELETE FROM enrolments`],
  'a place that ended as transferred by no case': [
    'I10',
    (sql) => sql`UPDATE enrolments SET during = daterange(lower(during), '2026-11-01'), end_kind = 'transfer',
      ended_at = recorded_at`,
  ],
  'a place that ended without a kind of end': [
    'I10',
    async (sql) => {
      await sql`ALTER TABLE enrolments DROP CONSTRAINT enrolments_check`
      await sql`UPDATE enrolments SET during = daterange(lower(during), '2026-11-01')`
    },
  ],
  'a child in a class of another institution': [
    'I10',
    async (sql) => {
      await sql`INSERT INTO classes SELECT gen_random_uuid(), ${unitId('poplar')}, 2026, 'small', '小一班', 25, created_at
        FROM children`
      await sql`UPDATE enrolments SET class_id = (SELECT id FROM classes)`
    },
  ],
  'a move that left no place behind': ['I10', (sql) => sql`UPDATE effects SET effect = 'moveChild'`],
  'a child in two places': [
    'I10',
    async (sql) => {
      await sql`ALTER TABLE enrolments DROP CONSTRAINT enrolments_child_id_during_excl`
      await sql`INSERT INTO enrolments (id, child_id, institution_id, during, recorded_at) SELECT gen_random_uuid(), child_id, institution_id, during, recorded_at FROM enrolments`
    },
  ],
}

test('a healthy register breaks none of them', async () => {
  expect(await t.office.pool`SELECT FROM child_identities WHERE child_id = ${child}`).toHaveLength(2)
  expect(await speaking((tx) => tx`SELECT 1`)).toEqual([])
})

test.each(Object.entries(mutations))('%s is found', async (_, [invariant, breakIt]) => {
  expect(await speaking(breakIt)).toContain(invariant)
})
