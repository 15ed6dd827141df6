import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { identityOf } from './identity.ts'

export type Lock = { ok: true; release(): void } | { ok: false; pid: number }

/**
 * Takes a lock file for this process. A lock whose process is gone (kill -9, power cut) is taken over.
 * Refuses with the pid of the holder. `npm start` and `reset` hold one on the data folder, so that
 * two of them never stop each other's database.
 */
export function takeLock(path: string): Lock {
  mkdirSync(dirname(path), { recursive: true })
  const mine = `${process.pid} ${identityOf(process.pid) ?? ''}`
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, mine)
  try {
    for (;;) {
      if (linked(draft, path)) return { ok: true, release: () => rmSync(path, { force: true }) }
      const holder = content(path)
      if (holder === undefined) continue
      const pid = Number.parseInt(holder, 10)
      if (holder === `${pid} ${identityOf(pid) ?? ''}`) return { ok: false, pid }
      dropStale(path, holder)
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

/** link(2) is atomic and the content is complete before the name appears. */
function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Between reading and renaming another process may have taken over: then its lock is put back. */
function dropStale(path: string, stale: string): void {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (content(aside) !== stale) linked(aside, path)
  rmSync(aside, { force: true })
}

function content(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
