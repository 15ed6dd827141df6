import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endLeftover, identityOf } from '../identity.ts'
import { run } from '../run.ts'
import type { Say } from '../say.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'

export type Cluster = { folder: string; password: string }

export type ClusterOptions = {
  home: string
  binaries: Binaries
  account: Account | undefined
  env: NodeJS.ProcessEnv
  say: Say
}

/** The cluster of this home, made with a random password on first use. Throws an Error in the reader's words. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const { home, binaries } = options
  const folder = join(home, 'cluster')
  const secret = join(home, 'password')
  if (!existsSync(folder)) await make(options, folder, secret)
  if (!existsSync(secret)) {
    throw new Error(
      `数据库的口令文件 ${secret} 不见了，无法登录原有数据。请从备份恢复它，或运行 npm run reset 重新开始`,
    )
  }
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  const major = binaries.version.split('.')[0]
  if (made !== major) {
    throw new Error(
      `${folder} 是 PostgreSQL ${made} 的数据，内置的是 ${major}，不能直接打开。` +
        '请先用旧版本导出（pg_dump），或运行 npm run reset 重新开始',
    )
  }
  return { folder, password: readFileSync(secret, 'utf8').trim() }
}

/** Stops the PostgreSQL that a former run left on this cluster (its parent was killed with kill -9). */
export async function stopLeftoverPostgres(folder: string, say: Say): Promise<void> {
  const pidFile = join(folder, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10)
  const identity = identityOf(pid)
  // PostgreSQL itself only asks whether the pid lives; one that meanwhile belongs to somebody else would stop it.
  if (identity === undefined || !identity.includes(folder)) return rmSync(pidFile, { force: true })
  say(`上次运行没有正常结束，正在停止遗留的 PostgreSQL（进程 ${pid}）`)
  await endLeftover(pid, identity, [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ])
}

/** initdb works in a draft folder, so that an interrupted first start leaves no half cluster. */
async function make({ home, binaries, account, env, say }: ClusterOptions, folder: string, secret: string) {
  say('首次启动，正在建立数据库目录')
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (account !== undefined) chownSync(secret, account.uid, account.gid)
  const { code, lines } = await run({
    command: join(binaries.folder, 'bin', 'initdb'),
    args: [
      `--pgdata=${draft}`,
      '--username=postgres',
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      // Named, not taken over from the machine: minimal images lack the locale their LANG names, and pg_trgm
      // sees no Chinese letters under plain C. macOS brings no C.UTF-8.
      `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
      '--encoding=UTF8',
      '--lc-messages=C',
    ],
    env,
    cwd: home,
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
  })
  if (code !== 0) throw new Error(`建立数据库目录失败：\n${lines.slice(-8).join('\n')}`)
  renameSync(draft, folder)
}
