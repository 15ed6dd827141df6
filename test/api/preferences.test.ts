import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectInvariants } from '../support/invariants.ts'
import { testApi, type Browser, type TestApi } from './api.ts'

let t: TestApi
let clerk: Browser
let officer: Browser
beforeAll(async () => {
  t = await testApi()
  clerk = await t.as('clerk')
  officer = await t.as('officer')
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const all = { returned: true, 'due-today': true, overdue: true, supervision: true }
const put = (browser: Browser, singles: object, digest = true) =>
  browser.send('PUT', '/me/preferences', { digest, singles: { ...all, ...singles } })

interface Single {
  kind: string
  wanted: boolean
  required: boolean
  why: string | null
}
const singles = (body: Record<string, unknown>) => body['singles'] as Single[]

test('whoever has chosen nothing gets everything, within the hours of the policy', async () => {
  const { body } = await clerk.send('GET', '/me/preferences')
  expect(body).toMatchObject({ digest: true, hours: { from: '08:30', to: '17:30', digestAt: '08:30' } })
  expect(singles(body).map(({ kind, wanted }) => [kind, wanted])).toEqual(Object.entries(all))
})

test('a clerk may switch off every letter', async () => {
  const { status, body } = await put(clerk, { returned: false, overdue: false }, false)
  expect([status, body['digest']]).toEqual([200, false])
  expect(
    singles(body)
      .filter(({ wanted }) => !wanted)
      .map(({ kind }) => kind),
  ).toEqual(['returned', 'overdue'])
  expect((await put(clerk, {})).body['digest']).toBe(true)
})

test.each(['overdue', 'supervision'])('an officer may not switch off %s, and reads why', async (kind) => {
  const { status, body } = await put(officer, { [kind]: false })
  expect([status, body.code]).toEqual([409, 'notice-required'])
  expect(body['detail']).toContain('办理或督办职责')
  expect(body.errors).toMatchObject([{ path: `singles.${kind}` }])
  const after = singles((await officer.send('GET', '/me/preferences')).body)
  expect(after.every(({ wanted }) => wanted)).toBe(true)
  expect(after.find((single) => single.kind === kind)).toMatchObject({ required: true, why: body['detail'] })
})

test('an officer may switch off what is due today: the digest says it, too', async () => {
  expect((await put(officer, { 'due-today': false })).status).toBe(200)
})

test.each([
  ['an unknown kind', { ...all, filed: true }],
  ['a kind left out', { returned: true }],
  ['a word for yes', { ...all, overdue: 'true' }],
])('%s is refused', async (_, given) => {
  const { status } = await clerk.send('PUT', '/me/preferences', { digest: true, singles: given })
  expect(status).toBe(400)
})

test('a choice is audited', async () => {
  await put(clerk, {})
  const rows = await t.office.pool`SELECT FROM audit WHERE action = 'preferences.choose' AND result = 'done'`
  expect(rows.length).toBeGreaterThan(0)
})

test('preferences need a session', async () => {
  expect((await t.anonymous.send('GET', '/me/preferences')).status).toBe(401)
  expect((await put(t.anonymous, {})).status).toBe(401)
})
