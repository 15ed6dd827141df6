import { migrate } from '../db/migrate.ts'
import { systemTime } from '../domain/time-source.ts'
import type { Config } from './config.ts'
import { addressesOf } from './running.ts'

/** Applies what is missing, as the owner of the database. */
export async function runMigrate(config: Config): Promise<void> {
  const applied = await migrate(addressesOf(config).ownerUrl, systemTime.now())
  process.stdout.write(applied.length === 0 ? '数据库结构已是最新\n' : `已更新：${applied.join('、')}\n`)
}
