import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { keep } from './children.ts'
import type { Kept } from './children.ts'
import { freePortSaying } from './ports.ts'
import { accountFor } from './postgres/account.ts'
import { findBinaries, withinReach } from './postgres/binaries.ts'
import { openCluster, stopLeftoverPostgres } from './postgres/cluster.ts'
import { clearHome, openHome, outsideOf } from './postgres/home.ts'
import { createDatabase, serverVersion } from '../db/cluster.ts'
import type { Say } from './say.ts'

export type PostgresOptions = {
  dataDir: string
  say: Say
  env: NodeJS.ProcessEnv
  /** Preferred port, 54321 unless told; 0 takes any, so that two test runs never reach for the same one. */
  port?: number
}

export type RunningPostgres = { url: string; stop(): Promise<void>; embedded: boolean }

const DATABASE = 'xueqian'
const PREFERRED_PORT = 54_321
/** A cold crash recovery of a demo-sized cluster takes seconds; this is for slow disks. */
const READY_WITHIN_MS = 120_000
/** Five deaths cover the 6 s in which the backends of a killed postmaster let go of the shared memory. */
const DEATHS_ALLOWED = 5

/**
 * DATABASE_URL when set, else the built-in PostgreSQL on `<dataDir>/postgres`, kept running on one port until
 * `stop`. The caller holds the lock on dataDir. Throws an Error in the reader's words.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const given = options.env['DATABASE_URL']
  return given === undefined || given === '' ? startEmbedded(options) : useGiven(given, options.say)
}

/** Stops a leftover PostgreSQL and deletes its data; for `reset`. The caller holds the lock on dataDir. */
export async function clearPostgres(dataDir: string, say: Say): Promise<void> {
  const home = join(dataDir, 'postgres')
  if (existsSync(home)) await stopLeftoverPostgres(join(realpathSync(home), 'cluster'), say)
  clearHome(dataDir)
}

async function useGiven(url: string, say: Say): Promise<RunningPostgres> {
  const { host, pathname } = new URL(url)
  say(`使用 DATABASE_URL 指定的 PostgreSQL（${host}${pathname}）`)
  const version = await serverVersion(url).catch((error: unknown) => {
    throw new Error(`连不上 DATABASE_URL 指定的数据库（${host}${pathname}）：${String(error)}`)
  })
  if (version < 150_000)
    throw new Error(`DATABASE_URL 指定的 PostgreSQL 版本过低（${version}），需要 15 以上`)
  return { url, embedded: false, stop: async () => {} }
}

async function startEmbedded({ dataDir, say, env, port: preferred = PREFERRED_PORT }: PostgresOptions) {
  const found = await findBinaries(env)
  const account = accountFor([join(dataDir, 'postgres'), dataDir], say)
  const binaries = await withinReach(found, account, outsideOf(dataDir), say)
  const home = openHome(dataDir, account, say)
  const { folder, password } = await openCluster({ home, binaries, account, env, say })
  await stopLeftoverPostgres(folder, say)

  const port = await freePortSaying(preferred, 'PostgreSQL ', say)
  say(`正在启动 PostgreSQL ${binaries.version.split('.')[0]}（内置，端口 ${port}）`)
  const kept = keep({
    name: 'PostgreSQL',
    command: join(binaries.folder, 'bin', 'postgres'),
    args: ['-D', folder, '-p', String(port), '-h', '127.0.0.1', '-k', ''],
    env,
    say,
    cwd: home,
    stopSignal: 'SIGINT',
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
  })
  const url = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
  await ready(kept, () => createDatabase(url('postgres'), DATABASE))
  return { url: url(DATABASE), embedded: true, stop: () => kept.stop() }
}

async function ready(kept: Kept, tryIt: () => Promise<void>): Promise<void> {
  const startedAt = performance.now()
  for (;;) {
    const failure = await tryIt().then(() => undefined, String)
    if (failure === undefined) return
    if (kept.deaths() >= DEATHS_ALLOWED || performance.now() - startedAt > READY_WITHIN_MS) {
      await kept.stop()
      throw new Error(
        `PostgreSQL 没有启动成功（${failure}）。它最后的输出：\n${kept.tail().slice(-8).join('\n')}`,
      )
    }
    await delay(50)
  }
}
