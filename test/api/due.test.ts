import { afterEach, beforeEach, expect, test } from 'vitest'
import { follow } from '../acts/cases.ts'
import { personId } from '../support/people.ts'
import { expectInvariants } from '../support/invariants.ts'
import { deskOf, filed, testApi, type Browser, type TestApi } from './api.ts'

let t: TestApi
let clerk: Browser
let officer: Browser
beforeEach(async () => {
  t = await testApi()
  clerk = await t.as('clerk')
  officer = await t.as('officer')
})
afterEach(async () => {
  await expectInvariants(t, [], { delivering: [], atRest: false })
  await t.close()
})

async function calendar(browser: Browser, path: string): Promise<string> {
  const { statusCode, headers, body } = await browser.raw({ method: 'GET', url: `/api/v1${path}` })
  expect([statusCode, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
  return body.replaceAll('\r\n\t', '')
}
const value = (text: string, property: string): string[] =>
  [...text.matchAll(new RegExp(`^${property}[:;](.*)\\r$`, 'gm'))].map(([, found]) => found ?? '')

test('a task’s due date is a whole day with the number, the kind of business and a link', async () => {
  const caseId = await filed(clerk)
  const desk = await deskOf(officer, caseId)
  const text = await calendar(officer, `/tasks/${desk.id}/due.ics`)
  expect(value(text, 'UID')).toEqual([`${caseId}.change-report.decide..1@xueqian`])
  expect(value(text, 'DTSTART')).toEqual(['VALUE=DATE:20261130'])
  expect(value(text, 'DTSTAMP')).toEqual(['20261123T020000Z'])
  expect(value(text, 'SEQUENCE')).toEqual(['0'])
  expect(value(text, 'URL')).toEqual([`http://localhost:3000/cases/${caseId}`])
  expect(value(text, 'SUMMARY')[0]).toBe('【异动申报】CR-410105-20261123-0001 期限')
})

test('a due date that moves keeps its UID and raises the SEQUENCE', async () => {
  const caseId = await filed(clerk)
  const { id, version } = await deskOf(officer, caseId)
  const before = await calendar(officer, `/tasks/${id}/due.ics`)
  await officer.send('POST', `/tasks/${id}/verdict`, { verdict: 'return', version, comment: '请补充' })
  await follow(t, caseId, { kind: 'ask-supplement', key: { stage: 'review', slot: '', round: 1 } })
  t.office.time.set(t.office.time.now() + 2 * 86_400_000)
  ;[clerk, officer] = [await t.as('clerk'), await t.as('officer')]
  const { body } = await clerk.send('GET', `/cases/${caseId}`)
  const form = { ...(body['form'] as object), description: '已补充' }
  expect((await clerk.send('POST', `/cases/${caseId}/submit`, { form })).status).toBe(200)
  await follow(t, caseId, { kind: 'open', key: { stage: 'review', slot: '', round: 2 } })
  const after = await calendar(officer, `/tasks/${(await deskOf(officer, caseId)).id}/due.ics`)
  expect(value(after, 'UID')).toEqual(value(before, 'UID'))
  expect(value(after, 'SEQUENCE')).toEqual(['1'])
  expect(value(after, 'DTSTART')).not.toEqual(value(before, 'DTSTART'))
})

test('the feed holds all open tasks of one’s desks, and a clerk’s supplements', async () => {
  const caseId = await filed(clerk)
  await filed(clerk, { category: 'bus-change' })
  expect(value(await calendar(officer, '/me/due.ics'), 'UID')).toHaveLength(2)
  expect(value(await calendar(clerk, '/me/due.ics'), 'UID')).toHaveLength(0)
  const { id, version } = await deskOf(officer, caseId)
  await officer.send('POST', `/tasks/${id}/verdict`, { verdict: 'return', version, comment: '请补充' })
  await follow(t, caseId, { kind: 'ask-supplement', key: { stage: 'review', slot: '', round: 1 } })
  expect(value(await calendar(officer, '/me/due.ics'), 'UID')).toHaveLength(1)
  expect(value(await calendar(clerk, '/me/due.ics'), 'UID')).toEqual([`${caseId}.supplement..1@xueqian`])
})

test('a task a colleague holds is not in one’s feed', async () => {
  const { id } = await deskOf(officer, await filed(clerk))
  await officer.send('POST', `/tasks/${id}/claim`, {})
  expect(value(await calendar(await t.as('officerToo'), '/me/due.ics'), 'UID')).toEqual([])
})

test('a task one recused oneself from is not in one’s feed; one that was assigned to one is', async () => {
  const { id } = await deskOf(officer, await filed(clerk))
  const reason = '近亲属'
  for (const browser of [officer, await t.as('officerToo')])
    expect((await browser.send('POST', `/tasks/${id}/recuse`, { reason })).status).toBe(200)
  const assigned = await (
    await t.as('systemAdministrator')
  ).send('POST', `/tasks/${id}/assign`, { personId: personId('leader') })
  expect(assigned.status).toBe(204)
  expect(value(await calendar(officer, '/me/due.ics'), 'UID')).toEqual([])
  expect(value(await calendar(await t.as('leader'), '/me/due.ics'), 'UID')).toHaveLength(1)
})

test('a calendar holds nothing personal', async () => {
  const caseId = await filed(clerk, { description: '欧阳金丝雀家长反映' })
  const { id } = await deskOf(officer, caseId)
  for (const path of [`/tasks/${id}/due.ics`, '/me/due.ics'])
    expect(await calendar(officer, path)).not.toMatch(/欧阳|金丝雀|officer|clerk|sunflower/)
})

test('the due date of a task out of scope is not there, nor that of one decided', async () => {
  const { id, version } = await deskOf(officer, await filed(clerk))
  const path = `/tasks/${id}/due.ics`
  expect((await (await t.as('erqiOfficer')).send('GET', path)).status).toBe(404)
  await officer.send('POST', `/tasks/${id}/verdict`, { verdict: 'approve', version })
  expect((await officer.send('GET', path)).status).toBe(404)
})

test('calendars need a session', async () => {
  expect((await t.anonymous.send('GET', '/me/due.ics')).status).toBe(401)
})
