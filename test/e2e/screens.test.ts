import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violations } from './support/axe.ts'
import { browsers, officePc } from './support/browsers.ts'
import { screens, type Screen } from './support/screens.ts'
import { see } from './support/see.ts'
import { englishIn, faultyWordsIn } from './support/words.ts'

const { as, visitor } = browsers()

/** 200 % zoom of the office PC: half the room, twice the dots. */
const zoomed = {
  viewport: { width: officePc.width / 2, height: officePc.height / 2 },
  deviceScaleFactor: 2,
}

async function opened(screen: Screen, options = {}): Promise<Page> {
  const { login, path, ready } = screen
  const page =
    login === null ? await visitor(options) : await as(login, typeof path === 'string' ? path : '/', options)
  if (typeof path !== 'string') await page.goto(await path(page.request))
  await see(page.getByText(ready))
  await page.waitForLoadState('networkidle')
  return page
}

/** How many points the page is wider than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.each(screens)('$title', (screen) => {
  test('has one heading, fits the width of an office PC, reads as Chinese, and nothing stands in the way of anybody', async () => {
    const page = await opened(screen)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(faultyWordsIn(await page.locator('body').innerText())).toEqual([])
    expect(await englishIn(page)).toEqual([])
    expect(await violations(page)).toEqual([])
  })

  test('does so at 200 %, too', async () => {
    const page = await opened(screen, zoomed)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await violations(page)).toEqual([])
  })
})
