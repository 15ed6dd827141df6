import { expect, test } from 'vitest'
import { browsers } from './support/browsers.ts'
import { fillSuspension, suspensionForm } from './support/filing.ts'
import { tolerate } from './support/findings.ts'
import { plugIn, unplug } from './support/line.ts'
import { see } from './support/see.ts'
import { filed } from './support/work.ts'

const { as } = browsers()

test('who goes to another page right after the last key finds all of it in the draft', async () => {
  const page = await as('clerk-mianbu', suspensionForm)
  await fillSuspension(page, '屋面漏水，停办两周')
  const kept = page.waitForResponse((response) => response.url().includes('draft=true'))
  await page.getByRole('link', { name: '我的填报' }).click()
  const { id } = (await (await kept).json()) as { id: string }
  expect(page.url()).not.toContain('draft=')
  await page.goto(`/file/change-report?draft=${id}`)
  await expect.poll(() => page.getByLabel('情况说明').inputValue()).toBe('屋面漏水，停办两周')
})

test('a draft that could not be kept is kept when the line is back', { timeout: 60_000 }, async () => {
  const page = await as('clerk-mianbu', suspensionForm)
  tolerate(page, 0)
  await see(page.getByLabel('生效日期'))
  await unplug(page)
  await fillSuspension(page, '断网时填写')
  await see(page.getByText('未保存：'))
  await plugIn(page)
  await see(page.getByText('已保存'))
})

test('the way back from the receipt leads to the case, not to its form', async () => {
  const page = await as('clerk-yunque', suspensionForm)
  await fillSuspension(page, '锅炉检修')
  const number = await filed(page)
  await page.goBack()
  await page.waitForURL(/\/cases\//)
  await see(page.getByText(number).first())
})

test('a form that was sent back is opened again at once with all that was typed into it', async () => {
  const page = await as('clerk-erqi', '/home')
  const mend = page.getByRole('link', { name: '去补正' })
  await mend.first().click()
  await page.getByLabel('情况说明').fill('更换供暖管道，由槐荫里园接收 20 人')
  const kept = page.waitForResponse((response) => response.url().endsWith('/draft'))
  await page.getByRole('link', { name: '我的填报' }).click()
  await kept
  await mend.first().click()
  await expect.poll(() => page.getByLabel('情况说明').inputValue()).toBe('更换供暖管道，由槐荫里园接收 20 人')
})
