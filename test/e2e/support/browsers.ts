import { randomInt } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  chromium,
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { theBrowser, theStack, untilItStands } from '../../support/stack/ask.ts'
import { root, type Stack } from '../../support/stack/start.ts'
import { foundOn, watch } from './findings.ts'

/** The office PC of spec 8. */
export const officePc = { width: 1366, height: 768 }

export const demoPassword = 'demo-xueqian-2026'

/** Chromium refuses to run as root with its sandbox on. */
const launchArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...launchArgs, '--lang=zh-CN'] })

/** Somebody's browser on a PC of his own: log-ins are limited per address, and here all come from one machine. */
export const newPc = (browser: Browser, base: string, more: BrowserContextOptions = {}) =>
  browser.newContext({
    baseURL: base,
    viewport: officePc,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    extraHTTPHeaders: {
      'x-forwarded-for': [10, randomInt(256), randomInt(256), randomInt(1, 255)].join('.'),
    },
    ...more,
  })

/** Logs this PC's browser in, past the log-in page. */
export async function logIn(pc: BrowserContext, login: string): Promise<void> {
  const answer = await pc.request.post('/api/v1/session', { data: { login, password: demoPassword } })
  if (!answer.ok()) throw new Error(`${login} cannot log in: ${await answer.text()}`)
}

/** A path, or a way to find it: cases and tasks have ids that are drawn anew for each demo. */
export type Address = string | ((api: APIRequestContext) => Promise<string>)

export const pathOf = async (address: Address, api: APIRequestContext): Promise<string> =>
  typeof address === 'string' ? address : address(api)

export interface Browsers {
  stack(): Stack
  /** A page of a browser in which nobody is logged in, at that address. */
  visitor(path?: string, options?: BrowserContextOptions): Promise<Page>
  /** A page of somebody who is logged in, at that address, or at the one that is found as that person. */
  as(login: string, path?: Address, options?: BrowserContextOptions): Promise<Page>
  /** Another tab of the same browser. */
  tab(page: Page, path?: string): Promise<Page>
}

const fileNameOf = (title: string): string => title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)

/**
 * Browsers for the tests of one file, on the stack that all files share. After each test every page it opened is asked
 * for what went wrong unasked (errors, breaches of the policy, unexpected refusals); a failed test leaves pictures in
 * build/e2e.
 */
export function browsers(): Browsers {
  let browser: Browser
  let stack: Stack
  const pcs: BrowserContext[] = []
  const pages: Page[] = []

  beforeAll(async () => {
    stack = await theStack()
    browser = await launch(await theBrowser())
  }, untilItStands)

  afterEach(async ({ task }) => {
    const found = pages.flatMap((page) => foundOn(page))
    if (task.result?.state === 'fail' || found.length > 0) {
      const folder = join(root, 'build', 'e2e')
      mkdirSync(folder, { recursive: true })
      for (const [i, page] of pages.entries())
        await page
          .screenshot({ path: join(folder, `${fileNameOf(task.name)}-${String(i + 1)}.png`) })
          .catch(() => undefined)
    }
    await Promise.all(pcs.map((pc) => pc.close()))
    pcs.length = 0
    pages.length = 0
    expect(found).toEqual([])
  })

  afterAll(() => browser.close())

  const open = async (pc: BrowserContext, path: string): Promise<Page> => {
    const page = await pc.newPage()
    pages.push(page)
    await watch(page)
    await page.goto(path)
    return page
  }
  const pcOf = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const pc = await newPc(browser, stack.base, options)
    pc.setDefaultTimeout(15_000)
    pcs.push(pc)
    return pc
  }
  return {
    stack: () => stack,
    visitor: async (path = '/', options = {}) => open(await pcOf(options), path),
    async as(login, address = '/', options = {}) {
      const pc = await pcOf(options)
      await logIn(pc, login)
      return open(pc, await pathOf(address, pc.request))
    },
    tab: (page, path = '/') => open(page.context(), path),
  }
}
