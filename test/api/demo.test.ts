import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { insertDemoClock } from '../../db/demoClock.ts'
import { connect } from '../../db/sql.ts'
import { beijingTime } from '../../domain/time/day.ts'
import { demoAccounts } from '../../stack/demo/accounts.ts'
import { expectInvariants } from '../support/invariants.ts'
import { testApi, type TestApi } from './api.ts'

let demo: TestApi
let real: TestApi
beforeAll(async () => {
  demo = await testApi(({ office: { time } }) => {
    const start = time.now()
    return { demo: { accounts: demoAccounts, wind: (offset) => time.set(start + offset) } }
  })
  real = await testApi()
  for (const { database } of [demo, real]) {
    const owner = connect(database.url, { max: 1, role: null })
    await insertDemoClock(owner)
    await owner`UPDATE accounts SET demo = true WHERE login = 'clerk'`
    await owner.end()
  }
})
afterEach(async () => {
  await expectInvariants(demo, [], { delivering: [] })
  await expectInvariants(real)
})
afterAll(async () => {
  await demo.close()
  await real.close()
})

const forward = '/demo/fast-forward'

test('whoever opens the demo reads that its data are a demo’s, its time, and the accounts to log in with', async () => {
  const { status, body } = await demo.anonymous.send('GET', '/demo')
  expect(status).toBe(200)
  expect(body['banner']).toBe('演示数据')
  expect(body['now']).toBe(beijingTime(demo.office.time.now()))
  expect(body['accounts']).toEqual(demoAccounts)
})

test('outside a demo there is neither a list of accounts nor a clock to wind', async () => {
  expect((await real.anonymous.send('GET', '/demo')).body.code).toBe('not-found')
  const supervisor = await real.as('supervisor')
  expect((await supervisor.send('POST', forward, {})).body.code).toBe('not-found')
})

test('an account of the demo winds the clock and stays logged in, others read the new time at once', async () => {
  const clerk = await demo.as('clerk')
  const officer = await demo.as('officer')
  const { status, body } = await clerk.send('POST', forward, { days: 3 })
  expect([status, body['now']]).toEqual([200, '2026-11-26T10:00:00.000+08:00'])
  expect((await clerk.send('GET', '/me')).body['now']).toBe(Date.parse(String(body['now'])))
  expect((await officer.send('GET', '/me')).status).toBe(200)
})

test('who winds in the night comes to nine in the morning, when digests are sent and 督办件 gathered', async () => {
  demo.office.time.set(Date.parse('2026-11-27T00:28:00+08:00'))
  const { body } = await (await demo.as('clerk')).send('POST', forward, { days: 1 })
  expect(body['now']).toMatch(/T09:00:00\.000\+08:00$/)
})

test('an account that is not the demo’s may not, and nobody may without a session', async () => {
  const officer = await demo.as('officer')
  expect((await officer.send('POST', forward, {})).body.code).toBe('forbidden')
  expect((await demo.anonymous.send('POST', forward, {})).body.code).toBe('unauthenticated')
})

test('the clock goes forward only, and by no more than a quarter at once', async () => {
  const clerk = await demo.as('clerk')
  for (const days of [0, -1, 61, 1.5]) expect((await clerk.send('POST', forward, { days })).status).toBe(400)
})
