import type { Command } from 'commander'

import { readConfig } from './config.ts'

interface DueOptions {
  from?: string
  budget?: string
  unit?: string
  stdin?: true
  json?: true
}

/** `xueqian calendar …`: working days for operators, without logging in. */
export function calendarCommands(program: Command): void {
  const calendar = program.command('calendar').description('工作日历：推算期限、核对放假通知')
  calendar
    .command('due')
    .description('推算期限，逐日说明；不需要数据库和正在运行的系统')
    .option('--from <时刻>', '收到的时刻，如 2026-02-12T23:59:59+08:00')
    .option('--budget <期限>', '5wd（工作日）、1mo（自然月）或 2026-07-25（固定日期）')
    .option('--unit <代码>', '计入该单位及其上级的停办公日和系统中已确认的放假通知（须有正在运行的系统）')
    .option('--stdin', '从标准输入逐行读取 {"from":…,"budget":…}，逐行输出')
    .option('--json', '输出 JSON')
    .addHelpText(
      'after',
      [
        '',
        '例：',
        '  xueqian calendar due --from 2026-02-12T23:59:59+08:00 --budget 5wd --json',
        `  echo '{"from":"2026-02-12T23:59:59+08:00","budget":"5wd"}' | xueqian calendar due --stdin`,
        '',
        '收到当日不计；不带 --unit 时只按系统自带的日历。期限在最后一个计入日的 24:00 届满。--stdin 中有误的行输出 {"error":…}，结束时退出码为 1。',
      ].join('\n'),
    )
    .action(async (options: DueOptions) => (await import('./calendar-due.ts')).due(options, readConfig))
  calendar
    .command('import <file>')
    .description(
      '核对一份放假通知（粘贴的文本或 JSON，- 为标准输入）：读出了什么，哪些日期改变，多少期限移动',
    )
    .option('--dry-run', '只核对，不写入；确认须由两名安全管理员在系统中进行')
    .option('--json', '输出 JSON')
    .addHelpText(
      'after',
      '\n例：\n  xueqian calendar import 通知.txt --dry-run\n  pbpaste | xueqian calendar import - --dry-run --json',
    )
    .action(async (file: string, { dryRun, json }: { dryRun?: true; json?: true }) =>
      (await import('./calendar-import.ts')).importNotice(
        file,
        { dryRun: dryRun === true, json: json === true },
        readConfig,
      ),
    )
}
