import type { Page } from 'playwright-core'

/** What went wrong on a page unasked. */
const findings = new WeakMap<Page, string[]>()
/** Statuses from 400 on that the test itself brings about. */
const tolerated = new WeakMap<Page, Set<number>>()

/** Chromium says it of every answer from 400 on; those are judged by their status. */
const saidOfAnswers = /^Failed to load resource: the server responded with a status of/
/** Chromium says it of a line that the test itself cuts. */
const saidOfBrokenLines = /^Failed to load resource: net::ERR_/

/** Watches a page for errors on its console, uncaught faults, breaches of its policy, and refusals nobody expects. */
export async function watch(page: Page): Promise<void> {
  const found: string[] = []
  findings.set(page, found)
  const statuses = new Set<number>()
  tolerated.set(page, statuses)
  page.on('pageerror', (fault) => found.push(`uncaught: ${fault.message}`))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() !== 'error' || saidOfAnswers.test(text)) return
    if (saidOfBrokenLines.test(text) && statuses.has(0)) return
    found.push(`console: ${text}`)
  })
  page.on('response', (response) => {
    const status = response.status()
    if (status < 400 || statuses.has(status)) return
    found.push(`${String(status)} ${response.request().method()} ${new URL(response.url()).pathname}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`)
    })
  })
}

/** The test brings these answers about itself; 0 stands for a line that it cuts. */
export function tolerate(page: Page, ...statuses: number[]): void {
  for (const status of statuses) tolerated.get(page)?.add(status)
}

export const foundOn = (page: Page): string[] => findings.get(page) ?? []

/** Takes out what was found so far: the test has brought it about. */
export const takeFindings = (page: Page): string[] => foundOn(page).splice(0)
