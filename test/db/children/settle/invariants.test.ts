import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Pool, type Tx } from '../../../../db/sql.ts'
import { enrolled, type Enrolled } from '../../../support/children.ts'
import { expectSound, settled, wrongAbout } from '../../../support/disputes.ts'
import { testOffice, type TestOffice } from '../../../support/office.ts'
import { unitId } from '../../../support/people.ts'

let t: TestOffice
let owner: Pool
/** Two that swapped their numbers, one that merged into another, and a false archive. */
let one: Enrolled, other: Enrolled, stays: Enrolled, merged: Enrolled, forged: Enrolled
beforeAll(async () => {
  t = await testOffice()
  owner = connect(t.database.url, { max: 1, role: null })
  const child = () => enrolled(t, unitId('sunflower'))
  ;[one, other, stays, merged, forged] = [
    await child(),
    await child(),
    await child(),
    await child(),
    await child(),
  ]
  const [first, second] = [one.identity.idNumber ?? '', other.identity.idNumber ?? '']
  const numbers = [
    { child: one.id, idNumber: second },
    { child: other.id, idNumber: first },
  ]
  await settled(t, [one.id, other.id], 'different-children', { numbers })
  const [kept] = await owner<{ id: string }[]>`SELECT id FROM enrolments WHERE child_id = ${merged.id}`
  await settled(t, [stays.id, merged.id], 'same-child', { survivor: stays.id, kept: kept?.id ?? null })
  await settled(t, [stays.id, forged.id], 'cancel', { cancelled: [forged.id] })
})
afterAll(async () => {
  await owner.end()
  await t.close()
})

class Undo extends Error {}

/** What the invariants say once the owner has broken something; all of it is undone. */
async function said(breakIt: (sql: Tx) => Promise<unknown>): Promise<string> {
  let found: string[] = []
  await owner
    .begin(async (tx) => {
      await breakIt(tx)
      found = await wrongAbout(t, tx)
      throw new Undo()
    })
    .catch((fault: unknown) => {
      if (!(fault instanceof Undo)) throw fault
    })
  return found.join('\n')
}

const unmarked = { voided_at: null, void_reason: null, voided_case: null }
const unclosed = { closed_at: null, closed_how: null, closed_case: null, merged_into: null }
const done = (sql: Tx) => sql`effect = 'settleDispute'`

const faults: Readonly<Record<string, [RegExp, (sql: Tx) => Promise<unknown>]>> = {
  'a closed archive with a number in use': [
    /has 1 status numbers in use/,
    (sql) => sql`UPDATE status_numbers SET ${sql(unmarked)} WHERE child_id = ${forged.id}`,
  ],
  'a closed archive with an ID number': [
    /is closed and has an ID number/,
    (sql) => sql`UPDATE child_id_numbers SET child_id = ${forged.id} WHERE child_id = ${stays.id}`,
  ],
  'a number in force for two children': [
    /is in force for children/,
    async (sql) => {
      await sql`DROP INDEX status_numbers_one_child`
      await sql`DROP INDEX status_numbers_one_current`
      await sql`UPDATE status_numbers SET ${sql(unmarked)} WHERE child_id = ${one.id}`
    },
  ],
  'a number that came to another child without a dispute': [
    /came to child .* without a dispute/,
    (sql) => sql`UPDATE effects SET effect = 'correctIdentity' WHERE ${done(sql)}`,
  ],
  'a number that came to another child before it was voided': [
    /came to child .* without a dispute/,
    (sql) => sql`UPDATE status_numbers SET voided_at = voided_at + interval '1 s' WHERE child_id = ${one.id}
      AND voided_at IS NOT NULL`,
  ],
  'key fields changed by a dispute that has not ended well': [
    /came about without a completed case/,
    (sql) => sql`UPDATE cases SET outcome = 'withdrawn', status = 'withdrawn'`,
  ],
  'a closed archive that is still enrolled': [
    /is closed and still enrolled/,
    (sql) => sql`UPDATE enrolments SET ${sql(unmarked)} WHERE child_id = ${forged.id}`,
  ],
  'a child whose every place was voided': [
    /was never enrolled anywhere/,
    (sql) => sql`UPDATE children SET ${sql(unclosed)} WHERE id = ${merged.id}`,
  ],
  'an archive closed by no dispute': [
    /was closed without the outcome of a dispute/,
    (sql) => sql`UPDATE effects SET effect = 'moveChild' WHERE ${done(sql)}`,
  ],
  'a place voided by another case than its dispute': [
    /was struck from a place without/,
    (sql) => sql`UPDATE enrolments SET voided_at = voided_at + interval '1 s' WHERE voided_at IS NOT NULL`,
  ],
  'a number voided of a child that was not of the case': [
    /was deprived of a number without/,
    (sql) => sql`DELETE FROM case_children WHERE child_id = ${other.id}`,
  ],
  'a pair marked by no dispute': [
    /was marked as another without/,
    (sql) => sql`INSERT INTO child_pairs SELECT least(${one.id}::uuid, ${stays.id}::uuid),
      greatest(${one.id}::uuid, ${stays.id}::uuid), case_id, at FROM child_pairs`,
  ],
  'a dispute that left nothing behind': [
    /a dispute took effect and the register does not show it/,
    (sql) => sql`DELETE FROM child_pairs`,
  ],
}

test('a register that disputes have written to is sound', () => expectSound(t))

test.each(Object.entries(faults))('%s is found', async (_, [sentence, breakIt]) =>
  expect(await said(breakIt)).toMatch(sentence),
)

test('the application cannot unmark what is marked', async () => {
  await expect(t.office.pool`DELETE FROM child_pairs`).rejects.toMatchObject({ code: '42501' })
  await expect(t.office.pool`UPDATE child_pairs SET at = at`).rejects.toMatchObject({ code: '42501' })
})
