import { describe, expect, test } from 'vitest'
import { browsers } from './support/browsers.ts'
import { fillSuspension, suspensionForm } from './support/filing.ts'
import { decides, filed, lookUp, openTask, say, stands } from './support/work.ts'
import { see, seeNo } from './support/see.ts'

const { as } = browsers()

// The last on the shared stack: it winds the clock of everybody.
describe('a report that nobody decides', { timeout: 180_000 }, () => {
  test('becomes overdue and is escalated as the clock is wound, is supervised, decided late, and the supervision is answered', async () => {
    const clerk = await as('clerk-mianbu', suspensionForm)
    await fillSuspension(clerk, '园舍屋面大修，停办两周')
    const number = await filed(clerk)
    const supervisor = await as('supervisor-zhengzhou', '/overdue')
    await see(supervisor.getByRole('heading', { level: 1, name: '超期办件' }))
    const row = supervisor.getByRole('row', { name: number })
    expect(await row.count()).toBe(0)

    // Five working days to decide, and the first after them.
    for (let day = 0; day < 6; day += 1) {
      const banner = supervisor.getByText(/演示时钟 /).first()
      const before = await banner.innerText()
      await supervisor.getByRole('button', { name: '快进 1 个工作日' }).click()
      await expect.poll(() => banner.innerText(), { timeout: 30_000 }).not.toBe(before)
      await seeNo(supervisor.locator('button.ant-btn-loading'))
    }
    await supervisor.goto('/overdue')
    await expect
      .poll(
        async () => {
          await supervisor.reload()
          await see(row)
          return row.innerText()
        },
        { timeout: 30_000 },
      )
      .toMatch(/超 \d 个工作日[\s\S]*黄牌[\s\S]*超期提醒/)

    await row.getByRole('checkbox').check()
    await supervisor.getByRole('button', { name: '督办所选' }).click()
    const dialog = supervisor.getByRole('dialog', { name: '督办 1 件' })
    await dialog.getByLabel('督办要求').fill('请于三日内办结，并说明超期原因')
    await dialog.getByRole('button', { name: '发出督办件' }).click()
    await see(supervisor.getByText(/督办件 SV-\S+ 已发出/))
    const order =
      /SV-\d{6}-\d{8}-\d{4}/.exec(await supervisor.getByText(/督办件 SV-\S+ 已发出/).innerText())?.[0] ?? ''

    const officer = await as('officer-zhongyuan', '/inbox?group=overdue')
    await openTask(officer, number)
    await see(officer.getByText(`督办件 ${order}`))
    await say(officer, '审核通过')
    await lookUp(officer, number)
    await stands(officer, '办结')

    await decides(as, 'leader-zhongyuan', order, '反馈办理情况', (reply) =>
      reply.getByRole('textbox').first().fill('已办结，超期系经办人更替'),
    )
    await decides(as, 'supervisor2-zhengzhou', order, '销号')
    await lookUp(supervisor, order)
    await stands(supervisor, '办结')
  })
})
