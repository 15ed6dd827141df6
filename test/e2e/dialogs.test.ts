import { expect, test } from 'vitest'
import { browsers } from './support/browsers.ts'
import { fillSuspension, suspensionForm } from './support/filing.ts'
import { see } from './support/see.ts'

const { as } = browsers()

/** An office PC at 200 %. */
const twice = { viewport: { width: 683, height: 384 } }

test('the buttons of a long dialog stay in sight while it is scrolled inside', async () => {
  const page = await as(
    'officer-zhongyuan',
    async (api) => {
      const answer = await api.get('/api/v1/tasks?box=todo&process=change-report')
      const { items } = (await answer.json()) as { items: { id: string }[] }
      return `/tasks/${items[0]?.id ?? ''}`
    },
    twice,
  )
  await page.getByRole('button', { name: '退回补正', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '退回补正' })
  for (let n = 1; n <= 6; n += 1) await dialog.getByRole('button', { name: '再加一项' }).click()
  const box = await dialog.getByRole('button', { name: '确认退回补正' }).boundingBox()
  expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(384)
})

test('保存草稿 and 提交 are two buttons far apart, and only 提交 asks', async () => {
  const page = await as('clerk-jiyuan', suspensionForm)
  await fillSuspension(page, '园舍维修')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await see(page.getByText('已保存'))
  expect(await page.getByRole('dialog').count()).toBe(0)
  const boxOf = async (name: string) =>
    page.getByRole('main').getByRole('button', { name, exact: true }).boundingBox()
  const [save, submit] = [await boxOf('保存草稿'), await boxOf('提交')]
  expect((submit?.x ?? 0) - (save?.x ?? 0)).toBeGreaterThan(400)
  await page.getByRole('main').getByRole('button', { name: '提交', exact: true }).click()
  await see(page.getByRole('dialog', { name: '提交停办？' }))
})
