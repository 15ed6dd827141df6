import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What WCAG 2 A and AA find wrong on the page as it stands, one line per rule and place. */
export async function violations(page: Page): Promise<string[]> {
  // Through the debugger: the policy of the page lets no script in.
  await page.evaluate(source)
  const { violations: found } = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(root: Document, options: object): Promise<AxeResults> }
    }
    return axe.run(document, { runOnly: ['wcag2a', 'wcag2aa'], resultTypes: ['violations'] })
  })
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary, html }) =>
      [id, target.join(' '), html.slice(0, 160), failureSummary ?? ''].join('\n  '),
    ),
  )
}
