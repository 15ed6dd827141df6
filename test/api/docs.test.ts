import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApi, type TestApi } from './api.ts'

let t: TestApi
beforeAll(async () => {
  t = await testApi()
})
afterAll(() => t.close())

test('the pages of the API are for those who are logged in, and run no foreign or inline script', async () => {
  const clerk = await t.as('clerk')
  const index = await clerk.raw({ url: '/docs/' })
  expect(index.statusCode).toBe(200)
  const policy = String(index.headers['content-security-policy'])
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toContain('unsafe-eval')
  expect(index.body).not.toMatch(/<script>/)
  const scripts = [...index.body.matchAll(/src="([^"]+\.js)"/g)].map(([, src]) => src)
  expect(scripts.length).toBeGreaterThan(0)
  for (const src of scripts) {
    const url = new URL(String(src), 'http://localhost/docs/').pathname
    expect([url, (await clerk.raw({ url })).statusCode]).toEqual([url, 200])
    expect((await t.anonymous.raw({ url })).statusCode).toBe(401)
  }
})

test('in the demo the pages of the API are open, so that the printed address leads somewhere', async () => {
  const demo = await testApi(() => ({ demo: { accounts: [], wind: () => undefined } }))
  expect((await demo.anonymous.raw({ url: '/docs/' })).statusCode).toBe(200)
  expect((await demo.anonymous.raw({ url: '/api/v1/me' })).statusCode).toBe(401)
  await demo.close()
})

test('the server lets what runs come to its end before it closes', async () => {
  const own = await testApi()
  const clerk = await own.as('clerk')
  await own.app.listen({ port: 0, host: '127.0.0.1' })
  const running = clerk.send('GET', '/me')
  await own.app.close()
  expect((await running).status).toBe(200)
  await own.close()
})
