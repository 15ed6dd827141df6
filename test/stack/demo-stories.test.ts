import { createHash, createSecretKey, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../../db/invariants/index.ts'
import { openPersonal } from '../../db/personal/personal.ts'
import { connect, type Pool } from '../../db/sql.ts'
import { nationalPhase2 } from '../../domain/policy/national-phase2.ts'
import { beijingTime } from '../../domain/time/day.ts'
import { unitId } from '../../stack/demo/ids.ts'
import { seedDemo } from '../../stack/demo/seed.ts'
import type { KeepPaper } from '../../stack/demo/stories/teller.ts'
import { testDatabase } from '../support/database.ts'

const secret = () => createSecretKey(randomBytes(32))
const kept: Buffer[] = []
const keepPaper: KeepPaper = async (bytes) => {
  kept.push(bytes)
  return { sha256: createHash('sha256').update(bytes).digest(), size: bytes.length, type: 'application/pdf' }
}

interface Told {
  number: string
  process: string
  status: string
  outcome: string | null
  county: string
  events: string[]
}

const casesOf = (sql: Pool) => sql<Told[]>`
  SELECT c.number, c.process, c.status, c.outcome, v.name AS county,
    (SELECT array_agg(e.type ORDER BY e.no) FROM case_events e WHERE e.case_id = c.id) AS events
  FROM cases c JOIN unit_versions v ON v.unit_id = c.county_id ORDER BY c.filed_at`

/** An ordinary Wednesday, a Sunday, and the first day after the week-long holiday of National Day. */
const days = ['2026-11-25T11:00:00+08:00', '2026-11-29T23:30:00+08:00', '2026-10-08T08:00:00+08:00']

describe.each(days)('the stories of a demo that begins at %s', (text) => {
  const now = Date.parse(text)
  let db: Awaited<ReturnType<typeof testDatabase>>
  let owner: Pool
  let cases: Told[]
  beforeAll(async () => {
    db = await testDatabase()
    owner = connect(db.url, { max: 2, role: null })
    const personal = openPersonal({ current: 't', keks: new Map([['t', secret()]]), index: secret() })
    await seedDemo(owner, personal, now, keepPaper)
    cases = await casesOf(db.sql)
  }, 60_000)
  afterAll(async () => {
    await owner.end()
    await db.drop()
  })

  const find = (what: Partial<Told>) =>
    cases.filter((kase) => Object.entries(what).every(([key, value]) => kase[key as keyof Told] === value))

  test('leave nothing that the invariants do not allow', async () => {
    expect(await verify(db.sql, { pack: nationalPhase2, now, delivering: [], atRest: false })).toEqual([])
  })

  test('show a case in every state, and a draft', async () => {
    const ends = new Set(cases.map(({ outcome }) => outcome))
    expect(ends).toEqual(new Set(['completed', 'acknowledged', 'rejected', 'withdrawn', null]))
    expect(find({ status: 'supplement' })).toHaveLength(1)
    expect(await db.sql`SELECT FROM drafts`).toHaveLength(1)
  })

  test('have one that is due on the first working day', async () => {
    const [due] = await db.sql<{ day: string }[]>`
      SELECT k.due_day AS day FROM clocks k JOIN cases c ON c.id = k.case_id
      WHERE c.process = 'change-report' AND c.status = 'open' AND c.county_id = ${unitId('410105')}`
    const first = { '2026-11-29': '2026-11-30' }[beijingTime(now).slice(0, 10)]
    expect(due?.day).toBe(first ?? beijingTime(now).slice(0, 10))
  })

  test('have one that nobody looked at: carded, entered, and under a 督办件 of the prefecture', async () => {
    const [late] = find({ county: '中原区', process: 'change-report' })
    expect(late?.events.filter((type) => type === 'rung-fired')).toHaveLength(4)
    expect(await db.sql`SELECT kind FROM cards WHERE cancelled_no IS NULL`).toEqual([{ kind: 'yellow' }])
    expect(find({ process: 'supervision' })).toHaveLength(1)
    const entries = await db.sql`SELECT supervision_id IS NOT NULL AS gathered FROM supervision_entries`
    expect(entries).toEqual([{ gathered: true }])
  })

  test('have a correction that waits at the county of the overlay of 2025', async () => {
    const desks = await db.sql`
      SELECT t.stage, t.unit_id AS unit FROM tasks t JOIN cases c ON c.id = t.case_id
      WHERE c.process = 'key-field-correction' AND t.state = 'open'`
    expect(desks).toEqual([{ stage: 'county-review', unit: unitId('410103') }])
    expect(kept.every((bytes) => bytes.subarray(0, 5).toString() === '%PDF-')).toBe(true)
  })

  test('have a transfer half-way, and a dispute of which one party has spoken', async () => {
    const desks = await db.sql<{ stage: string; unit: string }[]>`
      SELECT t.stage, t.unit_id AS unit FROM tasks t JOIN cases c ON c.id = t.case_id
      WHERE c.process IN ('transfer', 'dispute') AND t.state = 'open' ORDER BY c.process`
    expect(desks).toEqual([
      { stage: 'evidence', unit: unitId('1141900007') },
      { stage: 'place', unit: unitId('1141900009') },
    ])
  })

  test('lie in the past, and no run is said to have told them', async () => {
    const [{ last } = { last: 0 }] = await db.sql<{ last: number }[]>`SELECT max(at) AS last FROM case_events`
    expect(last).toBeLessThanOrEqual(now)
    expect(await db.sql`SELECT FROM cases WHERE outcome IS NULL AND taken_through > 0`).toEqual([])
  })
})
