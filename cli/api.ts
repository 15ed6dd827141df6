import { join } from 'node:path'
import { fileStore } from '../api/files.ts'
import { buildServer } from '../api/server.ts'
import { alive } from '../db/alive.ts'
import { demoLogins } from '../db/demo.ts'
import { woundTime } from '../domain/time-source.ts'
import { connectEngine, namespace } from '../handover/engine.ts'
import { handOverTo } from '../handover/handOver.ts'
import { buildConsole } from '../stack/console.ts'
import { demoAccounts } from '../stack/demo/accounts.ts'
import { consoleSay } from '../stack/say.ts'
import type { Config } from './config.ts'
import { followDemoClock } from './demoClock.ts'
import { askedToEnd } from './ending.ts'
import { openOffice } from './office.ts'
import { addressesOf } from './running.ts'

/** Both checks answer within this many milliseconds or count as failed. */
const patience = 2_000

/** The API process: thin, without memory of its own; any number of them may run. */
export async function runApi(config: Config): Promise<void> {
  const ending = askedToEnd()
  const { databaseUrl, temporalAddress } = addressesOf(config)
  const time = woundTime()
  const office = await openOffice(databaseUrl, config.dataDir, 'xueqian-api', 20, time)
  if (config.demo) await followDemoClock(office.pool, time, () => undefined)
  if (!config.demo && (await demoLogins(office.pool)).size > 0)
    throw new Error('数据库里有演示账号，正式环境不能启动：请使用一个没有演示数据的数据库')
  const engine = connectEngine(temporalAddress)
  const works = (check: () => Promise<unknown>): Promise<boolean> => {
    const late = new Promise<false>((resolve) => setTimeout(resolve, patience, false).unref())
    return Promise.race([
      check().then(
        () => true,
        () => false,
      ),
      late,
    ])
  }
  const handOver = handOverTo({ pool: office.pool, time: office.time, engine }, (fault) => {
    server.log.warn(
      { code: (fault as Error | undefined)?.name },
      'hand-over failed; the repair query will deliver it',
    )
  })
  const server = await buildServer({
    office,
    handOver,
    files: fileStore(join(config.dataDir, 'attachments')),
    console: await buildConsole(consoleSay),
    publicUrl: config.publicUrl,
    log: { level: config.logLevel, base: { process: 'api' } },
    ready: async () => ({
      database: await works(() => alive(office.pool)),
      temporal: await works(() => engine.client.workflowService.describeNamespace({ namespace })),
    }),
    demo: config.demo && { accounts: demoAccounts, wind: (offset) => time.wind(offset) },
    trustedProxies: config.trustedProxies,
  })
  await server.listen({ host: config.host, port: config.port })
  await ending
  await server.close()
  await handOver.drain()
  await engine.close()
  await office.pool.end({ timeout: 5 })
}
