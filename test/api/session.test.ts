import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { insertDeputy } from '../../db/deputies.ts'
import { dayOf } from '../../domain/time/day.ts'
import { expectInvariants } from '../support/invariants.ts'
import { personId, unitId, type PersonName } from '../support/people.ts'
import { filing, password, report, testApi, type TestApi } from './api.ts'

let t: TestApi
beforeAll(async () => {
  t = await testApi()
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const minute = 60_000

describe('logging in', () => {
  test('sets a cookie that scripts and other sites never get', async () => {
    const { headers } = await t.anonymous.send('POST', '/session', { login: 'clerk', password })
    expect(headers['set-cookie']).toMatch(/^xq_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  test('sets a Secure cookie where the product is reached by https', async () => {
    const https = await testApi(() => ({ publicUrl: 'https://xueqian.example' }))
    const { headers } = await https.anonymous.send('POST', '/session', { login: 'clerk', password })
    await https.close()
    expect(headers['set-cookie']).toMatch(/; Secure/)
    expect(headers['strict-transport-security']).toMatch(/max-age/)
  })

  test('keeps only a hash of the token', async () => {
    const { headers } = await t.anonymous.send('POST', '/session', { login: 'principal', password })
    const token = String(headers['set-cookie']).slice('xq_session='.length, 43)
    const rows = await t.office.pool`SELECT token_hash FROM sessions`
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('answers an unknown name as it answers a wrong password', async () => {
    const wrong = await t.anonymous.send('POST', '/session', { login: 'leader', password: 'wrong' })
    const unknown = await t.anonymous.send('POST', '/session', { login: 'nobody', password: 'wrong' })
    const bare = ({ body }: typeof wrong) => ({ ...body, diagnosisId: '' })
    expect(wrong.status).toBe(401)
    expect(bare(unknown)).toEqual(bare(wrong))
  })

  test.each(['bambooClerk', 'stranger'])('locks %s after five failures, longer each time', async (login) => {
    const attempt = async (secret: string) => {
      const { status, body } = await t.anonymous.send('POST', '/session', { login, password: secret })
      return [status, body.code, body['retryAfter']]
    }
    for (let n = 1; n <= 5; n += 1)
      expect(await attempt('wrong')).toEqual([401, 'wrong-credentials', undefined])
    expect(await attempt(password)).toEqual([429, 'locked-out', 60])
    t.office.time.set(t.office.time.now() + minute)
    expect(await attempt('wrong')).toEqual([401, 'wrong-credentials', undefined])
    expect(await attempt(password)).toEqual([429, 'locked-out', 120])
  })

  test('forgives the failures after a right password', async () => {
    for (let n = 1; n <= 4; n += 1)
      await t.anonymous.send('POST', '/session', { login: 'auditor', password: 'wrong' })
    await t.as('auditor')
    const { status } = await t.anonymous.send('POST', '/session', { login: 'auditor', password: 'wrong' })
    expect(status).toBe(401)
  })

  test('refuses a demo account where there is no demo', async () => {
    await t.office.pool`UPDATE accounts SET demo = true WHERE login = 'poplarClerk'`
    const { status } = await t.anonymous.send('POST', '/session', { login: 'poplarClerk', password })
    expect(status).toBe(401)
  })

  test('is limited per address', async () => {
    const narrow = await testApi(() => ({ limits: { logins: 2 } }))
    const codes = []
    for (let n = 1; n <= 3; n += 1)
      codes.push((await narrow.anonymous.send('POST', '/session', { login: 'x', password: 'y' })).body.code)
    await narrow.close()
    expect(codes).toEqual(['wrong-credentials', 'wrong-credentials', 'rate-limited'])
  })
})

describe('a session', () => {
  test('tells who one is, by which roles, at which units', async () => {
    const { body } = await (await t.as('clerk')).send('GET', '/me')
    expect(body).toMatchObject({
      name: 'clerk',
      grants: [{ unit: 'sunflower', role: 'clerk', roleTitle: '填报员' }],
      actingFor: [],
    })
  })

  test('tells a reviewer for which institutions his unit reviews today, and nobody else', async () => {
    await insertDeputy(t.office.pool, {
      id: randomUUID(),
      institutionId: unitId('bamboo'),
      deputyId: unitId('sunflower'),
      from: dayOf(t.office.time.now()),
      until: null,
      personId: personId('officer'),
      at: t.office.time.now(),
    })
    const actingFor = async (name: PersonName) =>
      (await (await t.as(name)).send('GET', '/me')).body['actingFor']
    expect(await actingFor('reviewer')).toEqual([{ unitId: unitId('bamboo'), unit: 'bamboo', until: null }])
    expect(await actingFor('clerk')).toEqual([])
  })

  test('is over after logging out', async () => {
    const clerk = await t.as('clerk')
    expect((await clerk.send('DELETE', '/session')).status).toBe(204)
    expect((await clerk.send('GET', '/me')).body.code).toBe('unauthenticated')
  })

  test('is over after 30 idle minutes, and lives on while it is used', async () => {
    const [idle, used] = [await t.as('clerk'), await t.as('clerk')]
    t.office.time.set(t.office.time.now() + 29 * minute)
    await used.send('GET', '/me')
    t.office.time.set(t.office.time.now() + 2 * minute)
    expect((await idle.send('GET', '/me')).status).toBe(401)
    expect((await used.send('GET', '/me')).status).toBe(200)
  })

  test('is over after 12 hours however much it is used', async () => {
    const clerk = await t.as('clerk')
    for (let at = 0; at < 12 * 60; at += 20) {
      expect((await clerk.send('GET', '/me')).status).toBe(200)
      t.office.time.set(t.office.time.now() + 20 * minute)
    }
    expect((await clerk.send('GET', '/me')).status).toBe(401)
  })

  test('loses a right in the moment in which the role ends', async () => {
    const officer = await t.as('erqiOfficer')
    await t.office.pool`UPDATE grants SET during = tstzrange(lower(during), ${t.office.time.now()})
      WHERE person_id = (SELECT person_id FROM accounts WHERE login = 'erqiOfficer')`
    expect((await officer.send('GET', '/me')).body['grants']).toEqual([])
  })

  test('is asked for everywhere but at the door', async () => {
    const open = ['/healthz', '/readyz']
    expect(await Promise.all(open.map(async (path) => (await t.anonymous.send('GET', path)).status))).toEqual(
      [200, 200],
    )
    const closed = ['/me', '/cases', '/tasks', '/processes', '/overdue', '/institutions', '/notices']
    const statuses = await Promise.all(
      closed.map(async (path) => (await t.anonymous.send('GET', path)).status),
    )
    expect(new Set(statuses)).toEqual(new Set([401]))
    expect((await t.anonymous.raw({ url: '/docs/json' })).statusCode).toBe(401)
  })
})

describe('a page that was drawn for another person', () => {
  const bob = '00000000-0000-7000-8000-00000000b0b0'

  test('reads and writes nothing in the name of who is logged in now', async () => {
    const clerk = await t.as('clerk')
    const before = await t.rows()
    const answers = [
      await clerk.send('GET', '/me', undefined, { 'x-person': bob }),
      await clerk.send('POST', filing, { form: report() }, { 'x-person': bob }),
      await clerk.send('DELETE', '/session', undefined, { 'x-person': bob }),
    ]
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [409, 'other-person']),
    )
    const { audit: _audited, ...rows } = await t.rows()
    expect(before).toMatchObject(rows)
    expect((await clerk.send('GET', '/me')).status).toBe(200)
  })

  test('is told so before its body is read', async () => {
    const clerk = await t.as('clerk')
    const { body } = await clerk.send('POST', filing, { form: 'none' }, { 'x-person': bob })
    expect(body.code).toBe('other-person')
  })

  test('works on when it is the same person', async () => {
    const clerk = await t.as('clerk')
    const { body } = await clerk.send('GET', '/me')
    const own = { 'x-person': String(body['id']) }
    expect((await clerk.send('GET', '/cases', undefined, own)).status).toBe(200)
    expect((await clerk.send('DELETE', '/session', undefined, own)).status).toBe(204)
  })
})

describe('another site', () => {
  test.each([
    ['a foreign Origin', { origin: 'https://evil.example' }],
    ['a null Origin', { origin: 'null' }],
    ['Sec-Fetch-Site: cross-site', { 'sec-fetch-site': 'cross-site' }],
  ])('cannot write: %s is refused', async (_, headers) => {
    const clerk = await t.as('clerk')
    const { status, body } = await clerk.send('DELETE', '/session', undefined, headers)
    expect([status, body.code]).toEqual([403, 'forbidden'])
    expect((await clerk.send('GET', '/me')).status).toBe(200)
  })

  test('is not what the product itself is', async () => {
    const clerk = await t.as('clerk')
    expect(
      (await clerk.send('DELETE', '/session', undefined, { origin: 'http://localhost:3000' })).status,
    ).toBe(204)
  })
})
