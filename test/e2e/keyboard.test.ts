import { expect, test } from 'vitest'
import { browsers } from './support/browsers.ts'
import { pressOn, showsFocus, tabTo, typeInto } from './support/keyboard.ts'
import { see } from './support/see.ts'
import { stands } from './support/work.ts'

const { as } = browsers()

test(
  'one whole case takes no mouse: found by its question, filed, decided, and looked up',
  { timeout: 180_000 },
  async () => {
    const clerk = await as('clerk-hedeng', '/start')
    await see(clerk.getByRole('button', { name: '校车增减或更换？' }))
    await pressOn(clerk, clerk.getByRole('button', { name: '校车增减或更换？' }))
    await see(clerk.getByRole('button', { name: '开始填写' }))
    await pressOn(clerk, clerk.getByRole('button', { name: '开始填写' }))
    await see(clerk.getByLabel('情况说明'))
    await typeInto(clerk, clerk.getByLabel('生效日期'), '2026-12-03')
    await clerk.keyboard.press('Tab')
    await typeInto(clerk, clerk.getByLabel('情况说明'), '新增校车一辆')
    const submit = clerk.getByRole('main').getByRole('button', { name: '提交', exact: true })
    await tabTo(clerk, submit)
    expect(await showsFocus(clerk)).toBe(true)
    await clerk.keyboard.press('Enter')
    const sure = clerk.getByRole('dialog', { name: '提交' })
    await see(sure)
    await pressOn(clerk, sure.getByRole('button', { name: '提交', exact: true }))
    await see(clerk.getByRole('heading', { name: '已提交' }))
    const number = await clerk
      .getByText(/^CR-\d{6}-\d{8}-\d{4}$/)
      .first()
      .innerText()

    const officer = await as('officer-zhongyuan', '/inbox')
    const row = officer.getByRole('main').getByRole('link', { name: number })
    await see(row)
    await pressOn(officer, row)
    await see(officer.getByRole('region', { name: '办理', exact: true }))
    await pressOn(officer, officer.getByRole('button', { name: '阅知', exact: true }))
    const noted = officer.getByRole('dialog', { name: '阅知' })
    await see(noted)
    await pressOn(officer, noted.getByRole('button', { name: '确认阅知' }))
    await officer.waitForURL(/inbox/)

    await clerk.keyboard.press('/')
    await clerk.keyboard.type(number)
    await clerk.keyboard.press('Enter')
    const found = clerk.getByRole('main').getByRole('link', { name: number })
    await see(found)
    await pressOn(clerk, found)
    await clerk.waitForURL(/cases/)
    await stands(clerk, '已阅知')
  },
)
