import type { Locator, Page } from 'playwright-core'

/** What has the focus, told as a screen reader would: for messages. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: at } = document
    return `${at?.tagName ?? ''} ${at?.getAttribute('aria-label') ?? at?.textContent ?? ''}`
      .trim()
      .slice(0, 60)
  })

/** Presses Tab until the thing has the focus; a thing that no Tab reaches is a fault of the page. */
export async function tabTo(page: Page, what: Locator, atMost = 80): Promise<void> {
  const path: string[] = []
  for (let pressed = 0; pressed <= atMost; pressed += 1) {
    if (await what.evaluate((element) => element.contains(document.activeElement))) return
    await page.keyboard.press('Tab')
    path.push(await focused(page))
  }
  throw new Error(`no Tab leads to ${String(what)}; it went by ${path.join(' › ')}`)
}

/** Tab to it and Enter. */
export async function pressOn(page: Page, what: Locator): Promise<void> {
  await tabTo(page, what)
  await page.keyboard.press('Enter')
}

/** Tab to the field and type; what stood there is replaced. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Whether a reader sees where the focus is: an outline or a shadow around it. */
export const showsFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { activeElement: at } = document
    if (!at) return false
    const rings = [at, ...(at.parentElement ? [at.parentElement] : [])].map((element) =>
      getComputedStyle(element),
    )
    return rings.some(
      ({ outlineStyle, outlineWidth, boxShadow, borderColor }) =>
        (outlineStyle !== 'none' && outlineWidth !== '0px') ||
        boxShadow !== 'none' ||
        borderColor === 'rgb(20, 96, 60)',
    )
  })
