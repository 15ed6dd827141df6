import type { Locator } from 'playwright-core'
import { expect } from 'vitest'

/** It is there within a moment, and a person can see it. */
export async function see(what: Locator): Promise<void> {
  const shown = () => what.first().isVisible()
  await expect.poll(shown, { timeout: 15_000, message: `to see ${String(what)}` }).toBe(true)
}

/** It is gone within a moment. */
export async function seeNo(what: Locator): Promise<void> {
  const count = () => what.filter({ visible: true }).count()
  await expect.poll(count, { timeout: 15_000, message: `not to see ${String(what)}` }).toBe(0)
}
