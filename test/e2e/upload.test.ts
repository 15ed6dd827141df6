import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { browsers } from './support/browsers.ts'
import { suspensionForm } from './support/filing.ts'
import { tolerate } from './support/findings.ts'
import { unplug, plugIn } from './support/line.ts'
import { aPaper, type Paper } from './support/paper.ts'
import { see } from './support/see.ts'
import type { Page } from 'playwright-core'

const { as } = browsers()

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const MB = 1024 * 1024

async function pick(page: Page, paper: Paper): Promise<void> {
  const dialog = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件' }).click()
  await (await dialog).setFiles(paper)
}

/** Bytes of papers that went out on this page. */
function counts(page: Page): () => number {
  let bytes = 0
  page.on('request', (request) => {
    if (request.method() === 'PATCH' && request.url().includes('/uploads/'))
      bytes += Number(request.headers()['content-length'] ?? request.postDataBuffer()?.length ?? 0)
  })
  return () => bytes
}

const share = async (page: Page): Promise<number> =>
  Number((await page.getByRole('progressbar').first().getAttribute('aria-valuenow')) ?? 0)

test(
  '20 MB whose line breaks twice, once for good with the page, arrive whole, and no part is sent again for it',
  { timeout: 180_000 },
  async () => {
    const page = await as('clerk-jiyuan', suspensionForm)
    const sent = counts(page)
    tolerate(page, 0)
    const paper = aPaper('扫描件.pdf', 20 * MB - 1)
    await pick(page, paper)
    await expect.poll(() => share(page), { timeout: 60_000, interval: 20 }).toBeGreaterThan(10)
    await unplug(page)
    await see(page.getByText('网络中断').first())
    const before = await share(page)
    await plugIn(page)
    await expect.poll(() => share(page), { timeout: 60_000, interval: 20 }).toBeGreaterThan(before + 10)
    await unplug(page)
    await see(page.getByText('网络中断').first())
    await plugIn(page)
    await page.reload()

    await pick(page, paper)
    await see(page.getByRole('button', { name: '移除 扫描件.pdf' }))
    // Parts are of half a megabyte: what was under way when the line broke may have gone out in vain, and no more.
    expect(sent()).toBeLessThan(23 * MB)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '扫描件.pdf' }).click()
    expect(sha256(await readFile(await (await download).path()))).toBe(sha256(paper.buffer))
  },
)
