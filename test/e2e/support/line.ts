import type { Page, Route } from 'playwright-core'

/** A line to the API that a test makes bad: nothing is answered in its place, it is only cut, slow, or heard twice. */
export interface Line {
  /** How many requests of the kind went out. */
  sent(): number
  /** The line is sound again. */
  mend(): Promise<void>
}

type Bad = (route: Route, nth: number) => Promise<void>

async function spoil(page: Page, url: string | RegExp, method: string, bad: Bad): Promise<Line> {
  let count = 0
  const handler = async (route: Route) => {
    if (route.request().method() !== method) return route.fallback()
    count += 1
    await bad(route, count)
  }
  await page.route(url, handler)
  return { sent: () => count, mend: () => page.unroute(url, handler) }
}

/** The first `times` requests never arrive. */
export const cut = (page: Page, url: string | RegExp, method: string, times = Infinity): Promise<Line> =>
  spoil(page, url, method, (route, nth) => (nth <= times ? route.abort('connectionreset') : route.fallback()))

/** The first `times` requests arrive and are carried out, but their answers are lost. */
export const deafen = (page: Page, url: string | RegExp, method: string, times = 1): Promise<Line> =>
  spoil(page, url, method, async (route, nth) => {
    if (nth > times) return route.fallback()
    await route.fetch()
    await route.abort('connectionreset')
  })

/** Every request waits until `mend`: time for a second click. */
export async function hold(page: Page, url: string | RegExp, method: string): Promise<Line> {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  const line = await spoil(page, url, method, async (route) => {
    await released
    await route.fallback()
  })
  return {
    sent: line.sent,
    mend: async () => {
      release()
      await line.mend()
    },
  }
}

/** The line is down altogether, as when the cable is out. */
export const unplug = (page: Page): Promise<void> => page.context().setOffline(true)
export const plugIn = (page: Page): Promise<void> => page.context().setOffline(false)
