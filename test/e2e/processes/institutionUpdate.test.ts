import { expect, test } from 'vitest'
import { browsers } from '../support/browsers.ts'
import { see } from '../support/see.ts'
import { attach, decides, filed, lookUp, sign, stands } from '../support/work.ts'

const { as } = browsers()

test(
  'a move to another address shows the old one beside it, wants the permit, is signed by three, and holds then',
  { timeout: 120_000 },
  async () => {
    const clerk = await as('clerk-shiliu', '/file/institution-update')
    await clerk.getByText('基本信息', { exact: true }).first().click()
    await clerk.getByLabel('变更日期').fill('2026-11-20')
    await clerk.keyboard.press('Tab')
    const address = clerk.getByLabel('地址').first()
    await see(clerk.getByText('西工区').first())
    await address.fill('西工区九都路 99 号')
    await attach(clerk)
    const number = await filed(clerk)

    await decides(as, 'officer-xigong', number, '审核通过')
    await sign(as, ['head-xigong', 'leader-xigong'], number)
    await lookUp(clerk, number)
    await stands(clerk, '办结')

    // What it says now is what the next form begins from.
    await clerk.goto('/file/institution-update')
    await clerk.getByText('基本信息', { exact: true }).first().click()
    await clerk.getByLabel('变更日期').fill('2026-11-25')
    await clerk.keyboard.press('Tab')
    await see(clerk.getByText('西工区九都路 99 号').or(clerk.locator('input[value="西工区九都路 99 号"]')))
    expect(await clerk.getByRole('main').innerText()).toContain('西工区九都路 99 号')
  },
)
