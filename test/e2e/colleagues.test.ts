import { describe, expect, test } from 'vitest'
import { browsers } from './support/browsers.ts'
import { tolerate } from './support/findings.ts'
import { see, seeNo } from './support/see.ts'
import { decides, filed, openTask } from './support/work.ts'

const { as } = browsers()

/** A report that the county only takes note of. */
async function reports(login: string, category: string): Promise<string> {
  const clerk = await as(login, `/file/change-report?category=${category}`)
  await clerk.getByLabel('生效日期').fill('2026-12-03')
  await clerk.getByLabel('情况说明').fill('按实际情况申报')
  return filed(clerk)
}

describe('two officers of a county', { timeout: 120_000 }, () => {
  test('on one task: the second reads by whom and when it was done, and nothing is taken twice', async () => {
    const number = await reports('clerk-huaiyin', 'bus-change')
    const second = await as('officer2-jinshui', '/inbox')
    await openTask(second, number)
    await second.getByRole('button', { name: '阅知', exact: true }).click()
    const dialog = second.getByRole('dialog', { name: '阅知' })
    await see(dialog)

    await decides(as, 'officer1-jinshui', number, '阅知')
    tolerate(second, 409)
    await dialog.getByRole('button', { name: '确认阅知' }).click()
    await see(second.getByText(/已由 程一诺 于 .*\d{2}:\d{2} 办结/))
    await seeNo(second.getByText('系统异常'))
    const said = await second.request.get(second.url().replace('/tasks/', '/api/v1/tasks/'))
    expect(await said.json()).toMatchObject({ state: 'decided', decidedBy: '程一诺' })
  })

  test('noting many at once: the one that a colleague has taken is named with its reason, the others are done', async () => {
    const numbers = [
      await reports('clerk-huaiyin', 'canteen-change'),
      await reports('clerk-jinshui', 'canteen-change'),
      await reports('clerk-jinshui', 'bus-change'),
    ]
    const officer = await as('officer1-jinshui', '/inbox')
    for (const number of numbers) await officer.getByRole('checkbox', { name: `选择 ${number}` }).check()
    await decides(as, 'officer2-jinshui', numbers[1] ?? '', '阅知')

    tolerate(officer, 409)
    await officer.getByRole('button', { name: '批量阅知（3）' }).click()
    const dialog = officer.getByRole('dialog', { name: '批量阅知' })
    await dialog.getByRole('button', { name: '阅知 3 件' }).click()
    await see(dialog.getByText('已阅知 2 件，未办 1 件'))
    const row = dialog.getByRole('row', { name: numbers[1] ?? '' })
    expect(await row.innerText()).toMatch(/未办\s+.+/)
    await dialog.getByRole('button', { name: '关闭', exact: true }).last().click()
    for (const number of numbers) await seeNo(officer.getByRole('link', { name: number }))
  })
})
