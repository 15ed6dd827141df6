import { describe, test } from 'vitest'
import type { Page } from 'playwright-core'
import { browsers } from '../support/browsers.ts'
import { see } from '../support/see.ts'
import { attach, choose, decides, filed, lookUp, sign, stands } from '../support/work.ts'

const { as } = browsers()

/** The guardians' application, as the clerk of the receiving kindergarten types it. */
async function applies(clerk: Page, number: string, name: string): Promise<string> {
  await clerk.getByLabel('身份证件号或学籍号').fill(number)
  await clerk.getByLabel('幼儿姓名').fill(name)
  await clerk.getByLabel('监护人姓名').fill('车家长')
  await clerk.getByText('父亲', { exact: true }).click()
  await clerk.getByLabel('监护人身份证件号').fill('11010519491231002X')
  await clerk.getByLabel('转园理由').fill('搬家，就近入园')
  await attach(clerk)
  return filed(clerk)
}

const places = (login: string, number: string) =>
  decides(as, login, number, '编入班级', async (dialog) => {
    await choose(dialog.getByLabel('班级'), '班')
    await dialog.getByLabel('实际到园日期').fill('2026-11-25')
    await dialog.getByLabel('实际到园日期').press('Tab')
  })

describe('a transfer', { timeout: 150_000 }, () => {
  test('is applied for, agreed to by the kindergarten the child leaves, and placed into a class', async () => {
    const clerk = await as('clerk-lingdang', '/file/transfer')
    const number = await applies(clerk, 'G41000020210123225X', '车穗穗')
    await see(clerk.getByText('西工区石榴籽幼儿园').first())
    await decides(as, 'reviewer-shiliu', number, '同意转出')
    await places('reviewer-lingdang', number)
    await lookUp(clerk, number)
    await stands(clerk, '办结')
    await see(clerk.getByText('西工区铃铛屋幼儿园').first())
  })

  test('that is objected to is arbitrated, and goes on as was ruled', async () => {
    const clerk = await as('clerk-huaiyin', '/file/transfer')
    const number = await applies(clerk, 'G410000202009010013', '林小满')
    await decides(as, 'reviewer-jinshui', number, '提出异议', async (dialog) => {
      await dialog.getByText('监护人未申请或已撤回').click()
      await dialog.getByLabel('理由', { exact: true }).fill('双方监护人意见不一致')
    })
    await decides(as, 'arbiter-jinshui', number, '审核通过')
    await sign(as, ['head-jinshui', 'leader-jinshui'], number)
    await places('reviewer-huaiyin', number)
    await lookUp(clerk, number)
    await stands(clerk, '办结')
  })
})
