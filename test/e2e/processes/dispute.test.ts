import { test } from 'vitest'
import { browsers } from '../support/browsers.ts'
import { aPaper } from '../support/paper.ts'
import { see } from '../support/see.ts'
import { attach, choose, decides, filed, lookUp, sign, stands } from '../support/work.ts'

const { as } = browsers()

const named = [
  ['410000202101270096', '江暖暖'],
  ['41000020201218169X', '季穗穗'],
] as const

test(
  'a dispute between two counties that differ is ruled by the city, accepted by both parties, and written down',
  { timeout: 200_000 },
  async () => {
    const officer = await as('officer1-jinshui', '/file/dispute')
    for (const [i, [idNumber, name]] of named.entries()) {
      await officer.getByLabel('身份证件号或学籍号').nth(i).fill(idNumber)
      await officer.getByLabel('幼儿姓名').nth(i).fill(name)
    }
    await officer.getByLabel('立案理由').fill('家长反映两份档案为同一幼儿')
    const number = await filed(officer)

    for (const login of ['reviewer-jinshui', 'reviewer-zhiyuan'])
      await decides(as, login, number, '提交佐证', async (dialog) => {
        await attach(dialog.page(), aPaper('佐证.pdf'), dialog)
        await dialog.getByLabel('理由', { exact: true }).fill('入园登记表、体检证明在案')
      })
    await decides(as, 'officer2-jinshui', number, '同一幼儿', async (dialog) => {
      await choose(dialog.getByRole('combobox', { name: /^保留的学籍/ }), '江')
      await choose(dialog.getByRole('combobox', { name: /^保留的在园登记/ }), '蒲公英')
      await dialog.getByLabel('理由', { exact: true }).fill('出生证一致')
    })
    await decides(as, 'officer-erqi', number, '不同幼儿', (dialog) =>
      dialog.getByLabel('理由', { exact: true }).fill('户口簿不同'),
    )
    await decides(as, 'arbiter-zhengzhou', number, '不同幼儿', (dialog) =>
      dialog.getByLabel('理由', { exact: true }).fill('两名幼儿均在园，证件无误'),
    )
    await sign(as, ['head-zhengzhou', 'leader-zhengzhou'], number)
    for (const login of ['reviewer-jinshui', 'reviewer-zhiyuan']) await decides(as, login, number, '接受结论')
    await lookUp(officer, number)
    await stands(officer, '办结')
    await see(officer.getByText('郑州市').first())
  },
)
