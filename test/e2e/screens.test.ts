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

async function opened({ login, path, ready, open }: Screen, options = {}): Promise<Page> {
  const page = login === null ? await visitor(String(path), options) : await as(login, path, options)
  await see(page.getByText(ready))
  await page.waitForLoadState('networkidle')
  await open?.(page)
  // Once it has come to rest: axe measures contrast, and a dialog fades in.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  return page
}

/** What makes the page wider than the window, if anything does. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`)
      .slice(0, 5)
  })

describe.each(screens)('$title', (screen) => {
  test('has one heading, fits the width of an office PC, reads as Chinese, and nothing stands in the way of anybody', async () => {
    const page = await opened(screen)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await tooWide(page)).toEqual([])
    expect(faultyWordsIn(await page.locator('body').innerText())).toEqual([])
    expect(await englishIn(page)).toEqual([])
    expect(await violations(page)).toEqual([])
  })

  test('does so at 200 %, too', async () => {
    const page = await opened(screen, zoomed)
    expect(await tooWide(page)).toEqual([])
    expect(await violations(page)).toEqual([])
  })
})
