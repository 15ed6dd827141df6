import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { executable, onPath, userCache } from './cache.ts'
import { takeLock } from './lock.ts'
import { run } from './run.ts'
import type { Say } from './say.ts'
import { downloadedPath, sdkDownload } from './sdkDownload.ts'
import { buildTemporal, builtPath } from './temporalBuild.ts'

export type FoundTemporal = { path: string; from: 'path' | 'download' | 'build' }

/** The CLI release that the built one also has, so that both rungs behave alike. */
const VERSION = 'v1.5.1'
/** Worker deployment versions are on by default and pinned runs proven from this server on. */
const OLDEST_SERVER = [1, 29] as const

/**
 * A Temporal CLI: on PATH, else in the user's cache, else downloaded by the SDK, else built with Go. Says in one
 * sentence each why it goes on. Throws an Error in the reader's words when every rung failed.
 */
export async function findTemporal({
  say,
  env,
}: {
  say: Say
  env: NodeJS.ProcessEnv
}): Promise<FoundTemporal> {
  const installed = await usableOnPath(env, say)
  if (installed !== undefined) return { path: installed, from: 'path' }
  const cache = userCache(env)
  const known = cached(cache)
  if (known !== undefined) return known

  const lock = await waitForLock(join(cache, 'temporal.lock'), say)
  try {
    const meanwhile = cached(cache)
    if (meanwhile !== undefined) return meanwhile
    say('本机没有安装 Temporal，正在用 Temporal SDK 下载（只在第一次启动时做）')
    const got = await sdkDownload('temporal', VERSION, cache, env)
    if (got.ok) return { path: got.path, from: 'download' }
    say(`下载不到 Temporal（${got.why}），改用 Go 从源码编译`)
    return { path: await buildTemporal(cache, env, say), from: 'build' }
  } finally {
    lock.release()
  }
}

function cached(cache: string): FoundTemporal | undefined {
  const downloaded = downloadedPath('temporal', VERSION, cache)
  if (executable(downloaded)) return { path: downloaded, from: 'download' }
  const built = builtPath(cache)
  return executable(built) ? { path: built, from: 'build' } : undefined
}

async function usableOnPath(env: NodeJS.ProcessEnv, say: Say): Promise<string | undefined> {
  const path = onPath(env, 'temporal')
  if (path === undefined) return undefined
  const { lines } = await run({
    command: path,
    args: ['--version'],
    env,
    signal: AbortSignal.timeout(10_000),
  })
  const [, major, minor] = /Server (\d+)\.(\d+)/.exec(lines.join('\n')) ?? []
  const [oldestMajor, oldestMinor] = OLDEST_SERVER
  const ahead = Number(major) - oldestMajor
  if (ahead > 0 || (ahead === 0 && Number(minor) >= oldestMinor)) return path
  say(
    `${path} 的 Temporal 服务版本（${major ?? '不明'}.${minor ?? ''}）低于 ${OLDEST_SERVER.join('.')}，不使用它`,
  )
  return undefined
}

async function waitForLock(path: string, say: Say): Promise<{ release(): void }> {
  for (let told = false; ; told = true) {
    const lock = takeLock(path)
    if (lock.ok) return lock
    if (!told) say(`另一个进程（${lock.pid}）正在准备 Temporal，等它完成`)
    await delay(1_000)
  }
}
