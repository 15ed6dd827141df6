import { test } from 'vitest'
import { browsers } from '../support/browsers.ts'
import { aPaper } from '../support/paper.ts'
import { see } from '../support/see.ts'
import { attach, choose, comesTo, decides, filed, lookUp } from '../support/work.ts'

const { as } = browsers()

const kinds = ['监护人签字的申请书', '监护人身份证件', '居民户口簿', '出生医学证明']

test(
  'a number that another child has is told of inside the case only: both records side by side, and the three ways out',
  { timeout: 120_000 },
  async () => {
    const clerk = await as('clerk-juhua', '/file/key-field-correction')
    await choose(clerk.getByRole('combobox', { name: /^幼儿/ }), '2854')
    await clerk.getByLabel('监护人姓名').fill('宁家长')
    await clerk.getByText('父亲', { exact: true }).click()
    await clerk.getByLabel('监护人身份证件号').fill('11010519491231002X')
    await clerk.locator('#f-changes-birth').fill('2021-06-19')
    await clerk.keyboard.press('Tab')
    await clerk.locator('#f-changes-sex').getByText('女').click()
    await clerk.locator('#f-changes-idNumber').fill('410000202106192883')
    await clerk.getByLabel('申请理由').fill('出生日期、性别、证件号登记有误')
    for (const [i, kind] of kinds.entries()) {
      await attach(clerk, aPaper(`${kind}.pdf`))
      await choose(clerk.getByLabel('是哪一种材料').nth(i), kind)
    }
    const number = await filed(clerk)
    await decides(as, 'reviewer-juhua', number, '审核通过', (dialog) =>
      dialog.getByText('原件已核验，与复印件一致').click(),
    )

    await lookUp(clerk, number)
    await comesTo(clerk, clerk.getByText('学籍冲突', { exact: true }))
    for (const way of ['本园填错了', '两份学籍是同一名幼儿', '对方的登记有误'])
      await see(clerk.getByText(way))
    const both = clerk.getByRole('region', { name: '并排核对' })
    await see(both.getByText('4100**********2854'))
    await see(both.getByText('4100**********2883'))
  },
)
