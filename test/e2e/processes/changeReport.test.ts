import { describe, expect, test } from 'vitest'
import { browsers } from '../support/browsers.ts'
import { fillSuspension } from '../support/filing.ts'
import { see } from '../support/see.ts'
import { choose, decides, filed, lookUp, openTask, stands } from '../support/work.ts'

const { as } = browsers()

describe('a report of a change', { timeout: 120_000 }, () => {
  test('is filed from a plain question, returned at its field, mended there on two days, approved, and found by its number', async () => {
    const clerk = await as('clerk-mailong', '/start')
    await clerk.getByRole('button', { name: '暂时停止办园？' }).click()
    await see(clerk.getByText('办理方式'))
    await clerk.getByRole('button', { name: '开始填写' }).click()
    await fillSuspension(clerk, '锅炉改造，停办两周')
    const number = await filed(clerk)

    await decides(as, 'officer-zhongmou', number, '退回补正', async (dialog) => {
      await choose(dialog.getByLabel('第 1 项：哪个栏目'), '情况说明')
      await dialog.getByLabel('第 1 项：怎样补正').fill('请写明批复文号')
    })

    await clerk.goto('/home')
    await see(clerk.getByText('请写明批复文号'))
    await clerk.getByRole('link', { name: '去补正' }).click()
    await see(clerk.getByText('请写明批复文号'))
    await clerk.getByLabel('情况说明').fill('锅炉改造（牟教〔2026〕12 号），停办两周')
    await see(clerk.getByText('已保存'))
    await clerk.reload()
    await see(clerk.getByText('请写明批复文号'))
    expect(await clerk.getByLabel('情况说明').inputValue()).toBe('锅炉改造（牟教〔2026〕12 号），停办两周')
    await clerk.getByRole('button', { name: '重新提交' }).click()
    await see(clerk.getByText(number))

    await decides(as, 'officer-zhongmou', number, '审核通过')
    await lookUp(clerk, number)
    await stands(clerk, '办结')
    await see(clerk.getByText('锅炉改造（牟教〔2026〕12 号），停办两周'))
  })

  test('of the kind that is only noted is noted by one key', async () => {
    const clerk = await as('clerk-mailong', '/file/change-report?category=bus-change')
    await clerk.getByLabel('生效日期').fill('2026-12-03')
    await clerk.getByLabel('情况说明').fill('新增校车一辆')
    const number = await filed(clerk)

    const officer = await as('officer-zhongmou', '/inbox')
    await openTask(officer, number)
    await officer.keyboard.press('y')
    await officer.waitForURL(/inbox/)
    await lookUp(clerk, number)
    await stands(clerk, '已阅知')
  })
})
