import { statfs } from 'node:fs/promises'
import { mayBecomeOwner } from '../db/cluster.ts'
import { pendingMigrations } from '../db/migrate.ts'
import { connectEngine, namespace } from '../handover/engine.ts'
import { storyBundle } from '../worker/bundle.ts'
import { currentBuild } from '../worker/deployment.ts'
import { openTransport } from '../worker/post.ts'
import type { Config } from './config.ts'
import { behindFinding, calendarFinding, fine, mailFinding, wrong, type Finding } from './findings.ts'
import { openOffice } from './office.ts'
import { addressesOf, type Running } from './running.ts'

/** A check that throws is a finding, worded by `why`. */
const checked = async (part: string, check: () => Promise<Finding>, why: string): Promise<Finding> =>
  check().catch((fault: unknown) => wrong(part, `${why}（${(fault as Error).message}）`))

const disk = async (dataDir: string): Promise<Finding> => {
  const { bavail, bsize, blocks } = await statfs(dataDir)
  const free = Math.round((bavail * bsize) / 2 ** 30)
  const used = 1 - bavail / blocks
  return used > 0.8 && free < 20
    ? wrong('磁盘', `数据目录所在磁盘只剩 ${String(free)} GB，写满后系统会拒绝一切写入：请清理磁盘`)
    : fine('磁盘', `剩余 ${String(free)} GB`)
}

const structure = async (url: string): Promise<Finding> => {
  const pending = await pendingMigrations(url)
  return pending.length === 0
    ? fine('数据库结构', '已是最新')
    : wrong('数据库结构', `有 ${String(pending.length)} 项更新未执行：xueqian migrate`)
}

const login = async ({ databaseUrl }: Running): Promise<Finding> =>
  (await mayBecomeOwner(databaseUrl))
    ? wrong(
        '数据库账号',
        'DATABASE_URL 的账号是数据表的属主，能够改写办理记录：请为程序另建只属于 xueqian_app 角色的登录账号，属主账号放在 DATABASE_OWNER_URL',
      )
    : fine('数据库账号', '不能改写办理记录和审计记录')

const temporal = async ({ temporalAddress }: Running): Promise<Finding> => {
  const engine = connectEngine(temporalAddress)
  try {
    await engine.client.workflowService.describeNamespace({ namespace })
    const [current, { buildId }] = [await currentBuild(engine), await storyBundle()]
    if (current === undefined)
      return wrong('流程引擎', '没有设定当前版本，办理进程领不到任务：启动办理进程 xueqian worker')
    if (current !== buildId)
      return wrong(
        '流程引擎',
        `当前版本 ${current} 不是这份代码的 ${buildId}：发布这份代码 xueqian worker --deploy`,
      )
    return fine('流程引擎', `${temporalAddress}，当前版本 ${current}`)
  } finally {
    await engine.close()
  }
}

const mail = async ({ smtpUrl }: Running): Promise<Finding> => {
  const transport = openTransport(smtpUrl)
  try {
    await transport.verify()
    return fine('邮件', new URL(smtpUrl).host)
  } finally {
    transport.close()
  }
}

/** What only the rows can tell. */
async function rows(config: Config, { databaseUrl }: Running): Promise<Finding[]> {
  const office = await openOffice(databaseUrl, config.dataDir, 'xueqian-doctor', 1)
  const { pool } = office
  try {
    return [
      await calendarFinding(pool, office),
      await behindFinding(pool, office.time.now(), config.redeliverAfter),
      await mailFinding(pool),
    ]
  } finally {
    await pool.end()
  }
}

/** Looks at every part and says of each what it found, why, and the next command. Exits 1 where anything is wrong. */
export async function doctor(config: Config, json: boolean): Promise<void> {
  const at = addressesOf(config)
  const findings = [
    fine('Node', process.version),
    await checked('磁盘', () => disk(config.dataDir), '看不到数据目录'),
    await checked('数据库结构', () => structure(at.ownerUrl), '连不上数据库'),
    await checked('数据库账号', () => login(at), '连不上数据库'),
    await checked('流程引擎', () => temporal(at), '连不上流程引擎；提交和决定照常受理，恢复后自动续办'),
    await checked('邮件', () => mail(at), '连不上邮件服务器；业务不受影响，邮件会重试'),
    ...(await rows(config, at).catch((fault: unknown) => [wrong('业务', (fault as Error).message)])),
  ]
  process.stdout.write(
    json
      ? `${JSON.stringify(findings)}\n`
      : findings.map(({ part, ok, text }) => `${ok ? '✓' : '✗'} ${part}：${text}\n`).join(''),
  )
  if (findings.some(({ ok }) => !ok)) process.exitCode = 1
}
