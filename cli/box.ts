import type { DemoAccount } from '../stack/demo/accounts.ts'

/** Columns a text takes on a terminal: Chinese characters take two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠]/u.test(char) ? 2 : 1), 0)

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

interface Facts {
  publicUrl: string
  mail: string | undefined
  temporal: string | undefined
  accounts: readonly DemoAccount[]
  seconds: string
  dataDir: string
}

/** The one box `npm start` prints: where everything is, and with whom to log in. */
export function box({ publicUrl, mail, temporal, accounts, seconds, dataDir }: Facts): string {
  const rows = [
    `学前教育业务办理引擎已就绪（用时 ${seconds} 秒） · 演示数据`,
    '',
    `网页        ${publicUrl}`,
    `接口        ${publicUrl}/api/v1`,
    `接口文档    ${publicUrl}/docs`,
    ...(mail === undefined ? [] : [`邮件        ${mail}`]),
    ...(temporal === undefined ? [] : [`流程引擎    ${temporal}`]),
    `数据目录    ${dataDir}`,
    '',
    ...accounts
      .filter(({ main }) => main)
      .map(
        (each) => `${pad(each.login, 22)}${pad(each.password, 20)}${pad(each.roleTitle, 14)}${each.unitName}`,
      ),
    `共 ${String(accounts.length)} 个账号，密码相同：${publicUrl}/api/v1/demo`,
    '',
    'Ctrl-C 停止；npm run reset 清除全部数据',
  ]
  const width = Math.max(...rows.map(widthOf))
  const line = '─'.repeat(width + 2)
  return [`┌${line}┐`, ...rows.map((row) => `│ ${pad(row, width)} │`), `└${line}┘`, ''].join('\n')
}
