import { expect, test } from 'vitest'
import { browsers } from './support/browsers.ts'
import { see } from './support/see.ts'

const { as } = browsers()

/** Milliseconds from the beginning of the navigation to the first row of the list. */
const rowsAfter = (page: Awaited<ReturnType<typeof as>>): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () =>
          document.querySelector('main table a') ? resolve(performance.now()) : requestAnimationFrame(look)
        look()
      }),
  )

test('the inbox stands with its rows within 1.5 s of coming back to it', async () => {
  const page = await as('officer1-jinshui', '/inbox')
  await see(page.getByRole('main').getByRole('link').first())
  const times: number[] = []
  for (let i = 0; i < 5; i += 1) {
    await page.reload({ waitUntil: 'commit' })
    times.push(await rowsAfter(page))
  }
  const median = times.sort((a, b) => a - b)[2] ?? Infinity
  console.log(`first rows of the inbox, warm: ${times.map((ms) => ms.toFixed(0)).join(', ')} ms`)
  expect(median).toBeLessThan(1_500)
})
