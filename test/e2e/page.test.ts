import { describe, expect, test } from 'vitest'
import { browsers } from './support/browsers.ts'
import { foundOn, takeFindings } from './support/findings.ts'
import { see } from './support/see.ts'

const { as, visitor, stack } = browsers()

const policyOf = async (path: string): Promise<Record<string, string[]>> => {
  const policy = (await fetch(stack().base + path)).headers.get('content-security-policy') ?? ''
  return Object.fromEntries(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(' ')
      return [name, values]
    }),
  )
}

describe('the policy of the page', () => {
  test('lets scripts in only from here, and nothing be evaluated', async () => {
    const policy = await policyOf('/inbox')
    expect(policy['script-src']).toEqual(["'self'"])
    expect(policy['default-src']).toEqual(["'none'"])
    expect(policy['frame-ancestors']).toEqual(["'none'"])
    expect(JSON.stringify(policy)).not.toContain('unsafe')
  })

  test('names a nonce for styles that no other answer has', async () => {
    const [one, other] = await Promise.all([policyOf('/'), policyOf('/')])
    expect(one['style-src']?.[1]).toMatch(/^'nonce-.{20,}'$/)
    expect(one['style-src']).not.toEqual(other['style-src'])
  })

  test('is really in force: a script written into the page does not run', async () => {
    const page = await visitor()
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.smuggled = true'
      document.body.append(script)
      return 'smuggled' in window
    })
    expect(ran).toBe(false)
    await expect.poll(() => foundOn(page).join()).toContain('policy: script-src')
    takeFindings(page)
  })
})

describe('what is kept', () => {
  test('the page itself never is', async () => {
    const { headers } = await fetch(`${stack().base}/inbox`)
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('what it loads is kept for a year, since its name has its hash', async () => {
    const html = await (await fetch(stack().base)).text()
    const assets = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '')
    expect(assets.length).toBeGreaterThan(0)
    for (const path of assets) {
      const { status, headers } = await fetch(stack().base + path)
      expect([path, status, headers.get('cache-control')]).toEqual([
        path,
        200,
        'public, max-age=31536000, immutable',
      ])
    }
  })

  test('an asset that is not there is no page', async () => {
    expect((await fetch(`${stack().base}/assets/none-00000000.js`)).status).toBe(404)
  })
})

describe('an unknown address', () => {
  test('of the API stays a problem', async () => {
    const answer = await fetch(`${stack().base}/api/v1/none`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      expect.stringMatching(/^application\/problem\+json/),
    ])
    expect((await fetch(`${stack().base}/api/none`)).status).toBe(404)
  })

  test('of the console says so and leads back', async () => {
    const page = await as('officer1-jinshui', '/no/such/page')
    await see(page.getByText('没有这个页面'))
    await page.getByRole('link', { name: '回到首页' }).click()
    await see(page.getByRole('heading', { level: 1, name: '办件', exact: true }))
  })
})

test('English is one click away, is kept in the browser, and Chinese is one click back', async () => {
  const page = await as('officer1-jinshui', '/inbox')
  await page.getByRole('button', { name: 'English' }).click()
  await see(page.getByRole('heading', { level: 1, name: 'Cases' }))
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.reload()
  await see(page.getByRole('button', { name: 'Log out' }))
  await page.getByRole('button', { name: '中文' }).click()
  await see(page.getByRole('heading', { level: 1, name: '办件', exact: true }))
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
})

test('a browser that knows no modules reads which one to take', async () => {
  const page = await visitor()
  const html = await (await fetch(stack().base)).text()
  expect(html).toContain('<script nomodule src="/unsupported.js"></script>')
  await page.addScriptTag({ url: '/unsupported.js' })
  await see(page.getByRole('heading', { name: '浏览器版本过低' }))
  await see(page.getByText('Chrome 86'))
})
