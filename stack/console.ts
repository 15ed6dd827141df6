import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Say } from './say.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What the console is made of: its own sources, the pure words it shares, and the exact versions of its libraries. */
const folders = ['web', 'domain']

async function sources(): Promise<string[]> {
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    ),
  )
  return [...names.flat(), join(root, 'package-lock.json')].sort()
}

/** Builds the console, or takes the folder made before from the same sources. */
export async function buildConsole(say: Say): Promise<string> {
  const key = createHash('sha256')
  for (const file of await sources()) key.update(file.slice(root.length)).update(await readFile(file))
  const dir = join(root, 'build', `console-${key.digest('hex').slice(0, 16)}`)
  if (existsSync(dir)) return dir
  say('正在构建网页（源文件有变化，需要几秒）')
  const { build } = await import('vite')
  const fresh = `${dir}.${String(process.pid)}`
  await build({
    root: join(root, 'web'),
    configFile: join(root, 'web', 'vite.config.ts'),
    build: { outDir: fresh, emptyOutDir: true },
    logLevel: 'error',
  })
  // Another process may have been faster with the same sources.
  await rename(fresh, dir).catch(() => rm(fresh, { recursive: true, force: true }))
  return dir
}
