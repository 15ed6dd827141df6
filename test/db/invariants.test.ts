import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { claim, release } from '../../acts/claim.ts'
import { decide } from '../../acts/decide.ts'
import { file } from '../../acts/file.ts'
import { resubmit } from '../../acts/resubmit.ts'
import { sign } from '../../acts/sign.ts'
import { withdraw } from '../../acts/withdraw.ts'
import { activities } from '../../activities/index.ts'
import { canaries, invariants, verify, type Acknowledged, type Inputs } from '../../db/invariants/index.ts'
import { connect } from '../../db/sql.ts'
import { tasksOf } from '../../db/tasks.ts'
import type { Result } from '../../domain/refusals.ts'
import type { Next } from '../../domain/told.ts'
import type { Verdict } from '../../domain/verdicts.ts'
import { digestRound } from '../../worker/digest.ts'
import { changeReport } from '../../processes/change-report.ts'
import { urlOf } from '../support/global.ts'
import { expectInvariants } from '../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { paperOf } from '../support/papers.ts'
import { personId, unitId } from '../support/people.ts'
import { seedSections } from '../support/sections.ts'

const day = 86_400_000

/** One case of each kind, told to where it rests: `waiting` and `overdue` on a desk, `returned` with its applicant. */
type Name =
  | 'acknowledged'
  | 'suspended'
  | 'reported'
  | 'updated'
  | 'waiting'
  | 'overdue'
  | 'returned'
  | 'withdrawn'
  | 'repaired'
  | 'rejected'
type Cases = Record<Name, string>

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

function hand({ office }: TestOffice) {
  const story = activities(office, 'test')
  /** What a story does: reads all, writes the next thing down. */
  const record = async (caseId: string, next: Next): Promise<void> => {
    const { events, through } = await story.pull({ caseId, epoch: 1, through: 0, settled: false })
    const flow = ['filed', 'verdict', 'withdrawn', 'resubmitted', 'effect-refused', 'referred']
    const flowNo = Math.max(...events.filter(({ type }) => flow.includes(type)).map(({ no }) => no))
    await story.record({ caseId, epoch: 1, through, flowNo, at: office.time.now(), next })
  }
  const openTask = async (caseId: string) => {
    const task = (await tasksOf(office.pool, caseId)).find(({ state }) => state === 'open')
    if (!task) throw new Error('no task is open')
    return task
  }
  return {
    record,
    openTask,
    settle: async (caseId: string): Promise<void> => {
      const { through } = await story.pull({ caseId, epoch: 1, through: 0, settled: false })
      await story.pull({ caseId, epoch: 1, through, settled: true })
    },
    ring: (caseId: string) => story.ring({ caseId, epoch: 1, through: 0, at: office.time.now() }),
    file: async (form: object, clerk: 'clerk' | 'bambooClerk' | 'poplarClerk' = 'clerk') =>
      valueOf(await file(office, acting(clerk), changeReport, { form: formOf(form) })).caseId,
    decide: async (caseId: string, verdict: Verdict, officer: 'officer' | 'erqiOfficer' = 'officer') => {
      const { id, version } = await openTask(caseId)
      let said = valueOf(await decide(office, acting(officer), id, { verdict, version, comment: '说明' }))
      const signers =
        officer === 'officer'
          ? (['sectionHead', 'leader'] as const)
          : (['erqiSectionHead', 'erqiLeader'] as const)
      for (const signer of said.proposed === true ? signers : [])
        said = valueOf(await sign(office, acting(signer), id, (await openTask(caseId)).version))
      return said
    },
    close: (caseId: string, outcome: (Next & { kind: 'close' })['outcome']) =>
      record(caseId, { kind: 'close', outcome }),
  }
}

const formOf = (form: object) => ({
  effectiveFrom: '2026-11-20',
  description: '情况如实',
  extra: {},
  papers: [],
  ...form,
})
const suspension = { category: 'suspension', extra: { placement: '就近安置' } }

/** Files and decides until every kind of row exists, by the real acts and activities. */
async function live(t: TestOffice): Promise<Cases> {
  const { office } = t
  const by = hand(t)
  const review = (round: number) => ({ stage: 'review', slot: '', round })

  const acknowledged = await by.file({ category: 'canteen-change' })
  const desk = await by.openTask(acknowledged)
  valueOf(await claim(office, acting('officer'), desk.id))
  valueOf(await release(office, acting('officer'), desk.id))
  valueOf(await claim(office, acting('officer'), desk.id))
  await by.decide(acknowledged, 'acknowledge')
  await by.close(acknowledged, 'acknowledged')

  const suspended = await by.file(suspension)
  await by.decide(suspended, 'return')
  await by.record(suspended, { kind: 'ask-supplement', key: review(1) })
  office.time.set(office.time.now() + 2 * day)
  const better = { form: formOf({ ...suspension, description: '补充说明' }) }
  valueOf(await resubmit(office, acting('clerk'), suspended, better))
  await by.record(suspended, { kind: 'open', key: review(2) })
  await by.decide(suspended, 'approve')
  await by.close(suspended, 'completed')

  const rejected = await by.file({ category: 'merger' })
  office.time.set(office.time.now() + 1)
  await by.decide(rejected, 'reject')
  office.time.set(office.time.now() + 1)
  await by.close(rejected, 'rejected')

  const withdrawn = await by.file({ category: 'canteen-change' }, 'bambooClerk')
  valueOf(await withdraw(office, acting('bambooClerk'), withdrawn, undefined))
  await by.close(withdrawn, 'withdrawn')

  const repaired = await by.file({ category: 'resumption' }, 'poplarClerk')
  await by.decide(repaired, 'approve', 'erqiOfficer')
  await by.close(repaired, 'completed')
  await by.record(repaired, { kind: 'open', key: review(2) })

  const overdue = await by.file({ category: 'bus-change' }, 'bambooClerk')
  await by.settle(overdue)
  office.time.set(Date.parse('2026-12-04T08:30:00+08:00'))
  await digestRound(office, new AbortController().signal)
  office.time.set(Date.parse('2026-12-05T00:00:00+08:00'))
  await by.ring(overdue)
  await by.ring(repaired)

  const returned = await by.file(suspension, 'bambooClerk')
  await by.decide(returned, 'return')
  await by.record(returned, { kind: 'ask-supplement', key: review(1) })

  const waiting = await by.file({ category: 'bus-change' })
  await by.settle(waiting)
  const [reported, updated] = await renamed(t, 'poplar')
  await by.decide(updated, 'approve', 'erqiOfficer')
  await by.close(updated, 'completed')
  await by.settle(reported)
  return {
    acknowledged,
    suspended,
    reported,
    updated,
    waiting,
    overdue,
    returned,
    withdrawn,
    repaired,
    rejected,
  }
}

/** A change of name, reported and updated in one filing (一事一报). */
async function renamed(t: TestOffice, unit: 'poplar'): Promise<[string, string]> {
  const [id, clerk, newName] = [unitId(unit), `${unit}Clerk`, '大白杨'] as const
  await seedSections(t, id)
  const papers = [await paperOf(t, id, personId(clerk))]
  const form = formOf({ category: 'name-change', extra: { newName }, papers })
  const base = { section: 'basic', changedOn: '2026-11-20', patch: { name: newName }, papers }
  const whole = { form, with: [{ process: 'institution-update', form: base }] }
  const { caseId, joint } = valueOf(await file(t.office, acting(clerk), changeReport, whole))
  return [caseId, joint[0]?.caseId ?? '']
}

let t: TestOffice
let cases: Cases
beforeAll(async () => {
  t = await testOffice()
  cases = await live(t)
})
afterAll(() => t.close())

const inputsOf = ({ office: { pack, time } }: TestOffice): Inputs => ({
  pack,
  now: time.now(),
  delivering: ['cases', 'digests'],
})

const acknowledgedActs = (): Acknowledged[] => [
  { caseId: cases.suspended, kind: 'filed', no: 1, personId: personId('clerk') },
  { caseId: cases.suspended, kind: 'resubmitted' },
  { caseId: cases.acknowledged, kind: 'verdict', verdict: 'acknowledge', personId: personId('officer') },
  { caseId: cases.withdrawn, kind: 'withdrawn' },
]

describe('a healthy database', () => {
  test('breaks no invariant', async () => {
    await expectInvariants(t, acknowledgedActs(), { canaries: ['情况如实', '补充说明'] })
  })

  test('has a case of every kind, so that the checks had something to look at', async () => {
    const rows = await t.office.pool<{ status: string }[]>`SELECT DISTINCT status FROM cases`
    expect(rows.map(({ status }) => status).sort()).toEqual([
      'completed',
      'open',
      'rejected',
      'supplement',
      'withdrawn',
    ])
    for (const table of ['rungs', 'clock_ledger', 'institution_suspensions', 'exclusions', 'mails'])
      expect(await t.office.pool`SELECT FROM ${t.office.pool(table)}`, table).not.toHaveLength(0)
    expect(await t.office.pool`SELECT FROM effects WHERE result = 'refused'`).toHaveLength(1)
  })

  test('says of every invariant without a check why there is none', () => {
    const silent = Object.values(invariants).filter(
      (each) => each.checks.length === 0 && !('attempts' in each),
    )
    expect(silent.filter((each) => !('note' in each))).toEqual([])
  })
})

/** Breaks a copy of the healthy database as its owner and answers which invariants speak. */
async function broken(
  breakIt: (owner: postgres.Sql) => Promise<unknown>,
  more: Partial<Inputs> = {},
): Promise<string[]> {
  const copy = `broken_${randomUUID().replaceAll('-', '')}`
  const server = postgres(inject('databaseUrl'), { max: 1, onnotice: () => undefined })
  await server`CREATE DATABASE ${server(copy)} TEMPLATE ${server(healthy)}`
  const url = urlOf(inject('databaseUrl'), copy)
  const owner = postgres(url, { max: 1, onnotice: () => undefined })
  const pool = connect(url, { max: 2 })
  try {
    await breakIt(owner)
    const found = await verify(pool, { ...inputsOf(t), ...more })
    return [...new Set(found.map(({ invariant }) => invariant))].sort()
  } finally {
    await Promise.all([owner.end(), pool.end()])
    await server`DROP DATABASE ${server(copy)} WITH (FORCE)`
    await server.end()
  }
}

/** A database that nobody is connected to can be copied; the office's own is in use. */
let healthy: string
beforeAll(async () => {
  const source = new URL(t.database.url).pathname.slice(1)
  healthy = `healthy_${randomUUID().replaceAll('-', '')}`
  const server = postgres(inject('databaseUrl'), { max: 1, onnotice: () => undefined })
  await t.office.pool.end()
  await server`CREATE DATABASE ${server(healthy)} TEMPLATE ${server(source)}`
  await server.end()
  t.office.pool = t.database.sql = connect(t.database.url, { max: 2 })
})
afterAll(async () => {
  const server = postgres(inject('databaseUrl'), { max: 1, onnotice: () => undefined })
  await server`DROP DATABASE ${server(healthy)} WITH (FORCE)`
  await server.end()
})

type Break = (owner: postgres.Sql) => Promise<unknown>

/** What is broken, and the one invariant that must speak. */
const mutations: Readonly<Record<string, [string, Break, Partial<Inputs>?]>> = {
  'a case that lies with nobody': [
    'I2',
    async (sql) => {
      const id = randomUUID()
      await sql`INSERT INTO cases SELECT (jsonb_populate_record(c, jsonb_build_object('id', ${id}::text,
          'number', 'CR-410105-20261201-9999', 'status', 'open', 'outcome', null, 'closed_at', null, 'form_no', 1,
          'last_no', 1, 'flow_no', 1, 'taken_through', 1, 'touched_at', filed_at, 'next_rung_at', null,
          'receipt', new_receipt()))).*
        FROM cases c WHERE id = ${cases.suspended}`
      await sql`INSERT INTO case_events SELECT (jsonb_populate_record(e, jsonb_build_object('case_id', ${id}::text,
          'act_id', gen_random_uuid()))).* FROM case_events e WHERE case_id = ${cases.suspended} AND no = 1`
      await sql`INSERT INTO form_versions SELECT ${id}, no, form_version, body, person_id, at FROM form_versions
        WHERE case_id = ${cases.suspended} AND no = 1`
    },
  ],
  'a desk whose clock was stopped': [
    'I2',
    async (sql) => {
      await sql`UPDATE clocks SET stopped_at = started_at WHERE case_id = ${cases.overdue}`
      await sql`UPDATE cases SET next_rung_at = NULL WHERE id = ${cases.overdue}`
    },
  ],
  'a clock that runs on after the end': [
    'I2',
    (sql) => sql`UPDATE clocks SET stopped_at = NULL WHERE case_id = ${cases.acknowledged}`,
  ],
  'a verdict by a stranger': [
    'I3',
    async (sql) => {
      const stranger = personId('auditor')
      await sql`UPDATE case_events SET person_id = ${stranger} WHERE case_id = ${cases.rejected} AND type = 'verdict'`
      await sql`UPDATE tasks SET decided_by = ${stranger} WHERE case_id = ${cases.rejected}`
    },
  ],
  'a verdict of the word that the desk does not know': [
    'I3',
    (sql) => sql`UPDATE tasks SET verdicts = '{approve}' WHERE case_id = ${cases.rejected}`,
  ],
  'a verdict given at an instant when the officer did not hold the role': [
    'I3',
    async (sql) => {
      const [verdict] = await sql<{ at: Date }[]>`
        SELECT at FROM case_events WHERE case_id = ${cases.rejected} AND type = 'verdict'`
      const at = verdict?.at ?? null
      await sql`INSERT INTO grants SELECT gen_random_uuid(), person_id, unit_id, role, tstzrange(${at}, NULL, '()')
        FROM grants WHERE person_id = ${personId('officer')}`
      await sql`UPDATE grants SET during = tstzrange('2020-01-01', ${at})
        WHERE person_id = ${personId('officer')} AND lower_inc(during)`
    },
  ],
  'a rejection that lacks a signature': [
    'I3',
    (sql) => sql`UPDATE case_events SET data = jsonb_set(data, '{signatures}', (data->'signatures') - 1)
      WHERE case_id = ${cases.rejected} AND type = 'verdict'`,
  ],
  'a signature by somebody whose turn it was not': [
    'I3',
    async (sql) => {
      const [id, other] = [personId('sectionHead'), personId('supervisor')]
      await sql`UPDATE case_events SET person_id = ${other}, role = 'supervisor'
        WHERE case_id = ${cases.rejected} AND type = 'signed'`
      await sql`UPDATE case_events SET data = replace(data::text, ${id}, ${other})::jsonb
        WHERE case_id = ${cases.rejected} AND type = 'verdict'`
      await sql`UPDATE tasks SET signers = array_replace(signers, ${id}::uuid, ${other}::uuid)
        WHERE case_id = ${cases.rejected}`
    },
  ],
  'a verdict by somebody who had recused himself': [
    'I3',
    async (sql) => {
      await sql`UPDATE case_events SET type = 'recused', person_id = ${personId('officer')},
          data = '{"stage": "acknowledge", "slot": "", "round": 1}'
        WHERE case_id = ${cases.acknowledged} AND type = 'released'`
      await sql`INSERT INTO recusals SELECT case_id, person_id, no, at FROM case_events
        WHERE case_id = ${cases.acknowledged} AND type = 'recused'`
    },
  ],
  'a recusal that no journal tells of': [
    'I5',
    (sql) => sql`INSERT INTO recusals (case_id, person_id, event_no, at)
      SELECT id, ${personId('officer')}, 1, filed_at FROM cases WHERE id = ${cases.overdue}`,
  ],
  'a desk whose turn is another’s than the journal tells': [
    'I5',
    (sql) => sql`UPDATE tasks SET role = 'leader' WHERE case_id = ${cases.overdue}`,
  ],
  'somebody assigned by nobody': [
    'I5',
    (sql) =>
      sql`UPDATE tasks SET assigned = ARRAY[${personId('leader')}::uuid] WHERE case_id = ${cases.overdue}`,
  ],
  'a question that nobody asked': [
    'I5',
    (
      sql,
    ) => sql`INSERT INTO consultations (id, task_id, case_id, asker_id, asked_id, unit_id, asked_no, asked_at)
      SELECT gen_random_uuid(), id, case_id, ${personId('officer')}, ${personId('leader')}, unit_id, 2, opened_at
      FROM tasks WHERE case_id = ${cases.overdue}`,
  ],
  'a desk at a unit that nobody referred the case to': [
    'I5',
    async (sql) => {
      const [from, to] = [unitId('jinshui'), unitId('erqi')]
      await sql`UPDATE case_events SET data = replace(data::text, ${from}, ${to})::jsonb WHERE case_id = ${cases.waiting}`
      await sql`UPDATE tasks SET unit_id = ${to} WHERE case_id = ${cases.waiting}`
      await sql`UPDATE clocks SET unit_id = ${to} WHERE case_id = ${cases.waiting}`
      await sql`DELETE FROM mails WHERE notice_id IN (SELECT id FROM notices WHERE case_id = ${cases.waiting})`
      await sql`DELETE FROM notices WHERE case_id = ${cases.waiting}`
      await sql`INSERT INTO notices (id, case_id, event_no, kind, person_id, at)
        SELECT gen_random_uuid(), e.case_id, e.no, 'filed', g.person_id, e.at FROM case_events e
        JOIN grants g ON g.unit_id = ${to} AND g.role = 'officer'
        WHERE e.case_id = ${cases.waiting} AND e.type = 'task-opened'`
      await sql`INSERT INTO mails SELECT id, 'waiting', 0, at FROM notices n
        WHERE NOT EXISTS (SELECT FROM mails WHERE notice_id = n.id)`
    },
  ],
  'a filer who decides': [
    'I4',
    async (sql) => {
      const decider = personId('officer')
      await sql`UPDATE case_events SET person_id = ${decider} WHERE case_id = ${cases.rejected} AND type = 'filed'`
      await sql`UPDATE form_versions SET person_id = ${decider} WHERE case_id = ${cases.rejected}`
      await sql`UPDATE cases SET filer_id = ${decider} WHERE id = ${cases.rejected}`
    },
  ],
  'a filer for whom another decides': [
    'I4',
    async (sql) => {
      const filer = personId('clerk')
      const [verdict] = await sql<{ by: string; unit: string; role: string; at: Date }[]>`
        UPDATE case_events SET on_behalf_of = ${filer} WHERE case_id = ${cases.rejected} AND type = 'verdict'
        RETURNING person_id AS by, unit_id AS unit, role, at`
      if (!verdict) throw new Error('nobody decided')
      const { by, unit, role, at } = verdict
      // Whose deputy he was, for that instant.
      await sql`INSERT INTO grants (id, person_id, unit_id, role, during)
        VALUES (gen_random_uuid(), ${filer}, ${unit}, ${role}, tstzrange(${at}, ${at}, '[]'))`
      await sql`INSERT INTO delegations (id, unit_id, absent_id, deputy_id, roles, during, at)
        VALUES (gen_random_uuid(), ${unit}, ${filer}, ${by}, ARRAY[${role}], tstzrange(${at}, ${at}, '[]'), ${at})`
    },
  ],
  'a verdict in the place of nobody who was away': [
    'I3',
    (sql) => sql`UPDATE case_events SET on_behalf_of = ${personId('officerToo')}
      WHERE case_id = ${cases.rejected} AND type = 'verdict'`,
  ],
  'a status that was changed': [
    'I5',
    (sql) => sql`UPDATE cases SET status = 'rejected', outcome = 'rejected' WHERE id = ${cases.suspended}`,
  ],
  'an event that no story has taken': [
    'I5',
    (sql) => sql`UPDATE cases SET taken_through = last_no - 1 WHERE id = ${cases.returned}`,
  ],
  'a verdict changed on the task': [
    'I5',
    (sql) => sql`UPDATE tasks SET verdict = 'approve' WHERE case_id = ${cases.rejected}`,
  ],
  'a holder who never claimed': [
    'I5',
    (sql) => sql`UPDATE tasks SET holder_id = ${personId('officer')} WHERE case_id = ${cases.overdue}`,
  ],
  'a round too many': [
    'I5',
    (
      sql,
    ) => sql`INSERT INTO tasks SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(),
        'round', 9, 'state', 'cancelled'))).* FROM tasks t WHERE case_id = ${cases.overdue}`,
  ],
  'a slot that an ended case still holds': [
    'I5',
    (sql) => sql`INSERT INTO exclusions (key, case_id, kind, at)
      SELECT 'change-report:' || applicant_id || ':merger', id, id, filed_at FROM cases WHERE id = ${cases.rejected}`,
  ],
  'a late filing that the journal does not know of': [
    'I5',
    (sql) => sql`UPDATE cases SET late_filing = true WHERE id = ${cases.updated}`,
  ],
  'two cases filed as one that are not linked': ['I5', (sql) => sql`DELETE FROM case_links`],
  'a gap in base information': [
    'I5',
    (sql) => sql`UPDATE institution_sections SET valid = daterange(lower(valid), upper(valid) - 1)
      WHERE superseded_at IS NULL AND NOT upper_inf(valid)`,
  ],
  'a form version without a filing': [
    'I5',
    (
      sql,
    ) => sql`INSERT INTO form_versions SELECT case_id, 7, form_version, body, person_id, at FROM form_versions
      WHERE case_id = ${cases.overdue}`,
  ],
  'a number missing in the journal': [
    'I6',
    (sql) => sql`DELETE FROM case_events WHERE case_id = ${cases.acknowledged} AND type = 'released'`,
  ],
  'a last event that vanished without trace in the numbers': [
    'I6',
    (sql) => sql`UPDATE cases SET last_no = last_no + 1 WHERE id = ${cases.rejected}`,
  ],
  'an instant that runs backwards': [
    'I6',
    (sql) => sql`UPDATE case_events SET at = at - interval '1 ms'
      WHERE case_id = ${cases.acknowledged} AND type = 'released'`,
  ],
  'an approved update that the register does not have from its moment on': [
    'I7',
    (sql) => sql`UPDATE institution_sections SET recorded_at = recorded_at + interval '1 ms'
      WHERE case_id = ${cases.updated}`,
  ],
  'base information by a case that was not approved': [
    'I7',
    (sql) => sql`INSERT INTO institution_sections SELECT (jsonb_populate_record(s, jsonb_build_object(
        'id', gen_random_uuid(), 'institution_id', ${unitId('bamboo')}::text, 'case_id', ${cases.waiting}::text,
        'filled_by', ${personId('clerk')}::text, 'reviewed_by', ${personId('officer')}::text))).*
      FROM institution_sections s WHERE upper_inf(valid) AND section = 'building'`,
  ],
  'base information for which somebody else is made to answer': [
    'I7',
    (sql) => sql`UPDATE institution_sections SET reviewed_by = ${personId('auditor')}
      WHERE case_id = ${cases.updated}`,
  ],
  'a second effect of one verdict': [
    'I7',
    (sql) => sql`INSERT INTO effects SELECT (jsonb_populate_record(e, jsonb_build_object('round', 9))).*
      FROM effects e WHERE case_id = ${cases.suspended}`,
  ],
  'an effect that left no row': ['I7', (sql) => sql`DELETE FROM effects WHERE case_id = ${cases.rejected}`],
  'another effect than the verdict binds': [
    'I7',
    (sql) => sql`UPDATE effects SET effect = 'voidChange' WHERE case_id = ${cases.suspended}`,
  ],
  'a register without the entry': [
    'I7',
    (sql) => sql`DELETE FROM reported_changes WHERE case_id = ${cases.acknowledged}`,
  ],
  'an entry voided by nobody': [
    'I7',
    (sql) => sql`UPDATE reported_changes SET voided_at = recorded_at, void_reason = 'x'
      WHERE case_id = ${cases.acknowledged}`,
  ],
  'an entry that no effect made': [
    'I7',
    (sql) => sql`INSERT INTO reported_changes
      SELECT ${cases.rejected}, institution_id, category, effective, recorded_at FROM reported_changes
      WHERE case_id = ${cases.acknowledged}`,
  ],
  'an approved suspension that is not there': [
    'I7',
    (sql) => sql`DELETE FROM institution_suspensions WHERE case_id = ${cases.suspended}`,
  ],
  'a suspension ended by a case that recorded nothing': [
    'I7',
    (sql) => sql`UPDATE institution_suspensions SET ended_by = ${cases.repaired}`,
  ],
  'a refused effect after which neither its desk nor the repair was opened': [
    'I7',
    async (sql) => {
      await sql`UPDATE case_events SET data = data || '{"repair": "elsewhere", "stage": "elsewhere"}'
        WHERE case_id = ${cases.repaired} AND type = 'effect-refused'`
      await sql`UPDATE effects SET stage = 'elsewhere' WHERE case_id = ${cases.repaired}`
    },
  ],
  'a card that was never given': [
    'I13',
    (sql) =>
      sql`UPDATE case_events SET data = data - 'card' WHERE case_id = ${cases.overdue} AND data ? 'card'`,
  ],
  'a card that stands for a due date that has moved': [
    'I13',
    async (sql) => {
      await sql`UPDATE cards SET due_day = due_day - 1 WHERE case_id = ${cases.overdue}`
      await sql`UPDATE case_events SET data = data || '{"dueDay": "2026-11-29"}'
        WHERE case_id = ${cases.overdue} AND data ? 'card'`
    },
  ],
  'a card charged to another unit': [
    'I13',
    (sql) => sql`UPDATE cards SET unit_id = ${unitId('erqi')} WHERE case_id = ${cases.overdue}`,
  ],
  'an extension that nobody gave': [
    'I13',
    (sql) => sql`INSERT INTO clock_ledger (case_id, name, slot, round, no, kind, from_at, days, event_no)
      SELECT case_id, name, slot, round, 9, 'extension', started_at, 1, 1 FROM clocks WHERE case_id = ${cases.waiting}`,
  ],
  'a supervision entry that no rung made': [
    'I13',
    (
      sql,
    ) => sql`INSERT INTO supervision_entries (id, case_id, clock, slot, round, due_day, issuer_id, addressee_id,
        entered_at, event_no)
      SELECT gen_random_uuid(), case_id, clock, slot, round, due_day, ${unitId('zhengzhou')}, unit_id, now(), 1
      FROM cards WHERE case_id = ${cases.overdue}`,
  ],
  'a notice that was never written': [
    'I12',
    async (sql) => {
      const [notice] = await sql<{ id: string }[]>`
        SELECT id FROM notices WHERE case_id = ${cases.rejected} AND kind = 'decided' LIMIT 1`
      await sql`DELETE FROM mails WHERE notice_id = ${notice?.id ?? ''}`
      await sql`DELETE FROM notices WHERE id = ${notice?.id ?? ''}`
    },
  ],
  'a notice to somebody who is not owed one': [
    'I12',
    (sql) => sql`UPDATE notices SET person_id = ${personId('auditor')}
      WHERE case_id = ${cases.overdue} AND kind = 'overdue' AND person_id = ${personId('leader')}`,
  ],
  'a notice without its mail': [
    'I12',
    (sql) =>
      sql`DELETE FROM mails WHERE notice_id IN (SELECT id FROM notices WHERE case_id = ${cases.overdue})`,
  ],
  'a dead letter without a reason': [
    'I12',
    (sql) => sql`UPDATE mails SET state = 'dead'
      WHERE notice_id IN (SELECT id FROM notices WHERE case_id = ${cases.overdue})`,
  ],
  'a digest without its mail': ['I12', (sql) => sql`DELETE FROM mails WHERE digest_id IS NOT NULL`],
  'a notice that no digest counted': [
    'I12',
    async (sql) => {
      const [one] = await sql<{ id: string; digest: string }[]>`
        UPDATE notices n SET digest_id = NULL FROM digests d
        WHERE n.id = (SELECT id FROM notices WHERE kind = 'filed' AND digest_id IS NOT NULL LIMIT 1)
          AND d.id = n.digest_id RETURNING n.id, d.id AS digest`
      await sql`UPDATE digests SET received = received - 1 WHERE id = ${one?.digest ?? ''}`
    },
  ],
  'a digest that says more than was told': ['I12', (sql) => sql`UPDATE digests SET received = received + 1`],
  'a due date off by one day': [
    'I13',
    async (sql) => {
      await sql`UPDATE clocks SET due_at = due_at + interval '1 day', due_day = due_day + 1
        WHERE case_id = ${cases.returned} AND name = 'supplement'`
    },
  ],
  'a budget that is not the route’s': [
    'I13',
    (sql) => sql`UPDATE cases SET route = jsonb_set(route, '{clocks,change-report.decide,budget}', '"4wd"')
      WHERE id = ${cases.rejected}`,
  ],
  'a clock that started when nothing happened': [
    'I13',
    (sql) =>
      sql`UPDATE clocks SET started_at = started_at + interval '1 second' WHERE case_id = ${cases.rejected}`,
  ],
  'a suspension longer than the supplement took': [
    'I13',
    (sql) =>
      sql`UPDATE clock_ledger SET to_at = to_at + interval '1 second' WHERE case_id = ${cases.suspended}`,
  ],
  'a task due at another instant than its clock': [
    'I13',
    (sql) => sql`UPDATE tasks SET due_at = due_at + interval '1 day' WHERE case_id = ${cases.overdue}`,
  ],
  'a calendar nobody knows': [
    'I13',
    (sql) => sql`UPDATE clocks SET calendar_revision = 99 WHERE case_id = ${cases.rejected}`,
  ],
  'a clock moved twice by one revision': [
    'I13',
    async (sql) => {
      const moved = {
        clock: 'c',
        slot: '',
        round: 1,
        dueDayBefore: '2026-12-01',
        dueDay: '2026-12-02',
        revision: 1,
      }
      await sql`INSERT INTO case_events SELECT (jsonb_populate_record(e, jsonb_build_object('no', last_no + n,
          'act_id', gen_random_uuid(), 'type', 'due-moved', 'at', c.touched_at, 'data', ${sql.json(moved)}::jsonb))).*
        FROM cases c JOIN case_events e ON e.case_id = c.id AND e.no = 1, generate_series(1, 2) AS n
        WHERE c.id = ${cases.overdue}`
      await sql`UPDATE cases SET last_no = last_no + 2, flow_no = last_no + 2, taken_through = last_no + 2
        WHERE id = ${cases.overdue}`
    },
  ],
  'a rung that fired twice': [
    'I13',
    async (sql) => {
      await sql`INSERT INTO case_events SELECT (jsonb_populate_record(e, jsonb_build_object('no', no + 1,
          'act_id', gen_random_uuid()))).* FROM case_events e WHERE case_id = ${cases.overdue} AND data->>'rung' = 'overdue'`
      await sql`UPDATE cases SET last_no = last_no + 1, taken_through = last_no + 1 WHERE id = ${cases.overdue}`
      await sql`INSERT INTO notices SELECT gen_random_uuid(), case_id, event_no + 1, kind, person_id, due_day, at
        FROM notices WHERE case_id = ${cases.overdue} AND kind = 'overdue'`
      await sql`INSERT INTO mails SELECT id, 'waiting', 0, at FROM notices n
        WHERE kind = 'overdue' AND NOT EXISTS (SELECT FROM mails WHERE notice_id = n.id)`
    },
  ],
  'a rung that fired before its time': [
    'I13',
    async (sql) => {
      await sql`UPDATE case_events SET at = at - interval '5 days' WHERE case_id = ${cases.overdue} AND type = 'rung-fired'`
      await sql`UPDATE rungs SET fired_at = fired_at - interval '5 days' WHERE case_id = ${cases.overdue}`
      await sql`UPDATE cases SET touched_at = (SELECT max(at) FROM case_events WHERE case_id = id) WHERE id = ${cases.overdue}`
    },
  ],
  'a rung that nobody waits for': ['I13', (sql) => sql`DELETE FROM rungs WHERE case_id = ${cases.overdue}`],
  'a planted name in a jsonb column': [
    'I17',
    (sql) => sql`INSERT INTO idempotency_keys (person_id, key, fingerprint, result, at)
      SELECT id, 'k', '', '{"name": "金丝雀甲"}', '2026-11-23' FROM persons LIMIT 1`,
    { canaries: ['金丝雀甲'] },
  ],
  'a planted name in a text column': [
    'I17',
    (sql) => sql`UPDATE mails SET error = 'no mailbox 金丝雀甲'`,
    { canaries: ['金丝雀甲'] },
  ],
  'a planted name unsealed in a sealed column': [
    'I17',
    (sql) => sql`UPDATE form_versions SET body = convert_to('x金丝雀甲', 'UTF8')`,
    { canaries: ['金丝雀甲'] },
  ],
  'a case behind its journal for two minutes': [
    'I18',
    (sql) => sql`UPDATE cases SET taken_through = 1 WHERE id = ${cases.repaired}`,
    {
      atRest: false,
      get now() {
        return t.office.time.now() + 120_000
      },
    },
  ],
  'a rung that is past and did not fire': [
    'I18',
    (sql) => sql`SELECT`,
    { now: Date.parse('2027-02-01T00:00:00+08:00') },
  ],
  'a mail that waits for an hour': [
    'I18',
    (sql) => sql`UPDATE mails SET next_at = '2026-11-01'`,
    { delivering: ['mails'] },
  ],
  'a role that may update the audit': ['I19', (sql) => sql`GRANT UPDATE ON audit TO xueqian_app`],
  'a role that may update one column of the journal': [
    'I19',
    (sql) => sql`GRANT UPDATE (data) ON case_events TO xueqian_app`,
  ],
  'a role that may truncate the rungs': ['I19', (sql) => sql`GRANT TRUNCATE ON rungs TO xueqian_app`],
  'a role that may delete effects': ['I19', (sql) => sql`GRANT DELETE ON effects TO xueqian_app`],
  'a role that owns the form versions': ['I19', (sql) => sql`ALTER TABLE form_versions OWNER TO xueqian_app`],
}

describe('broken on purpose', () => {
  test.each(Object.entries(mutations))(
    '%s is what its invariant speaks of',
    async (_, [invariant, breakIt, more]) => {
      expect(await broken(breakIt, more)).toEqual([invariant])
    },
  )

  test.each<[string, Partial<Acknowledged>]>([
    ['an acknowledged filing', { kind: 'filed', caseId: randomUUID() }],
    ['an acknowledged verdict of another word', { kind: 'verdict', verdict: 'approve' }],
    ['an acknowledged verdict of another number', { kind: 'verdict', no: 4 }],
    ['an acknowledged verdict of another person', { kind: 'verdict', personId: personId('officerToo') }],
    ['an acknowledged withdrawal', { kind: 'withdrawn' }],
  ])('%s that the journal does not know is missed', async (_, act) => {
    const acknowledged = [{ caseId: cases.rejected, kind: 'filed' as const, ...act }]
    const found = await verify(t.office.pool, { ...inputsOf(t), acknowledged })
    expect(found).toMatchObject([{ invariant: 'I1' }])
  })

  test('a case between its verdict and what follows is no violation while work goes on', async () => {
    const by = hand(t)
    const caseId = await by.file({ category: 'infectious-disease', extra: { disease: '手足口病', cases: 2 } })
    await by.decide(caseId, 'acknowledge')
    expect(await verify(t.office.pool, { ...inputsOf(t), atRest: false })).toEqual([])
    const strict = await verify(t.office.pool, inputsOf(t))
    expect(strict.map(({ invariant }) => invariant)).toEqual(['I2', 'I5'])
    await by.close(caseId, 'acknowledged')
    await expectInvariants(t)
  })
})

describe('planted names', () => {
  const name = '欧阳金丝雀'
  const plain = Buffer.from(name, 'utf8')
  test.each<[string, Buffer | string]>([
    ['UTF-8', Buffer.concat([Buffer.from([0, 1]), plain])],
    ['UTF-16LE', Buffer.from(name, 'utf16le')],
    ['base64', Buffer.from(`{"n":"${name}"}`).toString('base64')],
    ['base64 one byte on', Buffer.from(`a{"n":"${name}"}`).toString('base64')],
    ['base64 two bytes on', Buffer.from(`ab{"n":"${name}"}`).toString('base64')],
    ['base64url', Buffer.from(`{"n":"${name}"}`).toString('base64url')],
    ['JSON escapes', '{"n":"\\u6b27\\u9633\\u91d1\\u4e1d\\u96c0"}'],
    ['capital JSON escapes', '{"n":"\\u6B27\\u9633\\u91D1\\u4E1D\\u96C0"}'],
    ['hex', plain.toString('hex')],
    ['capital hex', plain.toString('hex').toUpperCase()],
    ['percent escapes', `?q=${encodeURIComponent(name)}`],
  ])('are found in %s, and not repeated in the finding', (_, bytes) => {
    const found = canaries([{ name: 'dump.sql', bytes }], ['未出现的名字', name])
    expect(found).toMatchObject([{ ids: ['dump.sql'] }])
    expect(JSON.stringify(found)).not.toContain(name)
  })

  test('are not found where they are not', () => {
    expect(canaries([{ name: 'log', bytes: 'nothing here 欧阳' }], [name])).toEqual([])
  })
})
