import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kindergartens } from '../acts/disputes.ts'
import { enrolled } from '../support/children.ts'
import { testApi, type TestApi } from './api.ts'

let t: TestApi
beforeAll(async () => {
  t = await testApi()
})
afterAll(() => t.close())

const path = '/processes/dispute/cases'

async function filing() {
  const children = []
  for (const { id } of await kindergartens(t, 'jinshui', 'erqi')) children.push(await enrolled(t, id))
  const named = children.map(({ identity: { idNumber, name } }) => ({ number: idNumber, name }))
  return { form: { named, reason: '两份学籍疑为一名幼儿' } }
}

test('a dispute sent once more by an officer who has not seen the answer is answered with the same case', async () => {
  const officer = await t.as('officer')
  const body = await filing()
  const key = { 'idempotency-key': randomUUID() }
  const first = await officer.send('POST', path, body, key)
  expect(first.status).toBe(201)
  expect((await officer.send('POST', path, body, key)).body).toEqual(first.body)
})

test('the county that opened a dispute reads it before any desk of its own is open; another county does not', async () => {
  const { body } = await (await t.as('officer')).send('POST', path, await filing())
  const read = async (who: 'officerToo' | 'jiyuanOfficer') =>
    (await (await t.as(who)).send('GET', `/cases/${String(body['id'])}`)).status
  expect(await read('officerToo')).toBe(200)
  expect(await read('jiyuanOfficer')).toBe(404)
})
