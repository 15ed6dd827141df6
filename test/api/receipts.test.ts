import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskOf, filed, testApi, type Browser, type TestApi } from './api.ts'

let t: TestApi
let clerk: Browser
let caseId: string
let code: string
beforeAll(async () => {
  t = await testApi()
  clerk = await t.as('clerk')
  caseId = await filed(clerk)
  code = String((await clerk.send('GET', `/cases/${caseId}`)).body['receipt'])
})
afterAll(() => t.close())

const ask = (typed: string) => t.anonymous.send('GET', `/receipts/${encodeURIComponent(typed)}`)

test('whoever holds a receipt sees the desk, the due date and what is still to come', async () => {
  const { status, body } = await ask(code)
  expect(status).toBe(200)
  expect(body).toMatchObject({ processTitle: '异动申报', statusTitle: '办理中', unit: 'jinshui', code })
  expect(body['dueAt']).toEqual(expect.stringMatching(/^\d{4}-/))
  expect(body['steps']).toEqual([expect.objectContaining({ unit: 'jinshui', state: 'current' })])
})

test('a code is read as people type it', async () => {
  expect((await ask(code.toLowerCase().replaceAll('-', ' '))).status).toBe(200)
})

test('the answer names no person and carries nothing of the form', async () => {
  const text = JSON.stringify((await ask(code)).body)
  const { body } = await clerk.send('GET', `/cases/${caseId}`)
  for (const hidden of [String(body['filer']), '拟并入中心园', caseId]) expect(text).not.toContain(hidden)
})

test.each(['', 'AAAA-AAAA', '2222-2222-2222', `${'9'.repeat(39)}`, "'; DROP"])(
  'the code “%s” leads nowhere',
  async (typed) => {
    expect((await ask(typed)).status).toBe(404)
  },
)

test('a closed case tells its outcome and when', async () => {
  const officer = await t.as('officer')
  const { id, version } = await deskOf(officer, caseId)
  await officer.send('POST', `/tasks/${id}/verdict`, { verdict: 'approve', version })
  expect((await ask(code)).body).toMatchObject({
    steps: [expect.objectContaining({ verdictTitle: '审核通过', state: 'done' })],
  })
})

test('codes cannot be tried without end', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => ask('2222-2222-2222')))
  expect(answers.at(-1)?.status).toBe(429)
})
