import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browsers } from './support/browsers.ts'
import { suspensionForm } from './support/filing.ts'
import { tolerate } from './support/findings.ts'
import { aPaper, type Paper } from './support/paper.ts'
import { see, seeNo } from './support/see.ts'

const { as, visitor } = browsers()

/** What the code on the clerk's page leads a telephone to. */
async function phonePath(page: Page): Promise<string> {
  const answer = page.waitForResponse((response) => response.url().includes('/uploads/phone'))
  await page.getByRole('button', { name: '用手机上传' }).click()
  const { code } = (await (await answer).json()) as { code: string }
  await see(page.getByRole('dialog', { name: '用手机扫码上传' }))
  return `/phone/${code}`
}

async function take(phone: Page, picture: Paper): Promise<void> {
  const dialog = phone.waitForEvent('filechooser')
  await phone.getByRole('button', { name: '拍照或选择文件' }).click()
  await (await dialog).setFiles(picture)
}

const telephone = { viewport: { width: 390, height: 780 } }

test('what a telephone sends is on the page, also after a file that is not taken', async () => {
  const page = await as('clerk-jiyuan', suspensionForm)
  const phone = await visitor(await phonePath(page), telephone)
  tolerate(phone, 415)
  await take(phone, { name: '网页.png', mimeType: 'image/png', buffer: Buffer.from('<html>') })
  await see(phone.getByText('只接受 PDF、JPEG、PNG'))
  await take(phone, aPaper('照片.pdf'))
  await see(phone.getByText('已上传，请回到电脑上继续填写'))
  await see(page.getByRole('button', { name: '移除 照片.pdf' }))
  await seeNo(page.getByRole('dialog', { name: '用手机扫码上传' }))
})

test('a code that has been used says so before a picture is taken', async () => {
  const page = await as('clerk-jiyuan', suspensionForm)
  const path = await phonePath(page)
  const phone = await visitor(path, telephone)
  await take(phone, aPaper('照片.pdf'))
  await see(phone.getByText('已上传'))
  const late = await visitor('/', telephone)
  tolerate(late, 404)
  await late.goto(path)
  await see(late.getByText('这个二维码已经用过或已经失效'))
  expect(await late.getByRole('button').count()).toBe(0)
})
