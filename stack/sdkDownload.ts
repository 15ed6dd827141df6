import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { run } from './run.ts'

/** What the SDK can fetch: the Temporal CLI, or the time-skipping test server. */
export type Download = 'temporal' | 'temporal-test-server'

// Not import.meta.resolve: Vitest, in whose setup this runs too, has none.
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/** Behind a filter that swallows packets nothing ever fails: the host must have begun to answer by then. */
const ANSWER_WITHIN_MS = 15_000
const FINISH_WITHIN_MS = 300_000

/**
 * Lets the Temporal SDK download a program into `folder`, in a process that can be ended: the SDK itself knows
 * no time limit. Gives its path, or why there is none. The caller holds the lock on the folder.
 */
export async function sdkDownload(
  what: Download,
  version: string,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<{ ok: true; path: string } | { ok: false; why: string }> {
  const path = downloadedPath(what, version, folder)
  const partial = `${path}.downloading`
  mkdirSync(folder, { recursive: true })
  rmSync(partial, { force: true })

  const finished = new AbortController()
  const limits = new AbortController()
  const late = delay(ANSWER_WITHIN_MS, undefined, { signal: finished.signal })
    .then(() => {
      if (!existsSync(partial) && !existsSync(path)) limits.abort()
    })
    .catch(() => undefined)
  const { lines } = await run({
    command: process.execPath,
    args: [
      '--import',
      tsx,
      fileURLToPath(new URL('./sdkDownloadChild.ts', import.meta.url)),
      what,
      version,
      folder,
    ],
    env,
    signal: AbortSignal.any([limits.signal, AbortSignal.timeout(FINISH_WITHIN_MS)]),
  })
  finished.abort()
  await late
  // The child may have failed to start what it fetched within the SDK's 5 s; the file is what counts.
  if (existsSync(path)) return { ok: true, path }
  rmSync(partial, { force: true })
  if (limits.signal.aborted) return { ok: false, why: `下载站 ${ANSWER_WITHIN_MS / 1000} 秒内没有回应` }
  return { ok: false, why: cause(lines) }
}

/** Where the SDK puts (or has put) this program; it may not be there. */
export function downloadedPath(what: Download, version: string, folder: string): string {
  return join(folder, `${what}-${version}${process.platform === 'win32' ? '.exe' : ''}`)
}

/** The SDK prints a chain of causes with the address twice; the last link is the one that tells. */
function cause(lines: readonly string[]): string {
  const line = lines.findLast((text) => /error/i.test(text)) ?? lines.at(-1) ?? ''
  if (line.includes('dns error')) return '本机解析不到下载站 temporal.download'
  return line.slice(-160).trim() || '原因不明'
}
