import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onPath } from './cache.ts'
import { run } from './run.ts'
import { inWords } from './say.ts'
import type { Say } from './say.ts'

const MODULE = fileURLToPath(new URL('./temporal', import.meta.url))
const SAY_EVERY_MS = 15_000

/** Where the binary of today's pinned module files is, or would be once built. */
export function builtPath(cache: string): string {
  const pins = ['go.mod', 'go.sum'].map((name) => readFileSync(join(MODULE, name)))
  const key = createHash('sha256').update(Buffer.concat(pins)).digest('hex').slice(0, 12)
  return join(cache, `temporal-built-${key}`, process.platform === 'win32' ? 'temporal.exe' : 'temporal')
}

/**
 * Builds the pinned Temporal CLI (v1.5.1 with server v1.29.7, the newest that installs as a Go module: later ones
 * carry a local `replace`) into the cache. The caller holds the build lock. Throws an Error in the reader's words.
 */
export async function buildTemporal(cache: string, env: NodeJS.ProcessEnv, say: Say): Promise<string> {
  const go = onPath(env, 'go')
  if (go === undefined) {
    throw new Error(
      '本机没有 Temporal，下载不到，也没有 Go 可以编译。请任选其一：安装 Temporal CLI（https://docs.temporal.io/cli）；' +
        '安装 Go 1.25.11 以上后再启动；或用 TEMPORAL_ADDRESS=主机:端口 指定已有的 Temporal',
    )
  }
  const path = builtPath(cache)
  const draft = `${path}.${process.pid}`
  // An ended build leaves its 200 MB draft.
  rmSync(dirname(path), { recursive: true, force: true })
  mkdirSync(dirname(path), { recursive: true })
  say('正在用 Go 编译 Temporal（约 210 MB，只在第一次启动时做，通常 3–6 分钟）')
  const startedAt = performance.now()
  const clock = setInterval(() => {
    say(`仍在编译 Temporal：已用 ${inWords(performance.now() - startedAt)}，通常 3–6 分钟`)
  }, SAY_EVERY_MS)
  try {
    const { code, lines } = await run({
      command: go,
      args: [
        'build',
        '-trimpath',
        '-ldflags',
        '-s -w',
        '-o',
        draft,
        'github.com/temporalio/cli/cmd/temporal',
      ],
      env,
      cwd: MODULE,
    })
    if (code !== 0)
      throw new Error(
        `编译 Temporal 失败（需要 Go 1.25.11 以上和 Go 模块代理）：\n${lines.slice(-8).join('\n')}`,
      )
    renameSync(draft, path)
    say(`Temporal 编译完成，用时 ${inWords(performance.now() - startedAt)}，保存在 ${path}`)
    return path
  } finally {
    clearInterval(clock)
    rmSync(draft, { force: true })
  }
}
