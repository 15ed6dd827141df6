import { Command } from 'commander'
import { calendarCommands } from './calendar.ts'
import { readConfig } from './config.ts'

const program = new Command('xueqian')
  .description('学前教育业务办理引擎')
  .showHelpAfterError('（xueqian --help 查看用法）')
  .addHelpText(
    'after',
    '\n例：\n  xueqian start\n  xueqian trace CR-410105-20261123-0001\n  xueqian verify --json',
  )

program
  .command('start')
  .description('在这台机器上启动整个系统（数据库、流程引擎、邮件、接口、办理进程）')
  .action(async () => (await import('./start.ts')).start(readConfig()))
program
  .command('api')
  .description('只启动接口进程')
  .action(async () => (await import('./api.ts')).runApi(readConfig()))
program
  .command('worker')
  .description('只启动办理进程')
  .option('--deploy', '发布：新业务从此由这份代码办理，办理中的业务逐步转过来；重启旧版本时不要带')
  .action(async ({ deploy = false }: { deploy?: boolean }) =>
    (await import('./worker.ts')).runWorker(readConfig(), deploy),
  )
program
  .command('migrate')
  .description('更新数据库结构')
  .action(async () => (await import('./migrate.ts')).runMigrate(readConfig()))
program
  .command('doctor')
  .description('检查各部分，说明原因和下一步')
  .option('--json', '输出 JSON')
  .action(async ({ json }: { json?: true }) =>
    (await import('./doctor.ts')).doctor(readConfig(), json === true),
  )
program
  .command('trace <number>')
  .description('讲述一件业务的经过，并找到它在流程引擎中的运行')
  .option('--json', '输出 JSON')
  .action(async (number: string, { json }: { json?: true }) =>
    (await import('./trace.ts')).trace(readConfig(), number, json === true),
  )
program
  .command('reconcile')
  .description('逐件核对未办结业务与流程引擎，补上缺失的运行')
  .option('--dry-run', '只列出，不处理')
  .option('--json', '输出 JSON')
  .action(async ({ dryRun, json }: { dryRun?: true; json?: true }) =>
    (await import('./reconcile.ts')).runReconcile(readConfig(), {
      dryRun: dryRun === true,
      json: json === true,
    }),
  )
program
  .command('verify')
  .description('检验全部不变量')
  .option('--json', '输出 JSON')
  .action(async ({ json }: { json?: true }) =>
    (await import('./verify.ts')).runVerify(readConfig(), json === true),
  )
calendarCommands(program)
program
  .command('generate')
  .description('重新生成 docs/openapi.json 和 docs/processes')
  .action(async () => (await import('./generate.ts')).generate())
program
  .command('reset')
  .description('清除本机默认系统的全部数据')
  .action(async () => (await import('./reset.ts')).reset(readConfig()))

try {
  await program.parseAsync()
} catch (fault) {
  // Exit codes: 0 fine, 1 something found (doctor, verify, reconcile), 2 the command could not be carried out.
  process.stderr.write(`✗ ${fault instanceof Error ? fault.message : String(fault)}\n`)
  // A pool that was opened before the fault would keep alive a process that neither works nor is started again.
  process.exit(2)
}
