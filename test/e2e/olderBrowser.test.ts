import { expect, test } from 'vitest'
import { browsers } from './support/browsers.ts'
import { see } from './support/see.ts'

const { as } = browsers()

/** Takes from a page what came after Chromium 86, where the browser at hand is a newer one. */
const forget = (): void => {
  const from: [object, string[]][] = [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['at', 'isWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Array, ['fromAsync']],
    [Promise, ['withResolvers', 'try']],
    [AbortSignal, ['timeout', 'any']],
    [Crypto.prototype, ['randomUUID']],
    [window, ['structuredClone']],
  ]
  for (const [object, names] of from) for (const name of names) Reflect.deleteProperty(object, name)
}

test.each([
  ['a clerk’s home', 'clerk-erqi', '/home', '待补正'],
  ['a form', 'clerk-jinshui', '/file/change-report?category=suspension', '停办'],
  ['an officer’s inbox', 'officer1-jinshui', '/inbox', '办件编号'],
])('%s works without what came after Chromium 86', async (_, login, path, text) => {
  const page = await as(login, '/no/such/page')
  await page.addInitScript(forget)
  await page.goto(path)
  await see(page.getByText(text))
  expect(await page.evaluate(() => 'structuredClone' in window)).toBe(false)
})
