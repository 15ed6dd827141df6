import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Say } from './say.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What the console is made of: its own sources, the pure words it shares, its libraries' exact versions, and this file. */
const folders = ['web', 'domain']

async function sources(): Promise<string[]> {
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    ),
  )
  return [...names.flat(), join(root, 'package-lock.json'), fileURLToPath(import.meta.url)].sort()
}

/** Builds the console, or takes the folder made before from the same sources. */
export async function buildConsole(say: Say): Promise<string> {
  const key = createHash('sha256')
  for (const file of await sources()) key.update(file.slice(root.length)).update(await readFile(file))
  const dir = join(root, 'build', `console-${key.digest('hex').slice(0, 16)}`)
  if (existsSync(dir)) return dir
  say('正在构建网页（源文件有变化，需要几秒）')
  const fresh = `${dir}.${String(process.pid)}`
  await forUsers(fresh)
  // Another process may have been faster with the same sources.
  await rename(fresh, dir).catch(() => rm(fresh, { recursive: true, force: true }))
  return dir
}

/** Vite asks the environment: a shell with NODE_ENV=development would get React as its developers have it, twice as large. */
async function forUsers(outDir: string): Promise<void> {
  const { build } = await import('vite')
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build({
      root: join(root, 'web'),
      configFile: join(root, 'web', 'vite.config.ts'),
      build: { outDir, emptyOutDir: true },
      logLevel: 'error',
    })
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}
