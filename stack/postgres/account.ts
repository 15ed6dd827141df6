import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import type { Say } from '../say.ts'

/** The user under which PostgreSQL runs when we are root, which PostgreSQL refuses to be. */
export type Account = { name: string; uid: number; gid: number }

/**
 * undefined when we are not root and PostgreSQL may run as ourselves. Under root: whoever owns the data folder
 * (so a folder made without root stays usable), else the user `postgres`, created when missing.
 * Throws an Error in the reader's words when no user can be made.
 */
export function accountFor(folders: readonly string[], say: Say): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = folders.map(ownerOf).find((found) => found !== undefined)
  if (owner !== undefined) return owner
  const known = lookUp('postgres')
  if (known !== undefined) return known
  say('PostgreSQL 不允许以 root 运行，正在建立系统用户 postgres')
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
  const made = lookUp('postgres')
  if (made !== undefined) return made
  throw new Error(
    'PostgreSQL 不允许以 root 运行，而系统用户 postgres 建立失败。' +
      '请改用普通用户启动，或先执行 useradd --system postgres，或用 DATABASE_URL 指定已有的 PostgreSQL',
  )
}

/** Asks the kernel, as that user, whether a path passes `test -x`, `-r` or `-w`; parents' permissions count. */
export function reaches(account: Account, test: '-x' | '-r' | '-w', path: string): boolean {
  const { uid, gid } = account
  return spawnSync('/bin/sh', ['-c', 'test "$1" "$2"', 'sh', test, path], { uid, gid, cwd: '/' }).status === 0
}

function ownerOf(folder: string): Account | undefined {
  const { uid, gid } = statSync(folder, { throwIfNoEntry: false }) ?? { uid: 0, gid: 0 }
  return uid === 0 ? undefined : { name: idOf('-un', String(uid)) ?? String(uid), uid, gid }
}

function lookUp(name: string): Account | undefined {
  const uid = idOf('-u', name)
  const gid = idOf('-g', name)
  return uid === undefined || gid === undefined ? undefined : { name, uid: Number(uid), gid: Number(gid) }
}

function idOf(flag: '-u' | '-g' | '-un', who: string): string | undefined {
  const { status, stdout } = spawnSync('id', [flag, who], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
