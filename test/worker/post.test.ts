import type { Transporter } from 'nodemailer'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { deadLetters } from '../../db/mails.ts'
import { connect } from '../../db/sql.ts'
import { deliverMails, openTransport } from '../../worker/post.ts'
import { fileReport } from '../acts/cases.ts'
import { testOffice, type TestOffice } from '../support/office.ts'
import { person, personId } from '../support/people.ts'
import { mailServer, type MailServer } from './smtp.ts'

const address = 'officer@example.invalid'

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
  transport = openTransport(server.url)
  await giveAddress(address)
})
afterEach(async () => {
  transport.close()
  await t.close()
})

/** Both officers of the county get the address; persons are not the application's to rewrite, so the owner does it. */
async function giveAddress(text: string): Promise<void> {
  const { office, database } = t
  const owner = connect(database.url, { max: 1, role: null })
  for (const name of ['officer', 'officerToo'] as const) {
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

const post = () => deliverMails({ office: t.office, transport, publicUrl: 'https://xueqian.example' })

const states = async () =>
  (await t.office.pool<{ state: string }[]>`SELECT state FROM mails ORDER BY notice_id`).map(
    ({ state }) => state,
  )

const later = (ms: number) => t.office.time.set(t.office.time.now() + ms)

test('a filing is told to the county’s officers by mail', async () => {
  await fileReport(t, person('clerk'), 'canteen-change')
  await post()
  expect(server.mails.map(({ to }) => [to].flat()[0]?.text)).toEqual([address, address])
  expect(await states()).toEqual(['sent', 'sent'])
})

test('a mail holds number, kind, due date and a link, and neither name nor words of the form', async () => {
  const id = await fileReport(t, person('clerk'), 'canteen-change', { description: '张三丰家长反映' })
  await post()
  const text = `${server.mails[0]?.subject ?? ''}\n${server.mails[0]?.text ?? ''}`
  expect(text).toMatch(/CR-410105-20261123-0001/)
  expect(text).toContain('异动申报')
  expect(text).toContain('2026-11-30')
  expect(text).toContain(`https://xueqian.example/cases/${id}`)
  expect(text).not.toMatch(/张三丰|officer|clerk|sunflower/)
})

test('a sent mail is not sent again', async () => {
  await fileReport(t, person('clerk'), 'canteen-change')
  await post()
  later(3_600_000)
  expect(await post()).toBe(0)
})

test('a server that asks to come back later gets the same letter again, under the same Message-ID', async () => {
  await fileReport(t, person('clerk'), 'canteen-change')
  server.mood = 'takes and hangs up'
  await post()
  const first = server.mails.map(({ messageId }) => messageId)
  server.mood = 'takes'
  later(60_000)
  await post()
  expect(server.mails.slice(first.length).map(({ messageId }) => messageId)).toEqual(first)
})

test('greylisting delays a letter and loses none', async () => {
  await fileReport(t, person('clerk'), 'canteen-change')
  server.mood = 450
  await post()
  expect(await states()).toEqual(['waiting', 'waiting'])
  server.mood = 'takes'
  later(60_000)
  await post()
  expect(await states()).toEqual(['sent', 'sent'])
})

test('a letter the server will never take becomes a dead letter with its owner', async () => {
  await fileReport(t, person('clerk'), 'canteen-change')
  server.mood = 550
  await post()
  const dead = await deadLetters(t.office.pool, 10)
  expect(dead.map(({ personName }) => personName).sort()).toEqual(['officer', 'officerToo'])
  expect(dead).toMatchObject(Array(2).fill({ error: 'smtp 550', attempts: 1 }))
})

test('twelve failures make a dead letter', async () => {
  await fileReport(t, person('clerk'), 'canteen-change')
  server.mood = 450
  for (let attempt = 1; attempt <= 12; attempt += 1) {
    await post()
    later(3_600_000)
  }
  expect(await states()).toEqual(['dead', 'dead'])
})

test('a line break in an address is no way to a second recipient', async () => {
  await giveAddress('officer@example.invalid\r\nBcc: thief@example.invalid')
  await fileReport(t, person('clerk'), 'canteen-change')
  await post()
  expect(server.mails).toEqual([])
  expect(await states()).toEqual(['dead', 'dead'])
})

test('a sender that cannot even read an address leaves its letters to the next round', async () => {
  await fileReport(t, person('clerk'), 'canteen-change')
  const gone = openTransport('smtp://127.0.0.1:1')
  const dying = {
    ...t.office,
    personal: { ...t.office.personal, open: () => Promise.reject(new Error('killed')) },
  }
  await deliverMails({ office: dying, transport: gone, publicUrl: '' })
  expect(await states()).toEqual(['waiting', 'waiting'])
  later(120_000)
  await post()
  expect(await states()).toEqual(['sent', 'sent'])
})
