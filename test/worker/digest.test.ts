import type { Transporter } from 'nodemailer'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { connect } from '../../db/sql.ts'
import { digestDay, digestRound } from '../../worker/digest.ts'
import { deliverMails, openTransport } from '../../worker/post.ts'
import { assign } from '../../acts/assign.ts'
import { claim } from '../../acts/claim.ts'
import { recuse } from '../../acts/recuse.ts'
import { accepted, fileReport, follow, openTask, returned, say } from '../acts/cases.ts'
import { nationalCalendar } from '../../domain/time/calendar.ts'
import { expectInvariants } from '../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { person, personId, type PersonName } from '../support/people.ts'
import { mailServer, type MailServer } from './smtp.ts'

let t: TestOffice
let server: MailServer
let transport: Transporter
beforeAll(async () => {
  server = await mailServer()
})
afterAll(() => server.stop())
beforeEach(async () => {
  t = await testOffice(at('2026-11-23T10:00'))
  server.mails.length = 0
  server.mood = 'takes'
  transport = openTransport(server.url)
})
afterEach(async () => {
  await expectInvariants(t, [], { delivering: ['digests'], atRest: false })
  transport.close()
  await t.close()
})

const at = (beijing: string) => Date.parse(`${beijing}:00+08:00`)
const moveTo = (beijing: string) => t.office.time.set(at(beijing))
const going = new AbortController().signal
const round = (limit?: number) => digestRound(t.office, going, limit)

/** Somebody gets an address; persons are not the application's to rewrite, so the owner does it. */
async function giveAddress(name: PersonName): Promise<void> {
  const { personal, pool, time } = t.office
  const subject = { kind: 'person' as const, id: personId(name) }
  const sealed = await personal.seal(pool, subject, 'email', `${name}@example.invalid`, time.now())
  const owner = connect(t.database.url, { max: 1, role: null })
  await owner`UPDATE persons SET email = ${sealed} WHERE id = ${personId(name)}`
  await owner.end()
}

const post = () =>
  deliverMails({
    office: t.office,
    transport,
    publicUrl: 'https://xueqian.example',
    from: 'no-reply@xueqian.invalid',
    hours: 'policy',
  })

const digests = (name: PersonName) => t.office.pool`
  SELECT day, due_today AS "dueToday", overdue, received, closed FROM digests
  WHERE person_id = ${personId(name)} ORDER BY day`

const nothing = { dueToday: 0, overdue: 0, received: 0, closed: 0 }

test('the morning after, an officer reads how many came in', async () => {
  await giveAddress('officer')
  await fileReport(t, person('clerk'), 'canteen-change')
  await fileReport(t, person('bambooClerk'), 'canteen-change')
  moveTo('2026-11-24T08:30')
  await round()
  await post()
  expect(server.mails.map(({ subject }) => subject)).toEqual(['【每日汇总】2026-11-24 新收 2'])
  expect(server.mails[0]?.text).toContain('新收 2：https://xueqian.example/tasks?box=todo')
})

test('due today and overdue are what lies on the desks at 08:30', async () => {
  await fileReport(t, person('clerk'), 'canteen-change')
  moveTo('2026-11-24T10:00')
  await fileReport(t, person('bambooClerk'), 'canteen-change')
  moveTo('2026-12-01T08:30')
  await round()
  expect(await digests('officer')).toMatchObject([
    { ...nothing, day: '2026-12-01', dueToday: 1, overdue: 1, received: 2 },
  ])
})

test('a clerk reads what was decided, and which supplements are due', async () => {
  const decided = await fileReport(t, person('clerk'), 'canteen-change')
  accepted(await say(t, decided, 'acknowledge'))
  await follow(t, decided, { kind: 'close', outcome: 'acknowledged' })
  await returned(t, person('clerk'))
  moveTo('2026-12-07T08:30')
  await round()
  expect(await digests('clerk')).toMatchObject([{ ...nothing, dueToday: 1, closed: 1 }])
})

test('a task a colleague holds is in nobody else’s digest', async () => {
  const caseId = await fileReport(t, person('clerk'), 'canteen-change')
  moveTo('2026-11-27T16:00')
  accepted(await claim(t.office, acting('officerToo'), (await openTask(t, caseId)).id))
  moveTo('2026-11-30T08:30')
  await round()
  expect(await digests('officer')).toMatchObject([{ ...nothing, received: 1 }])
  expect(await digests('officerToo')).toMatchObject([{ ...nothing, received: 1, dueToday: 1 }])
})

test('a task is in the digest of nobody who recused himself, and of whoever was assigned to it', async () => {
  const caseId = await fileReport(t, person('clerk'), 'canteen-change')
  const { id } = await openTask(t, caseId)
  for (const name of ['officer', 'officerToo'] as const)
    accepted(await recuse(t.office, acting(name), id, '近亲属'))
  accepted(await assign(t.office, acting('systemAdministrator'), id, personId('leader')))
  moveTo('2026-11-30T08:30')
  await round()
  expect(await digests('officer')).toMatchObject([{ ...nothing, received: 1 }])
  expect(await digests('leader')).toMatchObject([{ dueToday: 1 }])
})

test('a notice is counted in one digest only', async () => {
  await fileReport(t, person('clerk'), 'canteen-change')
  for (const day of ['24', '25', '26']) {
    moveTo(`2026-11-${day}T08:30`)
    await round()
  }
  expect(await digests('officer')).toHaveLength(1)
})

test('nobody to whom nothing happened gets a digest', async () => {
  moveTo('2026-11-24T08:30')
  await round()
  expect(await t.office.pool`SELECT FROM digests`).toHaveLength(0)
})

test.each([
  ['before 08:30', '2026-11-24T08:29', null],
  ['at 08:30', '2026-11-24T08:30', '2026-11-24'],
  ['in the afternoon, after an outage', '2026-11-24T17:29', '2026-11-24'],
  ['in the evening, when it is too late', '2026-11-24T17:30', null],
  ['on a Sunday', '2026-11-29T09:00', null],
  ['on a Sunday that is worked', '2026-09-20T09:00', '2026-09-20'],
  ['on a holiday', '2026-10-01T09:00', null],
])('%s the digests to compute are the day’s or none', (_, now, day) => {
  expect(digestDay(nationalCalendar, t.office.pack.notices, at(now))).toBe(day)
})

test('an outage of two mornings leaves one digest, which counts what they would have', async () => {
  await fileReport(t, person('clerk'), 'canteen-change')
  moveTo('2026-11-24T12:00')
  await fileReport(t, person('bambooClerk'), 'canteen-change')
  moveTo('2026-11-26T15:00')
  await round()
  expect(await digests('officer')).toMatchObject([{ ...nothing, day: '2026-11-26', received: 2 }])
})

test('several workers, page by page, make one digest each for everybody', async () => {
  await fileReport(t, person('clerk'), 'canteen-change')
  moveTo('2026-11-24T08:30')
  const workers = Array.from({ length: 4 }, () => round(1).catch(() => undefined))
  await Promise.all(workers)
  await round(1)
  const rows = await t.office.pool`SELECT person_id FROM digests`
  expect(rows).toHaveLength(2)
})

test('a worker that dies between two pages is followed by one that goes on', async () => {
  await fileReport(t, person('clerk'), 'canteen-change')
  moveTo('2026-11-24T08:30')
  const dying = new AbortController()
  let asked = 0
  const now = () => {
    // Once for the round, once for each page.
    if ((asked += 1) === 2) dying.abort()
    return t.office.time.now()
  }
  await digestRound({ ...t.office, time: { ...t.office.time, now } }, dying.signal, 1)
  const [half] = await t.office.pool`SELECT through IS NULL AS fresh, ended_at FROM digest_rounds`
  expect(half).toMatchObject({ fresh: false, ended_at: null })
  await round(1)
  expect(await digests('officer')).toHaveLength(1)
  expect(await digests('officerToo')).toHaveLength(1)
})

test('a page that fails half-way leaves nothing of itself behind', async () => {
  await fileReport(t, person('clerk'), 'canteen-change')
  moveTo('2026-11-24T08:30')
  const owner = connect(t.database.url, { max: 1, role: null })
  await owner`ALTER TABLE mails ADD CONSTRAINT broken CHECK (digest_id IS NULL)`
  await expect(round()).rejects.toThrow()
  expect(await t.office.pool`SELECT FROM digests`).toHaveLength(0)
  await owner`ALTER TABLE mails DROP CONSTRAINT broken`
  await owner.end()
  await round()
  expect(await digests('officer')).toHaveLength(1)
})

test('a digest whose answer was lost goes out again under its Message-ID', async () => {
  await giveAddress('officer')
  await fileReport(t, person('clerk'), 'canteen-change')
  moveTo('2026-11-24T08:30')
  await round()
  server.mood = 'takes and hangs up'
  await post()
  server.mood = 'takes'
  moveTo('2026-11-24T08:35')
  await post()
  const ids = server.mails.map(({ messageId }) => messageId)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

test('somebody without an address is no dead letter of every morning', async () => {
  await fileReport(t, person('clerk'), 'canteen-change')
  moveTo('2026-11-24T08:30')
  await round()
  await post()
  const [mail] = await t.office.pool`SELECT state, error FROM mails LIMIT 1`
  expect(mail).toEqual({ state: 'dead', error: 'no-address' })
})

test('a digest holds no name, no number of a case and no word of a form', async () => {
  await giveAddress('officer')
  const caseId = await fileReport(t, person('clerk'), 'canteen-change', { description: '欧阳金丝雀家长反映' })
  const [kase] = await t.office.pool<{ number: string }[]>`SELECT number FROM cases WHERE id = ${caseId}`
  moveTo('2026-11-24T08:30')
  await round()
  await post()
  const { subject, text } = server.mails[0] ?? {}
  const all = `${subject ?? ''}\n${text ?? ''}`
  expect(all).not.toMatch(/欧阳|金丝雀|officer|sunflower|clerk/)
  expect(all).not.toContain(kase?.number)
  await expectInvariants(t, [], { delivering: ['digests'], atRest: false, canaries: ['欧阳金丝雀'] })
})

test('who has lost every role gets no digest any more', async () => {
  await fileReport(t, person('clerk'), 'canteen-change')
  await t.office.pool`UPDATE grants SET during = tstzrange(lower(during), ${at('2026-11-23T20:00')})
    WHERE person_id = ${personId('officer')}`
  moveTo('2026-11-24T08:30')
  await round()
  expect(await digests('officer')).toHaveLength(0)
  expect(await digests('officerToo')).toHaveLength(1)
})
