import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { takeLock } from '../stack/lock.ts'
import { clearPostgres } from '../stack/postgres.ts'
import { consoleSay as say } from '../stack/say.ts'
import { clearTemporal } from '../stack/temporal.ts'
import type { Config } from './config.ts'

/** Throws away everything the default keeps; refuses while it runs, and never touches a DATABASE_URL. */
export async function reset({ dataDir }: Config): Promise<void> {
  const lock = takeLock(join(dataDir, 'start.lock'))
  if (!lock.ok) throw new Error(`系统正在运行（进程 ${String(lock.pid)}），请先按 Ctrl-C 停止它`)
  await clearPostgres(dataDir, say)
  await clearTemporal(dataDir, say)
  rmSync(dataDir, { recursive: true, force: true })
  say('已清除全部数据')
}
