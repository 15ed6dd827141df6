import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countTodo, todoOf, type Desk, type InboxOrder, type Mark, type Wanted } from '../../db/inbox.ts'
import type { Tx } from '../../db/sql.ts'
import { countedUpTo, spanOf, type InboxGroup } from '../../domain/inbox.ts'
import { nationalCalendar } from '../../domain/time/calendar.ts'
import { fileReport } from '../acts/cases.ts'
import { testOffice, type TestOffice } from '../support/office.ts'
import { person, personId, unitId } from '../support/people.ts'

/** As many open tasks as a very large county, and as many as a small one. */
const [many, few] = [100_000, 100]
const [jinshui, erqi] = [unitId('jinshui'), unitId('erqi')]

let t: TestOffice
let now: number
beforeAll(async () => {
  t = await testOffice()
  now = t.office.time.now()
  const caseId = await fileReport(t, person('clerk'), 'merger')
  await seed(caseId, jinshui, many)
  await seed(caseId, erqi, few)
}, 120_000)
afterAll(() => t.close())

/** Open tasks of a desk, due one a minute around now; one in a thousand is of another business. */
async function seed(caseId: string, unit: string, times: number): Promise<void> {
  const owner = postgres(t.database.url, { max: 1 })
  try {
    await owner.begin(async (tx) => {
      // Without the triggers of foreign keys, one look-up a row.
      await tx`SET LOCAL session_replication_role = replica`
      await tx`CREATE TEMPORARY TABLE fresh ON COMMIT DROP AS
        SELECT gen_random_uuid() AS id, n FROM generate_series(1, ${times}) n`
      await tx`
        INSERT INTO cases (id, number, process, status, applicant_id, county_id, prefecture_id, province_id, filer_id,
          route, form_no, epoch, last_no, flow_no, taken_through, touched_at, next_rung_at, filed_at)
        SELECT f.id, ${unit} || f.n, process, status, applicant_id, county_id, prefecture_id, province_id, filer_id,
          jsonb_build_object('stages', route->'stages'), form_no, epoch, last_no, flow_no, last_no, touched_at, NULL,
          filed_at
        FROM fresh f, cases c WHERE c.id = ${caseId}`
      await tx`
        INSERT INTO tasks (id, case_id, stage, slot, round, unit_id, role, verdicts, clock, state, version, opened_at,
          due_at, process, county_id, prefecture_id, province_id)
        SELECT gen_random_uuid(), f.id, stage, slot, round, ${unit}, role, verdicts, clock, state, version,
          opened_at - f.n * interval '1 minute', due_at + (f.n - ${times / 2}) * interval '1 minute',
          CASE WHEN f.n % 1000 = 7 THEN 'transfer' ELSE process END, county_id, prefecture_id, province_id
        FROM fresh f, tasks t WHERE t.case_id = ${caseId}`
    })
    await owner`ANALYZE cases, tasks`
  } finally {
    await owner.end()
  }
}

/** Rows that PostgreSQL read of its tables in that work, by its own count. */
const rowsRead = async (work: (tx: Tx) => Promise<unknown>): Promise<number> =>
  t.office.pool.begin(async (tx) => {
    const read = async () => {
      const [row] = await tx<{ n: number }[]>`
        SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::bigint AS n FROM pg_stat_xact_user_tables`
      return row?.n ?? 0
    }
    const before = await read()
    await work(tx)
    return (await read()) - before
  })

const deskAt = (unit: string): Desk[] => [{ unitId: unit, role: 'officer' }]
const inGroup = (group: InboxGroup): Wanted => ({ span: () => spanOf(group, now, nationalCalendar) })
const fresh = (): Wanted => ({ span: () => ({ of: 'opened', since: 0 }) })

const page = (tx: Tx, unit: string, wanted: Wanted, more: { after?: Mark; order?: InboxOrder } = {}) =>
  todoOf(tx, deskAt(unit), personId('officerToo'), { after: null, limit: 51, at: now, ...more }, wanted)

/** A page reads the rows that it shows, and their neighbours in other tables. */
const pageful = 51 * 12

describe('a page of an inbox reads as much of 100,000 tasks as of 100', () => {
  test.each([
    ['without a filter', () => ({}), 'due'],
    ['of what is late', () => inGroup('overdue'), 'due'],
    ['of what is due within three days', () => inGroup('soon'), 'due'],
    ['of what came last', fresh, 'opened'],
    ['of a rare business', () => ({ process: 'transfer' }), 'due'],
  ] as const)('%s', async (_, wanted, order) => {
    const large = await rowsRead((tx) => page(tx, jinshui, wanted(), { order }))
    const small = await rowsRead((tx) => page(tx, erqi, wanted(), { order }))
    expect(small).toBeLessThan(pageful)
    expect(large).toBeLessThan(pageful)
  })

  test('however far somebody has leafed', async () => {
    const deep = { at: now + 20 * 24 * 3_600_000, id: personId('officer') }
    const read = await rowsRead((tx) => page(tx, jinshui, {}, { after: deep }))
    expect(read).toBeLessThan(pageful)
  })

  test('and is counted no further than anybody leafs', async () => {
    const count = await countTodo(t.office.pool, deskAt(jinshui), personId('officerToo'), now)
    expect(count).toBe(countedUpTo)
    expect(await countTodo(t.office.pool, deskAt(erqi), personId('officerToo'), now)).toBe(few)
  })
})
