import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '../../db/sql.ts'
import { expectInvariants } from '../support/invariants.ts'
import { filed, filing, deskOf, password, report, testApi, type Browser, type TestApi } from './api.ts'

let t: TestApi
let clerk: Browser
let officer: Browser
let before: Record<string, number>
beforeAll(async () => {
  t = await testApi()
  clerk = await t.as('clerk')
  officer = await t.as('officer')
})
beforeEach(async () => {
  before = await t.rows()
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

/** Nothing is written by a refusal, but for its audit row. */
const nothingWritten = async () => {
  const { audit, ...rest } = await t.rows()
  const { audit: audited, ...restBefore } = before
  expect(rest).toEqual(restBefore)
  expect(audit).toBeGreaterThanOrEqual(audited ?? 0)
}

const paths = (answer: { body: { errors?: { path: string }[] } }) =>
  answer.body.errors?.map(({ path }) => path)

describe('a filing is refused and writes nothing', () => {
  test.each([
    ['an unknown field beside the form', { form: report(), status: 'completed' }, ['status']],
    ['an unknown field in the form', { form: report({ approved: true }) }, ['approved']],
    ['two unknown fields', { form: report({ a: 1, b: 2 }) }, ['a', 'b']],
    ['an unknown field of the category', { form: report({ extra: { approved: true } }) }, ['extra.approved']],
    ['a number for a text', { form: report({ description: 5 }) }, ['description']],
    ['null for a text', { form: report({ description: null }) }, ['description']],
    ['a text for a list', { form: report({ papers: 'none' }) }, ['papers']],
    ['no form', {}, ['form']],
    ['a list for the form', { form: [] }, ['form']],
    ['an applicant that is no id', { form: report(), applicantId: 'me' }, ['applicantId']],
  ])('%s', async (_, body, expected) => {
    const answer = await clerk.send('POST', filing, body)
    expect(answer.status).toBe(400)
    expect(paths(answer)).toEqual(expected)
    await nothingWritten()
  })

  test('a category field of the wrong type, which is not coerced', async () => {
    for (const injured of ['3', true, null, []]) {
      const form = report({ category: 'safety-accident', extra: { injured } })
      expect(paths(await clerk.send('POST', filing, { form }))).toEqual(['extra.injured'])
    }
    await nothingWritten()
  })

  test('the same in Chinese, field by field', async () => {
    const { body } = await clerk.send('POST', filing, { form: report({ approved: true, description: '' }) })
    expect(body).toMatchObject({
      type: 'urn:xueqian:problem:invalid-form',
      status: 400,
      title: '填写有误，请按提示修改',
      instance: '/api/v1/processes/change-report/cases',
      diagnosisId: expect.any(String) as string,
    })
    expect(body.errors).toContainEqual({ path: 'approved', message: '没有这个字段' })
    expect(body.errors).toContainEqual({ path: 'description', message: '必填' })
  })

  test('without an Idempotency-Key, or with one that is none', async () => {
    for (const key of ['', 'x'.repeat(101), '键']) {
      const { status, body } = await clerk.send(
        'POST',
        filing,
        { form: report() },
        { 'idempotency-key': key },
      )
      expect([status, body.code]).toEqual([400, 'idempotency-key-missing'])
    }
    await nothingWritten()
  })

  test('for an institution that is not one’s own', async () => {
    const poplar = await t.office.pool<
      { id: string }[]
    >`SELECT unit_id AS id FROM unit_versions WHERE name = 'poplar'`
    before = await t.rows()
    const { status, body } = await clerk.send('POST', filing, { form: report(), applicantId: poplar[0]?.id })
    expect([status, body.code]).toEqual([404, 'not-found'])
    await nothingWritten()
  })

  test('by somebody who fills in no forms', async () => {
    const { status, body } = await officer.send('POST', filing, { form: report() })
    expect([status, body.code]).toEqual([403, 'forbidden'])
    await nothingWritten()
  })
})

describe('the envelope', () => {
  const json = { 'content-type': 'application/json', 'idempotency-key': 'k' }
  const raw = async (payload: string, headers: Record<string, string> = json) => {
    const response = await clerk.raw({ method: 'POST', url: `/api/v1${filing}`, payload, headers })
    return [response.statusCode, response.json<{ code: string }>().code]
  }

  test('refuses __proto__', async () => {
    expect(await raw('{"form":{"__proto__":{"admin":true}}}')).toEqual([400, 'invalid-request'])
    expect(await raw('{"form":{"constructor":{"prototype":{"a":1}}}}')).toEqual([400, 'invalid-request'])
  })

  test('refuses nesting without end and characters no database takes, wherever they stand', async () => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
    expect(await raw(`{"form":${deep}}`)).toEqual([400, 'invalid-request'])
    expect(await raw('{"form":{"description":"a\\u0000"}}')).toEqual([400, 'invalid-request'])
    const login = await t.anonymous.send('POST', '/session', { login: 'a\u0000', password: 'x' })
    expect(login.status).toBe(400)
    const cursorOf = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url')
    for (const path of [
      `/tasks?cursor=${cursorOf([8.64e15, '019ac6e0-0000-7000-8000-000000000000'])}`,
      `/overdue?cursor=${cursorOf([8.64e15, '019ac6e0-0000-7000-8000-000000000000'])}`,
      `/institutions?cursor=${cursorOf(['\u0000'])}`,
    ])
      expect([path, (await officer.send('GET', path)).status]).toEqual([path, 400])
  })

  test('refuses a day of a year the database does not have', async () => {
    const { status, body } = await clerk.send('POST', filing, {
      form: { ...report(), effectiveFrom: '0000-01-01' },
    })
    expect([status, body.errors?.map(({ path }) => path)]).toEqual([400, ['effectiveFrom']])
  })

  test('refuses what is no JSON', async () => {
    expect(await raw('{')).toEqual([400, 'invalid-request'])
    expect(await raw('')).toEqual([400, 'invalid-request'])
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'application/json5'])(
    'refuses %s',
    async (type) => {
      expect(await raw('{"form":{}}', { ...json, 'content-type': type })).toEqual([415, 'unsupported-media'])
    },
  )

  test('refuses a body above 1 MiB', async () => {
    expect(await raw(JSON.stringify({ form: { description: 'x'.repeat(1024 * 1024) } }))).toEqual([
      413,
      'too-large',
    ])
  })

  test('refuses unknown and repeated query fields, and reads numbers in a query', async () => {
    expect((await clerk.send('GET', '/cases?sort=name')).body.errors).toEqual([
      { path: 'sort', message: '没有这个字段' },
    ])
    expect((await clerk.send('GET', '/cases?limit=2&limit=3')).status).toBe(400)
    expect((await clerk.send('GET', '/cases?limit=2')).status).toBe(200)
    expect((await clerk.send('GET', '/cases?limit=1000')).status).toBe(400)
    expect((await clerk.send('GET', '/cases?cursor=abc')).body.errors?.[0]?.path).toBe('cursor')
  })

  test('knows no other address', async () => {
    const { status, body, headers } = await clerk.send('GET', '/nothing/here')
    expect([status, body.code]).toEqual([404, 'not-found'])
    expect(headers['content-type']).toMatch(/^application\/problem\+json/)
  })

  test('answers are neither stored nor sniffed nor framed', async () => {
    const { headers } = await clerk.send('GET', '/me')
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(
        /default-src 'none'.*frame-ancestors 'none'/,
      ) as string,
    })
  })

  test('refuses a verdict whose version is a text, a boolean, null or a list', async () => {
    const desk = await deskOf(officer, await filed(clerk))
    for (const version of ['1', true, null, [], 1.5, 0]) {
      const answer = await officer.send('POST', `/tasks/${desk.id}/verdict`, { verdict: 'approve', version })
      expect([answer.status, paths(answer)]).toEqual([400, ['version']])
    }
    const stranger = await officer.send('POST', `/tasks/${desk.id}/verdict`, {
      verdict: 'approve',
      version: 1,
      decidedBy: 'x',
    })
    expect(paths(stranger)).toEqual(['decidedBy'])
  })
})

describe('the same Idempotency-Key', () => {
  const key = { 'idempotency-key': 'one-key' }

  test('answers a repeated filing with the first case, and refuses another content', async () => {
    const first = await clerk.send('POST', filing, { form: report({ category: 'resumption' }) }, key)
    before = await t.rows()
    const again = await clerk.send('POST', filing, { form: report({ category: 'resumption' }) }, key)
    const other = await clerk.send('POST', filing, { form: report({ category: 'bus-change' }) }, key)
    expect([first.status, again.status, again.body['id']]).toEqual([201, 201, first.body['id']])
    expect(first.headers.location).toBe(`/api/v1/cases/${String(first.body['id'])}`)
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused'])
    await nothingWritten()
  })

  test('is another key in another person’s hands', async () => {
    const bamboo = await t.as('bambooClerk')
    const { status } = await bamboo.send('POST', filing, { form: report({ category: 'bus-change' }) }, key)
    expect(status).toBe(201)
  })
})

describe('when the database is away', () => {
  test('everything answers 503 and says nothing of why', async () => {
    const nowhere = connect('postgres://nobody:secret@127.0.0.1:1/none', { max: 1 })
    const away = await testApi((base) => ({ office: { ...base.office, pool: nowhere } }))
    const { status, body } = await away.anonymous.send('POST', '/session', { login: 'clerk', password })
    await away.close()
    await nowhere.end()
    expect([status, body.code]).toEqual([503, 'unavailable'])
    expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|secret|ECONN/)
  })
})

describe('a fault', () => {
  test('is answered with a diagnosis id alone and logged without its message', async () => {
    const lines: string[] = []
    const broken = await testApi((base) => ({
      log: { level: 'info', stream: { write: (line: string) => void lines.push(line) } },
      ready: () => Promise.reject(new Error('child 张小明 broke it')),
      office: base.office,
    }))
    const { status, body } = await broken.anonymous.send('GET', '/readyz')
    await broken.close()
    expect([status, body.code]).toEqual([500, 'fault'])
    expect(JSON.stringify(body)).not.toContain('张小明')
    expect(lines.join('')).not.toContain('张小明')
    expect(lines.join('')).toContain(String(body['diagnosisId']))
  })

  test('leaves neither bodies nor queries in the log', async () => {
    const lines: string[] = []
    const logged = await testApi(() => ({
      log: { level: 'trace', stream: { write: (line: string) => void lines.push(line) } },
    }))
    const browser = await logged.as('clerk')
    await browser.send('POST', filing, { form: report({ description: '张小明' }) })
    await browser.send('GET', '/cases?cursor=%E5%BC%A0%E5%B0%8F%E6%98%8E')
    await logged.close()
    const log = lines.join('')
    expect(log).toContain('"route":"/api/v1/processes/change-report/cases"')
    expect(log).not.toMatch(/张小明|%E5%BC%A0|correct horse|clerk/)
  })
})
