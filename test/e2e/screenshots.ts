import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findBrowser } from '../../stack/browser.ts'
import { consoleSay as say } from '../../stack/say.ts'
import { root, startStack } from '../support/stack/start.ts'
import { launch, logIn, newPc, pathOf } from './support/browsers.ts'
import { screens } from './support/screens.ts'

/**
 * `npm run screenshots`: a picture of every screen, as its person sees it on an office PC, into build/screenshots.
 * XUEQIAN_URL takes a console that runs instead of a fresh demo; words after the command take only screens so named.
 */
const folder = join(root, 'build', 'screenshots')
const wanted = process.argv.slice(2)
const running = process.env['XUEQIAN_URL']

const path = await findBrowser({ say, env: process.env })
const stack = running === undefined ? await startStack() : undefined
const base = stack?.base ?? running ?? ''
const browser = await launch(path)
try {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const screen of screens) {
    if (wanted.length > 0 && !wanted.some((word) => screen.title.includes(word))) continue
    const pc = await newPc(browser, base)
    if (screen.login !== null) await logIn(pc, screen.login)
    const page = await pc.newPage()
    await page.goto(await pathOf(screen.path, pc.request))
    await page.getByText(screen.ready).first().waitFor()
    await page.waitForLoadState('networkidle')
    await screen.open?.(page)
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
    const file = join(folder, `${screen.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`)
    await page.screenshot({ path: file, fullPage: true })
    say(file)
    await pc.close()
  }
} finally {
  await browser.close()
  await stack?.clear()
}
