import { test } from 'vitest'
import { browsers } from '../support/browsers.ts'
import { see } from '../support/see.ts'
import { aPaper } from '../support/paper.ts'
import { attach, choose, decides, filed, lookUp, stands } from '../support/work.ts'

const { as } = browsers()

const kinds = ['监护人签字的申请书', '监护人身份证件', '居民户口簿']

test(
  'a name is corrected with its papers: returned by the kindergarten, mended, its original seen, and then it holds',
  { timeout: 120_000 },
  async () => {
    const clerk = await as('clerk-juhua', '/file/key-field-correction')
    await choose(clerk.getByRole('combobox', { name: /^幼儿/ }), '2814')
    await clerk.getByLabel('监护人姓名').fill('柳家长')
    await clerk.getByText('父亲', { exact: true }).click()
    await clerk.getByLabel('监护人身份证件号').fill('11010519491231002X')
    await clerk.locator('#f-changes-name').fill('柳桃')
    await clerk.getByLabel('申请理由').fill('随户口簿改名')
    for (const [i, kind] of kinds.entries()) {
      await attach(clerk, aPaper(`${kind}.pdf`))
      await choose(clerk.getByLabel('是哪一种材料').nth(i), kind)
    }
    const number = await filed(clerk)

    await decides(as, 'reviewer-juhua', number, '退回补正', async (dialog) => {
      await choose(dialog.getByLabel('第 1 项：哪个栏目'), '申请理由')
      await dialog.getByLabel('第 1 项：怎样补正').fill('请写明户口簿变更的日期')
    })
    await clerk.goto('/home')
    await clerk.getByRole('link', { name: '去补正' }).click()
    await see(clerk.getByText('请写明户口簿变更的日期'))
    await clerk.getByLabel('申请理由').fill('随户口簿改名，户口簿已于 2026 年 11 月 9 日变更')
    await clerk.getByRole('button', { name: '重新提交' }).click()
    await clerk.waitForURL(/receipts|cases|home/)

    await decides(as, 'reviewer-juhua', number, '审核通过', async (dialog) => {
      await dialog.getByRole('button', { name: '确认审核通过' }).click()
      await see(dialog.getByText('原件已核验，与复印件一致'))
      await dialog.getByText('原件已核验，与复印件一致').click()
    })
    await lookUp(clerk, number)
    await stands(clerk, '办结')
    await see(clerk.getByText('柳桃', { exact: true }).first())
  },
)
