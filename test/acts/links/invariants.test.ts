import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { activities } from '../../../activities/index.ts'
import { verify } from '../../../db/invariants/index.ts'
import { linkedTo } from '../../../db/links.ts'
import { enrolled } from '../../support/children.ts'
import { deliverAll } from '../../support/letters.ts'
import { testOffice, type TestOffice } from '../../support/office.ts'
import { kindergarten } from '../../support/people.ts'
import { accepted, fileCase, say, theCase } from '../cases.ts'
import { inTheWay, toyClaim, toyMove, toyPack } from './toys.ts'

let t: TestOffice
beforeEach(async () => {
  t = await testOffice(undefined, toyPack)
})
afterEach(() => t.close())

interface Broken {
  held: string
  later: string
  waiting: string
  settlement: string
}

/** One case on hold with the one that holds it, and one that waits with the one it waits for. */
async function world(): Promise<Broken> {
  const k = await kindergarten(t.office.pool)
  const [moved, mine, other] = [
    (await enrolled(t, k.id)).id,
    (await enrolled(t, k.id)).id,
    (await enrolled(t, k.id)).id,
  ]
  const held = await fileCase(t, k.clerk, toyMove, { child: moved })
  t.office.time.set(t.office.time.now() + 60_000)
  const later = await fileCase(t, k.clerk, toyMove, { child: moved })
  inTheWay.of.set(mine, { children: [other], refused: true })
  const waiting = await fileCase(t, k.clerk, toyClaim, { child: mine })
  accepted(await say(t, waiting, 'approve'))
  const { epoch, flowNo, lastNo: through } = await theCase(t, waiting)
  const run = { caseId: waiting, epoch, flowNo, through, at: t.office.time.toWorkflow(t.office.time.now()) }
  await activities(t.office, 'test').record({ ...run, next: { kind: 'close', outcome: 'completed' } })
  const [link] = await linkedTo(t.office.pool, waiting)
  await deliverAll(t)
  return { held, later, waiting, settlement: link?.id ?? '' }
}

const found = async (more = {}) => {
  const { pack, time, pool } = t.office
  const inputs = { pack, now: time.now(), delivering: [], atRest: false, ...more }
  return [...new Set((await verify(pool, inputs)).map(({ invariant }) => invariant))].sort()
}

test('cases on hold and cases that wait break nothing', async () => {
  await world()
  expect(await found()).toEqual([])
})

const broken: Record<string, [invariants: string[], (sql: postgres.Sql, w: Broken) => Promise<unknown>]> = {
  'a case that waits for one that has ended without a word': [
    ['I2', 'I3', 'I5'],
    async (sql, { settlement }) => {
      await sql`UPDATE tasks SET state = 'cancelled' WHERE case_id = ${settlement}`
      await sql`UPDATE clocks SET stopped_at = started_at WHERE case_id = ${settlement}`
      await sql`UPDATE cases SET status = 'completed', outcome = 'completed', closed_at = filed_at, next_rung_at = NULL
        WHERE id = ${settlement}`
    },
  ],
  'a case that was opened by one not tied to it': [
    ['I5'],
    (sql, { settlement }) => sql`DELETE FROM case_links WHERE other_id = ${settlement}`,
  ],
  'a case on hold for one not tied to it': [
    ['I5'],
    (sql, { held }) => sql`DELETE FROM case_links WHERE case_id = ${held}`,
  ],
  'a case that goes on though a later one runs': [
    ['I5'],
    async (sql, { held }) => {
      await sql`UPDATE cases SET held_by = NULL WHERE id = ${held}`
    },
  ],
  'a case on hold whose clock runs': [
    ['I13'],
    (sql, { held }) => sql`DELETE FROM clock_ledger WHERE case_id = ${held} AND held`,
  ],
  'a clock that stands still for longer than the hold': [
    ['I13'],
    (sql, { held }) => sql`UPDATE clock_ledger SET to_at = from_at WHERE case_id = ${held} AND held`,
  ],
  'a slot taken by what the system opened': [
    ['I5'],
    (sql, { settlement }) => sql`INSERT INTO exclusions (key, case_id, kind, at)
      SELECT 'child:x', id, id, filed_at FROM cases WHERE id = ${settlement}`,
  ],
  'two open cases that rule on one child': [
    ['I5'],
    (sql, { settlement, waiting }) => sql`UPDATE cases SET route = route || '{"rules": true}'
      WHERE id IN (${settlement}, ${waiting})`,
  ],
  'a letter that nobody takes': [
    ['I18'],
    (sql, { held, later }) => sql`INSERT INTO deliveries (id, to_case, kind, from_case, at)
      SELECT gen_random_uuid(), ${later}, 'overtaken', ${held}, filed_at - interval '2 minutes' FROM cases
      WHERE id = ${later}`,
  ],
}

test.each(Object.entries(broken))('%s is what its invariant speaks of', async (_, [expected, breakIt]) => {
  const w = await world()
  const owner = postgres(t.database.url, { max: 1, onnotice: () => undefined })
  await breakIt(owner, w)
  await owner.end()
  expect(await found(expected.includes('I18') ? { delivering: ['cases'] } : {})).toEqual(
    expect.arrayContaining(expected),
  )
})
