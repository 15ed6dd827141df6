import { afterEach, beforeEach, expect, test } from 'vitest'
import { purge } from '../../worker/purge.ts'
import { testOffice, type TestOffice } from '../support/office.ts'
import { personId } from '../support/people.ts'

let t: TestOffice
beforeEach(async () => {
  t = await testOffice()
})
afterEach(() => t.close())

const day = 86_400_000
const going = new AbortController().signal

const keysOfAge = (age: number, count: number) => t.office.pool`
  INSERT INTO idempotency_keys (person_id, key, fingerprint, at)
  SELECT ${personId('clerk')}, ${`${String(age)}-`} || n, '', ${t.office.time.now() - age}
  FROM generate_series(1, ${count}::integer) n`

const left = async () => (await t.office.pool`SELECT FROM idempotency_keys`).length

test('keys older than a week go, also more than fit into one bite', async () => {
  await keysOfAge(7 * day + 1, 2_500)
  await purge(t.office, going)
  expect(await left()).toBe(0)
})

test('a key of this week stays: its request may come again', async () => {
  await keysOfAge(7 * day, 3)
  await purge(t.office, going)
  expect(await left()).toBe(3)
})

test('a worker that is to end leaves the rest to the next', async () => {
  await keysOfAge(8 * day, 3)
  await purge(t.office, AbortSignal.abort())
  expect(await left()).toBe(3)
})
