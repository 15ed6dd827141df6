import { describe, expect, test } from 'vitest'
import { browsers, demoPassword, logIn } from './support/browsers.ts'
import { casesOf, fillSuspension, submit, submitting, suspensionForm } from './support/filing.ts'
import { tolerate } from './support/findings.ts'
import { deafen, hold } from './support/line.ts'
import { see, seeNo } from './support/see.ts'

const { as, tab } = browsers()

describe('a session that ends in mid-form', () => {
  test('is opened again in a dialog, the input stays, and the filing that met the end goes through', async () => {
    const page = await as('clerk-zhiyuan', suspensionForm)
    await fillSuspension(page, '厨房改造，停办两周')
    const before = (await casesOf(page.request)).length
    const line = await hold(page, submitting, 'POST')
    await submit(page)
    await expect.poll(() => line.sent()).toBe(1)
    tolerate(page, 401)
    await page.request.delete('/api/v1/session')
    await line.mend()

    const dialog = page.getByRole('dialog', { name: '登录已过期' })
    await see(dialog)
    expect(await page.getByLabel('情况说明').inputValue()).toBe('厨房改造，停办两周')
    await dialog.getByLabel('密码').fill(demoPassword)
    await page.keyboard.press('Enter')
    await see(page.getByText(/CR-\d{6}-\d{8}-\d{4}/))
    await see(page.getByRole('heading', { name: '已提交' }))
    expect((await casesOf(page.request)).length).toBe(before + 1)
  })

  test('is told of when the draft keeps itself, and everything typed is still there afterwards', async () => {
    const page = await as('clerk-mianbu', suspensionForm)
    await fillSuspension(page, '屋面防水')
    tolerate(page, 401)
    await page.request.delete('/api/v1/session')
    const dialog = page.getByRole('dialog', { name: '登录已过期' })
    await see(dialog)
    await dialog.getByLabel('密码').fill(demoPassword)
    await page.keyboard.press('Enter')
    await seeNo(dialog)
    expect(await page.getByLabel('情况说明').inputValue()).toBe('屋面防水')
    await page.getByLabel('情况说明').fill('屋面防水，停办两周')
    await see(page.getByText('已保存'))
  })
})

describe('submitting', () => {
  test('twice in a breath files once', async () => {
    const page = await as('clerk-lingdang', suspensionForm)
    await fillSuspension(page, '消防改造')
    const before = (await casesOf(page.request)).length
    const line = await hold(page, submitting, 'POST')
    await submit(page, (yes) => yes.dblclick())
    await page.keyboard.press('Enter')
    await expect.poll(() => line.sent()).toBe(1)
    await line.mend()
    await see(page.getByRole('heading', { name: '已提交' }))
    expect(line.sent()).toBe(1)
    expect((await casesOf(page.request)).length).toBe(before + 1)
  })

  test('again after the answer was lost files once, and leads to the receipt of the first', async () => {
    const page = await as('clerk-juhua', suspensionForm)
    tolerate(page, 0)
    await fillSuspension(page, '更换锅炉')
    const before = (await casesOf(page.request)).length
    const line = await deafen(page, submitting, 'POST')
    await submit(page)
    await see(page.getByText('连接不上服务器'))
    expect(await page.getByLabel('情况说明').inputValue()).toBe('更换锅炉')
    await submit(page)
    await see(page.getByRole('heading', { name: '已提交' }))
    expect(line.sent()).toBe(2)
    expect((await casesOf(page.request)).length).toBe(before + 1)
  })
})

describe('a second person in another tab', () => {
  test('covers the form of the first, and nothing is filed under the wrong name', async () => {
    const first = await as('clerk-yunque', suspensionForm)
    await fillSuspension(first, '园舍加固')
    tolerate(first, 401, 409)
    await logIn(first.context(), 'clerk-jiyuan')
    const second = await tab(first, '/home')
    await see(second.getByText('济源市青梅坡幼儿园').first())
    const before = (await casesOf(second.request)).length
    await submit(first).catch(() => undefined)
    await see(first.getByRole('dialog', { name: '这个浏览器已由另一人登录' }))
    expect((await casesOf(second.request)).length).toBe(before)
  })
})
