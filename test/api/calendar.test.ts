import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { madeUp2027 } from '../domain/time/notice-texts.ts'
import { unitId } from '../support/people.ts'
import { expectInvariants } from '../support/invariants.ts'
import { testApi, type Browser, type TestApi } from './api.ts'

let t: TestApi
let county: Browser
let city: Browser
let province: Browser
let provinceToo: Browser
let officer: Browser
let clerk: Browser
beforeAll(async () => {
  t = await testApi()
  county = await t.as('jinshuiSecurity')
  city = await t.as('citySecurity')
  province = await t.as('henanSecurity')
  provinceToo = await t.as('henanSecurityToo')
  officer = await t.as('officer')
  clerk = await t.as('clerk')
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const closure = (days: unknown) => ({ kind: 'closure', reason: '暴雪停办公', days })
const proposed = async (browser: Browser, body: object): Promise<string> => {
  const { status, body: answer } = await browser.send('POST', '/calendar/proposals', body)
  expect(status).toBe(201)
  return String(answer['id'])
}
const of = (id: string) => `/calendar/proposals/${id}`

describe('GET /calendar/days', () => {
  test('tells a year day by day, worked or not, and why', async () => {
    const { status, body } = await clerk.send('GET', '/calendar/days?year=2026')
    expect(status).toBe(200)
    expect(body).toMatchObject({ revision: 0, year: 2026, published: true })
    const days = body['days'] as { day: string }[]
    expect(days).toHaveLength(365)
    expect(days.find(({ day }) => day === '2026-02-14')).toEqual({
      day: '2026-02-14',
      works: true,
      reason: 'make-up day',
      name: '春节',
      provisional: false,
    })
  })

  test('tells the year of a unit to those who belong to it or stand above it, and to nobody else', async () => {
    const path = (unit: 'jinshui' | 'sunflower') => `/calendar/days?year=2027&unitId=${unitId(unit)}`
    expect(await clerk.send('GET', path('sunflower'))).toMatchObject({
      status: 200,
      body: { published: false },
    })
    expect((await city.send('GET', path('jinshui'))).status).toBe(200)
    expect(await clerk.send('GET', path('jinshui'))).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    })
    expect((await t.anonymous.send('GET', path('jinshui'))).status).toBe(401)
  })

  test('knows no year outside this century', async () => {
    expect((await clerk.send('GET', '/calendar/days?year=1999')).status).toBe(400)
  })
})

describe('a closure of the county', () => {
  test('is proposed by one, tried, confirmed by another, and stands in the calendar', async () => {
    const id = await proposed(county, closure(['2026-12-01']))
    expect((await city.send('GET', '/calendar/proposals')).body['items']).toMatchObject([
      { id, kind: 'closure', days: ['2026-12-01'], mine: false },
    ])
    expect((await officer.send('GET', '/calendar/proposals')).body['items']).toEqual([])

    const rows = await t.rows()
    const tried = await county.send('POST', `${of(id)}/dry-run`, {})
    expect(tried).toMatchObject({ status: 200, body: { revision: 1, clocks: 0, later: 0 } })
    expect(tried.body['days']).toMatchObject([{ day: '2026-12-01', after: { name: '暴雪停办公' } }])
    expect(await t.rows()).toEqual(rows)

    expect(await county.send('POST', `${of(id)}/confirm`, {})).toMatchObject({
      status: 403,
      body: { code: 'own-proposal' },
    })
    expect(await city.send('POST', `${of(id)}/confirm`, {})).toMatchObject({
      status: 200,
      body: { revision: 1 },
    })
    expect(await city.send('POST', `${of(id)}/confirm`, {})).toMatchObject({
      status: 409,
      body: { code: 'proposal-settled' },
    })
    const year = await clerk.send('GET', `/calendar/days?year=2026&unitId=${unitId('sunflower')}`)
    expect((year.body['days'] as { day: string }[]).find(({ day }) => day === '2026-12-01')).toMatchObject({
      works: false,
      reason: 'local closure',
    })
  })

  test('is tried, confirmed and rejected by nobody else', async () => {
    const id = await proposed(county, closure(['2026-12-02']))
    for (const act of ['dry-run', 'confirm', 'reject']) {
      const body = act === 'reject' ? { reason: '有误' } : {}
      expect((await officer.send('POST', `${of(id)}/${act}`, body)).status).toBe(403)
      expect((await clerk.send('POST', `${of(id)}/${act}`, body)).status).toBe(404)
    }
    expect((await city.send('POST', `${of(id)}/reject`, {})).status).toBe(400)
    expect((await city.send('POST', `${of(id)}/reject`, { reason: '有误' })).status).toBe(200)
  })

  test.each([
    ['no day', []],
    ['a day that does not exist', ['2026-02-30']],
    ['a day of no time', ['0000-01-01']],
    ['something else', '2026-12-01'],
  ])('with %s is refused and leaves nothing', async (_, days) => {
    const rows = await t.rows()
    expect((await county.send('POST', '/calendar/proposals', closure(days))).status).toBe(400)
    expect(await t.rows()).toEqual(rows)
  })
})

describe('a notice', () => {
  test('is pasted, and refused line by line where it contradicts itself', async () => {
    const text = madeUp2027.replace('共9天', '共8天')
    expect(
      await province.send('POST', '/calendar/proposals', { kind: 'notice', reason: '发布', text }),
    ).toMatchObject({
      status: 400,
      body: {
        code: 'notice-unclear',
        errors: [{ path: 'text.4', message: '第 4 行：写明 8 天，起止之间是 9 天' }],
      },
    })
    const id = await proposed(province, { kind: 'notice', reason: '发布', text: madeUp2027 })
    expect((await provinceToo.send('POST', `${of(id)}/confirm`, {})).status).toBe(200)
    expect((await clerk.send('GET', '/calendar/days?year=2027')).body['published']).toBe(true)
  })

  test('is not for a county', async () => {
    const body = { kind: 'notice', reason: '发布', text: madeUp2027 }
    expect((await county.send('POST', '/calendar/proposals', body)).status).toBe(403)
  })
})

describe('GET /calendar/revisions', () => {
  test('names kind, reason and both persons, the newest first', async () => {
    const { status, body } = await officer.send('GET', '/calendar/revisions?limit=1')
    expect(status).toBe(200)
    expect(body['items']).toMatchObject([
      { kind: 'notice', notice: { year: 2027 }, author: 'henanSecurity', confirmer: 'henanSecurityToo' },
    ])
    const rest = await officer.send('GET', `/calendar/revisions?cursor=${String(body['next'])}`)
    expect(rest.body['items']).toMatchObject([{ number: 1, kind: 'closure', reason: '暴雪停办公' }])
  })

  test('is not for kindergartens', async () => {
    expect((await clerk.send('GET', '/calendar/revisions')).status).toBe(403)
  })
})
