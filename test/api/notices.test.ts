import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tell } from '../../db/notices.ts'
import { connect } from '../../db/sql.ts'
import type { NoticeKind } from '../../domain/notices/kinds.ts'
import { until } from '../faults/support/until.ts'
import { personId, type PersonName } from '../support/people.ts'
import { expectInvariants } from '../support/invariants.ts'
import { withoutPlanted } from '../support/planted.ts'
import { filed, testApi, type Browser, type TestApi } from './api.ts'
import { listenTo, type Listener, type StreamEvent } from './stream.ts'

let t: TestApi
let clerk: Browser
let officer: Browser
let caseId: string
let address: string
let events = 100
let listeners: Listener[] = []
beforeEach(async () => {
  t = await testApi(() => ({ heartbeat: 30 }))
  clerk = await t.as('clerk')
  officer = await t.as('officer')
  caseId = await filed(clerk)
  address = await t.app.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(async () => {
  for (const listener of listeners) listener.leave()
  listeners = []
  await withoutPlanted(t)
  await expectInvariants(t, [], { delivering: [], atRest: false })
  await t.close()
})

const minute = 60_000
const pass = (ms: number) => t.office.time.set(t.office.time.now() + ms)

async function open(browser: Browser, headers: Record<string, string> = {}): Promise<Listener> {
  const listener = await listenTo(`${address}/api/v1/notices/stream`, { cookie: browser.cookie, ...headers })
  listeners.push(listener)
  return listener
}

/** Tells the officer of one more thing, as an activity would, and answers the notice. */
async function told(name: PersonName = 'officer', kind: NoticeKind = 'filed'): Promise<string> {
  const at = t.office.time.now()
  const notice = { caseId, eventNo: (events += 1), kind, dueDay: '2026-11-30', at }
  await t.office.pool.begin((tx) => tell(tx, notice, [personId(name)]))
  const [row] = await t.office.pool<
    { id: string }[]
  >`SELECT id FROM notices WHERE event_no = ${notice.eventNo}`
  return row?.id ?? ''
}

/** The next notice; the number of unread ones may come before it as well as after. */
async function nextNotice(listener: Listener): Promise<StreamEvent> {
  for (;;) {
    const event = await listener.next()
    if (event.event === 'notice') return event
  }
}

/** The listening connections of this office's database, ended where `end` says so; only its owner sees them. */
async function listening(end = false): Promise<number> {
  const owner = connect(t.database.url, { max: 1, role: null })
  const rows = await owner`
    SELECT pid, ${end} AND pg_terminate_backend(pid) AS ended FROM pg_stat_activity
    WHERE datname = current_database() AND query ILIKE 'listen%'`
  await owner.end()
  return rows.length
}

test('a stream begins with the number of unread notices', async () => {
  const listener = await open(officer)
  expect(listener.headers['content-type']).toBe('text/event-stream; charset=utf-8')
  expect(listener.headers['cache-control']).toBe('no-store')
  expect(await listener.next()).toEqual({ event: 'unread', data: { unread: 1 } })
})

test('a notice is on the stream when its transaction has committed', async () => {
  const listener = await open(officer)
  await listener.next()
  const id = await told()
  const { event, data, id: eventId } = await listener.next()
  expect([event, eventId]).toEqual(['notice', id])
  expect(data).toMatchObject({
    id,
    caseId,
    kind: 'filed',
    title: '新任务',
    dueDay: '2026-11-30',
    readAt: null,
  })
  expect(data['at']).toBe('2026-11-23T10:00:00.000+08:00')
  expect(await listener.next()).toEqual({ event: 'unread', data: { unread: 2 } })
})

test('a filing rings for the county’s officers and for nobody else', async () => {
  const [here, there] = [await open(officer), await open(await t.as('erqiOfficer'))]
  await Promise.all([here.next(), there.next()])
  await filed(clerk, { category: 'bus-change' })
  expect((await nextNotice(here)).data).toMatchObject({ kind: 'filed' })
  await told('erqiOfficer', 'returned')
  expect((await nextNotice(there)).data).toMatchObject({ kind: 'returned' })
})

test('what was rolled back never rings', async () => {
  const listener = await open(officer)
  await listener.next()
  const at = t.office.time.now()
  await t.office.pool
    .begin(async (tx) => {
      await tell(tx, { caseId, eventNo: 99, kind: 'overdue', dueDay: null, at }, [personId('officer')])
      throw new Error('rolled back')
    })
    .catch(() => undefined)
  const id = await told()
  expect((await nextNotice(listener)).id).toBe(id)
})

test('a stream taken up again sends what came meanwhile', async () => {
  pass(10 * minute)
  const first = await open(officer)
  const seen = await told()
  first.leave()
  pass(10 * minute)
  const missed = [await told(), await told()]
  const again = await open(officer, { 'last-event-id': seen })
  const got = [await nextNotice(again), await nextNotice(again)]
  expect(got.map(({ id }) => id).sort()).toEqual(missed.sort())
})

test('a notice whose transaction took its time is not passed over by the one that overtook it', async () => {
  const listener = await open(officer)
  await listener.next()
  const early = t.office.time.now() - 20_000
  const overtaking = await told()
  expect((await nextNotice(listener)).id).toBe(overtaking)
  await t.office.pool.begin((tx) =>
    tell(tx, { caseId, eventNo: 98, kind: 'overdue', dueDay: null, at: early }, [personId('officer')]),
  )
  expect((await nextNotice(listener)).data).toMatchObject({ kind: 'overdue' })
})

test('a Last-Event-ID that is none of ours begins afresh', async () => {
  const listener = await open(officer, { 'last-event-id': 'x' })
  expect(await listener.next()).toEqual({ event: 'unread', data: { unread: 1 } })
})

test('reading a notice lowers the number in every tab', async () => {
  const id = await told()
  const tabs = [await open(officer), await open(officer)]
  for (const tab of tabs) expect((await tab.next()).data).toEqual({ unread: 2 })
  expect((await officer.send('POST', `/notices/${id}/read`)).status).toBe(204)
  for (const tab of tabs) expect((await tab.next()).data).toEqual({ unread: 1 })
})

test('all are read up to the one that was seen', async () => {
  // Ids of one instant lie in no order.
  pass(minute)
  const seen = await told()
  pass(minute)
  await told()
  expect((await officer.send('POST', '/notices/read', { through: seen })).status).toBe(204)
  const { body } = await officer.send('GET', '/notices')
  expect(body['unread']).toBe(1)
})

test('nobody reads another’s notices', async () => {
  const id = await told()
  const stranger = await t.as('erqiOfficer')
  expect((await stranger.send('POST', `/notices/${id}/read`)).status).toBe(404)
  expect((await stranger.send('POST', '/notices/read', { through: id })).status).toBe(204)
  expect((await officer.send('GET', '/notices')).body['unread']).toBe(2)
})

test('a stream needs a session', async () => {
  expect((await listenTo(`${address}/api/v1/notices/stream`, {})).status).toBe(401)
})

test('logging out ends the streams of that session and leaves those of another', async () => {
  const other = await t.as('officer')
  const [ending, staying] = [await open(officer), await open(other)]
  await Promise.all([ending.next(), staying.next()])
  await officer.send('DELETE', '/session')
  await ending.ended
  const id = await told()
  expect((await nextNotice(staying)).id).toBe(id)
})

test('a session that runs out takes its stream along: listening is no activity', async () => {
  const listener = await open(officer)
  await listener.next()
  pass(31 * minute)
  await expect(listener.ended).resolves.toBeUndefined()
})

test('a quiet stream gives signs of life', async () => {
  const listener = await open(officer)
  await expect(listener.beat()).resolves.toBeUndefined()
})

test('a session opens four streams and no fifth until one is closed', async () => {
  const four = await Promise.all([1, 2, 3, 4].map(() => open(officer)))
  expect((await open(officer)).status).toBe(429)
  four[0]?.leave()
  await until('a stream is free again', async () => (await open(officer)).status === 200)
})

test('all streams of a process share one listening connection', async () => {
  await Promise.all([1, 2, 3].map(() => open(officer)))
  expect(await listening()).toBe(1)
})

test('the server closes with streams open', async () => {
  const listener = await open(officer)
  await listener.next()
  await t.app.close()
  await expect(listener.ended).resolves.toBeUndefined()
})

test('a listening connection that breaks comes back, and what rang meanwhile is heard', async () => {
  const listener = await open(officer)
  await listener.next()
  expect(await listening(true)).toBe(1)
  const id = await told()
  expect((await nextNotice(listener)).id).toBe(id)
})

test('what rings holds an id and nothing else', async () => {
  const heard: string[] = []
  const { unlisten } = await t.office.pool.listen('notices', (payload) => void heard.push(payload))
  await told()
  await until('the bell rings', async () => heard.length > 0)
  await unlisten()
  expect(heard).toEqual([personId('officer')])
})

test('an unknown field is refused', async () => {
  const { status } = await officer.send('POST', '/notices/read', { through: randomUUID(), all: true })
  expect(status).toBe(400)
})
