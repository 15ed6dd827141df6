import type { APIRequestContext, Locator, Page } from 'playwright-core'

/** What a clerk writes into a report of 停办. */
export async function fillSuspension(page: Page, description: string): Promise<void> {
  await page.getByLabel('生效日期').fill('2026-12-01')
  await page.getByLabel('截止日期').fill('2026-12-14')
  await page.getByLabel('情况说明').fill(description)
  await page.getByLabel('在园幼儿安置办法').fill('在园幼儿由附近两所园临时接收')
}

export const suspensionForm = '/file/change-report?category=suspension'

/** 提交, and yes in the dialog that says once more what comes of it; `how` clicks there. */
export async function submit(
  page: Page,
  how: (yes: Locator) => Promise<void> = (yes) => yes.click(),
): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: '提交', exact: true }).click()
  await how(page.getByRole('dialog', { name: '提交' }).getByRole('button', { name: '提交', exact: true }))
}

/** Where a draft is handed in. */
export const submitting = /\/cases\/[^/]+\/submit$/

/** The cases that this person may see, drafts apart. */
export async function casesOf(api: APIRequestContext, process = 'change-report'): Promise<{ id: string }[]> {
  const answer = await api.get(`/api/v1/cases?process=${process}&limit=50`)
  return ((await answer.json()) as { items: { id: string }[] }).items
}
