import { demoAccounts } from '../stack/demo/accounts.ts'

/** docs/demo-accounts.md: every account of the demo, as `GET /demo` lists them. */
export const demoDoc = (): string =>
  [
    '# Accounts of the demo',
    '',
    'Generated from `stack/demo/staff.ts` by `npm run generate`. Names are invented, divisions and their codes are real',
    '(GB/T 2260). They work in demo mode only; `GET /demo` lists the same for one-click log-in.',
    '',
    '| login | password | role | unit |',
    '|---|---|---|---|',
    ...demoAccounts.map(
      ({ login, password, roleTitle, unitName }) =>
        `| \`${login}\` | \`${password}\` | ${roleTitle} | ${unitName} |`,
    ),
    '',
  ].join('\n')
