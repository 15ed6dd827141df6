import type { Transporter } from 'nodemailer'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { deadLetters } from '../../db/mails.ts'
import { tell } from '../../db/notices.ts'
import { connect } from '../../db/sql.ts'
import { deliverMails, openTransport, pace, type Post } from '../../worker/post.ts'
import { fileReport, returned } from '../acts/cases.ts'
import { expectInvariants } from '../support/invariants.ts'
import { testOffice, type TestOffice } from '../support/office.ts'
import { person, personId, type PersonName } from '../support/people.ts'
import { withoutPlanted } from '../support/planted.ts'
import { mailServer, type MailServer } from './smtp.ts'

const address = 'clerk@example.invalid'

let t: TestOffice
let server: MailServer
let transport: Transporter

beforeAll(async () => {
  server = await mailServer()
})
afterAll(() => server.stop())

beforeEach(async () => {
  t = await testOffice()
  server.mails.length = 0
  server.mood = 'takes'
  server.stalling = []
  transport = openTransport(server.url)
  await giveAddress(address)
})
afterEach(async () => {
  transport.close()
  await withoutPlanted(t)
  await expectInvariants(t, [], { delivering: [], atRest: false })
  await t.close()
})

/** Both clerks of the kindergarten get the address; persons are not the application's to rewrite, so the owner does it. */
async function giveAddress(
  text: string,
  names: readonly PersonName[] = ['clerk', 'clerkToo'],
): Promise<void> {
  const { office, database } = t
  const owner = connect(database.url, { max: 1, role: null })
  for (const name of names) {
    const id = personId(name)
    const sealed = await office.personal.seal(
      office.pool,
      { kind: 'person', id },
      'email',
      text,
      office.time.now(),
    )
    await owner`UPDATE persons SET email = ${sealed} WHERE id = ${id}`
  }
  await owner.end()
}

const parts = (more: Partial<Post> = {}): Post => ({
  office: t.office,
  transport,
  publicUrl: 'https://xueqian.example',
  from: '学前教育业务办理 <no-reply@xueqian.invalid>',
  hours: 'policy',
  ...more,
})
const post = () => deliverMails(parts())

const states = async () =>
  (await t.office.pool<{ state: string }[]>`SELECT state FROM mails ORDER BY notice_id`).map(
    ({ state }) => state,
  )

const later = (ms: number) => t.office.time.set(t.office.time.now() + ms)

test('a return is told to the institution’s clerks by mail', async () => {
  await returned(t, person('clerk'))
  await post()
  expect(server.mails.map(({ to }) => [to].flat()[0]?.text)).toEqual([address, address])
  expect(await states()).toEqual(['sent', 'sent'])
})

test('a mail holds number, kind, due date and a link, and neither name nor words of the form', async () => {
  const id = await returned(t, person('clerk'))
  await post()
  const text = `${server.mails[0]?.subject ?? ''}\n${server.mails[0]?.text ?? ''}`
  expect(text).toMatch(/CR-410105-20261123-0001/)
  expect(text).toContain('异动申报')
  expect(text).toContain('2026-12-07')
  expect(text).toContain(`https://xueqian.example/cases/${id}`)
  expect(text).not.toMatch(/食堂|请看附件|officer|clerk|sunflower/)
})

test('a sent mail is not sent again', async () => {
  await returned(t, person('clerk'))
  await post()
  later(3_600_000)
  expect(await post()).toBe(0)
})

test('a server that asks to come back later gets the same letter again, under the same Message-ID', async () => {
  await returned(t, person('clerk'))
  server.mood = 'takes and hangs up'
  await post()
  const first = server.mails.map(({ messageId }) => messageId)
  server.mood = 'takes'
  later(60_000)
  await post()
  const again = server.mails.slice(first.length).map(({ messageId }) => messageId)
  expect(again.sort()).toEqual(first.sort())
})

test('greylisting delays a letter and loses none', async () => {
  await returned(t, person('clerk'))
  server.mood = 450
  await post()
  expect(await states()).toEqual(['waiting', 'waiting'])
  server.mood = 'takes'
  later(60_000)
  await post()
  expect(await states()).toEqual(['sent', 'sent'])
})

test('a letter the server will never take becomes a dead letter with its owner', async () => {
  await returned(t, person('clerk'))
  server.mood = 550
  await post()
  const dead = await deadLetters(t.office.pool, 10)
  expect(dead.map(({ personName }) => personName).sort()).toEqual(['clerk', 'clerkToo'])
  expect(dead).toMatchObject(Array(2).fill({ error: 'smtp 550', attempts: 1 }))
})

test('twelve failures make a dead letter', async () => {
  await returned(t, person('clerk'))
  server.mood = 450
  for (let attempt = 1; attempt <= 12; attempt += 1) {
    await deliverMails(parts({ hours: 'any' }))
    later(3_600_000)
  }
  expect(await states()).toEqual(['dead', 'dead'])
})

test('a line break in an address is no way to a second recipient', async () => {
  await giveAddress('clerk@example.invalid\r\nBcc: thief@example.invalid')
  await returned(t, person('clerk'))
  await post()
  expect(server.mails).toEqual([])
  expect(await states()).toEqual(['dead', 'dead'])
})

test('a sender that cannot even read an address leaves its letters to the next round', async () => {
  await returned(t, person('clerk'))
  const gone = openTransport('smtp://127.0.0.1:1')
  const dying = {
    ...t.office,
    personal: { ...t.office.personal, open: () => Promise.reject(new Error('killed')) },
  }
  await deliverMails(parts({ office: dying, transport: gone }))
  expect(await states()).toEqual(['waiting', 'waiting'])
  later(120_000)
  await post()
  expect(await states()).toEqual(['sent', 'sent'])
})

test('a batch ends before its lease does, however the server stalls', () => {
  expect(pace.longest).toBeLessThan(pace.lease)
})

test('a server that stalls on one letter keeps no other from going out', async () => {
  await giveAddress('stalled@example.invalid', ['clerkToo'])
  server.stalling = ['stalled@example.invalid']
  await returned(t, person('clerk'))
  await deliverMails(parts(), { batch: 10, longest: 500, lease: 1_000 })
  expect(server.mails.map(({ to }) => [to].flat()[0]?.text)).toEqual([address])
  const rows = await t.office.pool`SELECT state, error, attempts FROM mails ORDER BY state`
  expect([...rows]).toEqual([
    { state: 'sent', error: null, attempts: 1 },
    { state: 'waiting', error: 'timeout', attempts: 1 },
  ])
  server.hangUp()
})

test('two senders share the letters and send none twice', async () => {
  await returned(t, person('clerk'))
  await Promise.all([post(), post(), post()])
  expect(server.mails).toHaveLength(2)
})

test('what is due in the evening waits for the next working morning', async () => {
  t.office.time.set(Date.parse('2026-11-27T17:29:59+08:00'))
  await returned(t, person('clerk'))
  later(1_000)
  expect(await post()).toBe(0)
  t.office.time.set(Date.parse('2026-11-30T08:29:59+08:00'))
  expect(await post()).toBe(0)
  await expectInvariants(t, [], { delivering: ['mails'] })
  later(1_000)
  expect(await post()).toBe(2)
})

test('on a made-up Saturday letters go out, on a holiday they do not', async () => {
  t.office.time.set(Date.parse('2026-10-10T09:00:00+08:00'))
  await returned(t, person('clerk'))
  expect(await post()).toBe(2)
  t.office.time.set(Date.parse('2026-10-07T09:00:00+08:00'))
  await t.office.pool`UPDATE mails SET state = 'waiting', next_at = ${t.office.time.now()}`
  expect(await post()).toBe(0)
})

test('letters are from whom the installation says', async () => {
  await returned(t, person('clerk'))
  await deliverMails(parts({ from: '金水区教体局 <office@jinshui.invalid>' }))
  expect(server.mails[0]?.from?.text).toBe('"金水区教体局" <office@jinshui.invalid>')
})

const switchOff = (name: PersonName, kind: string) => t.office.pool`
  INSERT INTO notice_preferences (person_id, channel, kind, wanted, at)
  VALUES (${personId(name)}, 'mail', ${kind}, false, ${t.office.time.now()})`

test('a letter its reader does not want is not sent, and says so', async () => {
  await returned(t, person('clerk'))
  await switchOff('clerk', 'returned')
  await post()
  expect(server.mails).toHaveLength(1)
  expect((await states()).sort()).toEqual(['declined', 'sent'])
  await expectInvariants(t, [], { delivering: ['mails'] })
})

test('what was switched off before a duty was taken up is sent all the same', async () => {
  await giveAddress(address, ['officer'])
  const caseId = await fileReport(t, person('clerk'), 'canteen-change')
  await switchOff('officer', 'overdue')
  const notice = {
    caseId,
    eventNo: 100,
    kind: 'overdue',
    dueDay: '2026-11-30',
    at: t.office.time.now(),
  } as const
  await t.office.pool.begin((tx) => tell(tx, notice, [personId('officer')]))
  await post()
  expect(server.mails.map(({ subject }) => subject)).toEqual(['【异动申报】CR-410105-20261123-0001 已超期'])
})
