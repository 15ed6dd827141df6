import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  rmSync,
  rmdirSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import type { Say } from '../say.ts'
import { reaches } from './account.ts'
import type { Account } from './account.ts'

/** Where things go that another user must reach although the checkout is closed to it, keyed by the data folder. */
export function outsideOf(dataDir: string): string {
  const key = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12)
  return join('/var/tmp', `xueqian-${key}`)
}

/**
 * The real folder of the cluster, its password and its log: `<dataDir>/postgres`, or when the account cannot
 * reach that, a folder below /var/tmp to which `<dataDir>/postgres` becomes a link.
 */
export function openHome(dataDir: string, account: Account | undefined, say: Say): string {
  const home = join(dataDir, 'postgres')
  mkdirSync(dataDir, { recursive: true })
  if (lstatSync(home, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    own(realTarget(home, dataDir), account)
    return realpathSync(home)
  }
  own(home, account)
  if (account === undefined || reachesThrough(dataDir, home, account)) return realpathSync(home)

  const outside = join(outsideOf(dataDir), 'postgres')
  say(`用户 ${account.name} 进不了 ${dataDir}，数据库文件改放 ${outside}（${home} 是指向它的链接）`)
  claimOutside(dataDir)
  own(outside, account)
  rmdirSync(home)
  symlinkSync(outside, home)
  return realpathSync(home)
}

/** Removes the cluster, its password and whatever was put outside the data folder. PostgreSQL must be stopped. */
export function clearHome(dataDir: string): void {
  rmSync(join(dataDir, 'postgres'), { recursive: true, force: true })
  rmSync(outsideOf(dataDir), { recursive: true, force: true })
}

/** Under umask 077 the data folder itself is closed: passing through (not listing) is then allowed to others. */
function reachesThrough(dataDir: string, home: string, account: Account): boolean {
  if (reaches(account, '-w', home)) return true
  const { mode } = statSync(dataDir)
  chmodSync(dataDir, mode | 0o011)
  if (reaches(account, '-w', home)) return true
  chmodSync(dataDir, mode)
  return false
}

function own(folder: string, account: Account | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account !== undefined) chownSync(folder, account.uid, account.gid)
  if (account === undefined && process.getuid !== undefined && statSync(folder).uid !== process.getuid()) {
    throw new Error(`${folder} 属于另一个用户（以前用 root 启动过？）。请仍以那个用户启动，或删除它重新开始`)
  }
}

/** A link whose target was cleaned away (/var/tmp is swept on some systems) starts over with an empty folder. */
function realTarget(home: string, dataDir: string): string {
  if (statSync(home, { throwIfNoEntry: false }) !== undefined) return realpathSync(home)
  claimOutside(dataDir)
  rmSync(home)
  const outside = join(outsideOf(dataDir), 'postgres')
  mkdirSync(outside, { recursive: true, mode: 0o700 })
  symlinkSync(outside, home)
  return outside
}

/** /var/tmp is open to everybody: a folder that somebody else put there is not used. */
function claimOutside(dataDir: string): void {
  const folder = outsideOf(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  if (lstatSync(folder).isSymbolicLink() || statSync(folder).uid !== process.getuid?.()) {
    throw new Error(
      `${folder} 属于另一个用户，不能使用。请检查并删除它，或用 DATABASE_URL 指定已有的 PostgreSQL`,
    )
  }
}
