import { describe, expect, test } from 'vitest'
import { browsers, demoPassword } from './support/browsers.ts'
import { tolerate } from './support/findings.ts'
import { see, seeNo } from './support/see.ts'

const { as, visitor, tab, stack } = browsers()

interface Account {
  login: string
  name: string
  role: string
  roleTitle: string
  unitName: string
  main: boolean
}

const accounts = async (): Promise<Account[]> =>
  ((await (await fetch(`${stack().base}/api/v1/demo`)).json()) as { accounts: Account[] }).accounts

describe('logging in', () => {
  test('takes one click per role of the demo, and the head says who is here by which right', async () => {
    const page = await visitor()
    tolerate(page, 401)
    const main = (await accounts()).filter(({ main }) => main)
    const roles = main.filter(
      (each, i) => i === main.findIndex(({ roleTitle }) => roleTitle === each.roleTitle),
    )
    expect(roles.length).toBeGreaterThanOrEqual(12)
    for (const { roleTitle, unitName, name } of roles) {
      await page
        .getByRole('button', { name: `${roleTitle} · ${unitName}` })
        .first()
        .click()
      await see(page.getByRole('banner').getByText(name, { exact: true }))
      await page.waitForLoadState('networkidle')
      await page.getByRole('button', { name: '退出登录' }).click()
      await see(page.getByRole('heading', { name: '演示账号' }))
    }
  }, 120_000)

  test('with account and password leads where the work is, and says 演示数据', async () => {
    const page = await visitor()
    await page.getByLabel('账号').fill('officer1-jinshui')
    await page.getByLabel('密码').fill(demoPassword)
    await page.keyboard.press('Enter')
    await see(page.getByRole('heading', { level: 1, name: '办件', exact: true }))
    await see(page.getByText('演示数据', { exact: true }))
  })

  test('with a wrong password says so in Chinese, keeps the account, and gives a code to read out', async () => {
    const page = await visitor()
    tolerate(page, 401)
    await page.getByLabel('账号').fill('officer2-jinshui')
    await page.getByLabel('密码').fill('not the password')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    const alert = page.getByRole('alert')
    await see(alert.getByText('账号或密码'))
    await see(alert.getByText('诊断码'))
    expect(await page.getByLabel('账号').inputValue()).toBe('officer2-jinshui')
  })

  test('with nothing filled in names both fields', async () => {
    const page = await visitor()
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect.poll(() => page.getByText('必填').count()).toBe(2)
  })
})

describe('logging out', () => {
  test('leads to the front door, and the way back shows nothing', async () => {
    const page = await as('officer1-jinshui', '/inbox')
    // The open line ends with the session, and the page asks once more what is new.
    tolerate(page, 401)
    await page.getByRole('button', { name: '退出登录' }).click()
    await see(page.getByRole('heading', { name: '演示账号' }))
    await page.goBack()
    await see(page.getByLabel('密码'))
    await seeNo(page.getByRole('heading', { name: '办件', exact: true }))
  })
})

describe('a session that ends while a page is open', () => {
  test('opens a dialog above the page for the same account, and stays asked for after a wrong password', async () => {
    const page = await as('officer2-jinshui', '/inbox')
    await see(page.getByRole('heading', { name: '办件', exact: true }))
    await page.waitForLoadState('networkidle')
    tolerate(page, 401)
    await page.request.delete('/api/v1/session')
    await page.getByText('已办', { exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '登录已过期' })
    await see(dialog.getByText('填写的内容仍在'))
    await see(page.getByRole('heading', { name: '办件', exact: true, includeHidden: true }))
    expect(await dialog.getByLabel('账号').isDisabled()).toBe(true)
    await dialog.getByLabel('密码').fill('wrong')
    await page.keyboard.press('Enter')
    await see(dialog.getByText('账号或密码'))
    await dialog.getByLabel('密码').fill(demoPassword)
    await page.keyboard.press('Enter')
    await seeNo(dialog)
    await page.getByRole('button', { name: '退出登录' }).click()
    await see(page.getByRole('heading', { name: '演示账号' }))
  })
})

describe('two tabs of one browser', () => {
  test('the tab of the first person is covered once another has logged in, and does nothing in that name', async () => {
    const first = await as('officer1-jinshui', '/inbox')
    await see(first.getByRole('heading', { name: '办件', exact: true }))
    const second = await tab(first, '/')
    await see(second.getByRole('heading', { name: '办件', exact: true }))
    await second.getByRole('button', { name: '退出登录' }).click()
    await second.getByLabel('账号').fill('supervisor-jinshui')
    await second.getByLabel('密码').fill(demoPassword)
    await second.keyboard.press('Enter')
    await see(second.getByRole('banner').getByText('督办人'))

    tolerate(first, 409)
    await first.getByRole('button', { name: '退出登录' }).click()
    await see(first.getByRole('dialog', { name: '这个浏览器已由另一人登录' }))
    const { login } = (await (await first.request.get('/api/v1/me')).json()) as { login: string }
    expect(login).toBe('supervisor-jinshui')

    await first.getByRole('button', { name: '以现在登录的人继续' }).click()
    await see(first.getByRole('banner').getByText('督办人'))
    await seeNo(first.getByRole('dialog'))
  })
})
