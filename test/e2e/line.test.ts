import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { browsers, demoPassword } from './support/browsers.ts'
import { tolerate } from './support/findings.ts'
import { pressOn, showsFocus, tabTo, typeInto } from './support/keyboard.ts'
import { cut, deafen, hold, plugIn, unplug } from './support/line.ts'
import { see } from './support/see.ts'

const { as, visitor } = browsers()

const session = '**/api/v1/session'

async function filledIn(): Promise<Page> {
  const page = await visitor()
  tolerate(page, 0)
  await page.getByLabel('账号').fill('officer1-jinshui')
  await page.getByLabel('密码').fill(demoPassword)
  return page
}
const enter = (page: Page) => page.getByRole('button', { name: '登录', exact: true })
const inside = (page: Page) => page.getByRole('heading', { level: 1, name: '办件', exact: true })

describe('a bad line', () => {
  test.each([
    ['that lets nothing through', cut],
    ['that loses the answer', deafen],
  ])('%s is named, what was typed stays, and a second try succeeds', async (_, spoil) => {
    const page = await filledIn()
    const line = await spoil(page, session, 'POST', 1)
    await enter(page).click()
    await see(page.getByText('连接不上服务器'))
    expect(await page.getByLabel('账号').inputValue()).toBe('officer1-jinshui')
    await enter(page).click()
    await see(inside(page))
    expect(line.sent()).toBe(2)
  })

  test('that is slow lets a second click do nothing', async () => {
    const page = await filledIn()
    const line = await hold(page, session, 'POST')
    await enter(page).dblclick()
    await page.keyboard.press('Enter')
    await expect.poll(() => line.sent()).toBe(1)
    await line.mend()
    await see(inside(page))
    expect(line.sent()).toBe(1)
  })

  test('that is out is named, and the page works on when it is back', async () => {
    const page = await as('officer1-jinshui', '/inbox')
    await see(inside(page))
    tolerate(page, 0, 401)
    await unplug(page)
    await page.getByRole('button', { name: '退出登录' }).click()
    await see(page.getByText('连接不上服务器'))
    await plugIn(page)
    await page.getByRole('button', { name: '退出登录' }).click()
    await see(page.getByLabel('密码'))
  })
})

test('logging in and out takes no mouse, and the focus is always seen', async () => {
  const page = await visitor()
  tolerate(page, 401)
  await see(page.getByRole('heading', { name: '演示账号' }))
  await typeInto(page, page.getByLabel('账号'), 'officer1-jinshui')
  expect(await showsFocus(page)).toBe(true)
  await typeInto(page, page.getByLabel('密码'), demoPassword)
  await tabTo(page, enter(page))
  expect(await showsFocus(page)).toBe(true)
  await page.keyboard.press('Enter')
  await see(inside(page))
  await pressOn(page, page.getByRole('link', { name: '待办' }))
  expect(await showsFocus(page)).toBe(true)
  await pressOn(page, page.getByRole('button', { name: '退出登录' }))
  await see(page.getByLabel('密码'))
})
