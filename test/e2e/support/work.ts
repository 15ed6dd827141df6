import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Browsers } from './browsers.ts'
import { submit } from './filing.ts'
import { aPaper, type Paper } from './paper.ts'
import { see } from './see.ts'

/** Opens a list, types what narrows it, and takes the word from it. */
export async function choose(list: Locator, word: string): Promise<void> {
  await list.click()
  await list.pressSequentially(word)
  await list
    .page()
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: word })
    .first()
    .click()
}

/** Attaches a paper through the dialog of the system, and waits until it has arrived. */
export async function attach(
  page: Page,
  paper: Paper = aPaper('材料.pdf'),
  within: Locator = page.getByRole('main'),
) {
  const dialog = page.waitForEvent('filechooser')
  await within.getByRole('button', { name: '选择文件' }).click()
  await (await dialog).setFiles(paper)
  await see(within.getByRole('button', { name: `移除 ${paper.name}` }))
}

/** 提交; answers the number on the receipt. */
export async function filed(page: Page): Promise<string> {
  await submit(page)
  await see(page.getByRole('heading', { name: '已提交' }))
  return page
    .getByText(/^[A-Z]{2}-\d{6}-\d{8}-\d{4}$/)
    .first()
    .innerText()
}

/** Lists are asked anew until the row is there: stories take a moment. */
async function untilListed(page: Page, number: string): Promise<Locator> {
  const row = page.getByRole('main').getByRole('link', { name: number })
  const listed = async () => {
    await page.getByRole('table').first().waitFor()
    if (await row.first().isVisible()) return true
    await page.reload()
    return false
  }
  await expect.poll(listed, { timeout: 20_000, interval: 300, message: `${number} is listed` }).toBe(true)
  return row
}

/** Finds the case in the own 待办 and opens it. */
export async function openTask(page: Page, number: string): Promise<void> {
  await page.goto('/inbox')
  await (await untilListed(page, number)).first().click()
  await see(page.getByRole('region', { name: '办理', exact: true }))
}

/** Says the word in the bar of the open task, fills in what it wants, and confirms. */
export async function say(
  page: Page,
  word: string,
  fill: (dialog: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page
    .getByRole('region', { name: '办理', exact: true })
    .getByRole('button', { name: word, exact: true })
    .click()
  const dialog = page.getByRole('dialog', { name: word })
  await fill(dialog)
  await dialog.getByRole('button', { name: `确认${word}` }).click()
  await page.waitForURL(/inbox/)
}

/** Whoever is entitled finds the case on the desk and says the word. */
export async function decides(
  as: Browsers['as'],
  login: string,
  number: string,
  ...said: [word: string, fill?: (dialog: Locator) => Promise<void>]
): Promise<void> {
  const page = await as(login, '/inbox')
  await openTask(page, number)
  await say(page, ...said)
}

/** 复核, then 签发. */
export async function sign(as: Browsers['as'], logins: readonly string[], number: string): Promise<void> {
  for (const login of logins) {
    const page = await as(login, '/inbox')
    await openTask(page, number)
    await page.getByRole('button', { name: '同意签署' }).click()
    await page.waitForURL(/inbox/)
  }
}

/** Types the number into the field at the head and opens what is found. */
export async function lookUp(page: Page, number: string): Promise<void> {
  await page.getByRole('searchbox').fill(number)
  await page.keyboard.press('Enter')
  await page.getByRole('main').getByRole('link', { name: number }).first().click()
  await page.waitForURL(/cases/)
}

/** The open case is asked anew until that is there: its story takes a moment. */
export async function comesTo(page: Page, what: Locator): Promise<void> {
  const there = async () => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (await what.first().isVisible()) return true
    await page.reload()
    return false
  }
  await expect
    .poll(there, { timeout: 20_000, interval: 500, message: `to come to ${String(what)}` })
    .toBe(true)
}

/** The head of the open case says that it stands like this. */
export const stands = (page: Page, status: string): Promise<void> =>
  comesTo(page, page.locator('header').getByText(status, { exact: true }))
