import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'acorn'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildConsole } from '../../stack/console.ts'
import { consoleSay } from '../../stack/say.ts'
import { newerThanChromium86 } from './chromium86.ts'

interface Chunk {
  file: string
  isEntry?: boolean
  /** Fetched before this one runs; `dynamicImports` come when somebody needs them. */
  imports?: string[]
  css?: string[]
}

let dir: string
let manifest: Record<string, Chunk>
beforeAll(async () => {
  dir = await buildConsole(consoleSay)
  manifest = JSON.parse(await readFile(join(dir, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>
}, 300_000)

/** Everything that is fetched before the first screen. */
function filesBefore(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const css of chunk.css ?? []) seen.add(css)
  for (const needed of chunk.imports ?? []) filesBefore(needed, seen)
  return seen
}

const scripts = async (): Promise<{ name: string; code: string }[]> =>
  Promise.all(
    (await readdir(join(dir, 'assets')))
      .filter((name) => /\.m?js$/.test(name))
      .map(async (name) => ({ name, code: await readFile(join(dir, 'assets', name), 'utf8') })),
  )

/** The old pdf.js carries core-js, which puts into the browser what it lacks. */
const bringsItsOwn = (code: string): boolean => code.includes('zloirock/core-js')

describe('the built console', () => {
  test('loads at most 450 KB, packed, before its first screen', async () => {
    const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
    expect(entry).toBeDefined()
    const sizes = await Promise.all(
      [...filesBefore(entry ?? '')].map(
        async (file) => [file, gzipSync(await readFile(join(dir, file))).length] as const,
      ),
    )
    const total = sizes.reduce((sum, [, size]) => sum + size, 0)
    console.log(`entry ${(total / 1024).toFixed(0)} KB packed`, sizes)
    expect(total).toBeGreaterThan(10 * 1024)
    expect(total).toBeLessThanOrEqual(450 * 1024)
  })

  test('is React as users get it, not as its developers do', async () => {
    const code = (await scripts()).map((script) => script.code).join()
    expect(code).not.toMatch(/css-dev-only-do-not-override|Download the React DevTools/)
  })

  test('has each screen in a chunk of its own, fetched when somebody goes there', () => {
    const lazy = Object.entries(manifest).filter(([key]) => /^(clerk|officer|supervisor)\/.*\.tsx$/.test(key))
    expect(lazy.length).toBeGreaterThan(0)
    const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? ''
    const before = filesBefore(entry)
    expect(lazy.filter(([, { file }]) => before.has(file)).map(([key]) => key)).toEqual([])
  })

  test('is written in the words of Chromium 86', async () => {
    for (const { name, code } of await scripts()) {
      // What came with ES2022 does not even parse as ES2021: fields and private names of classes, static blocks,
      // await outside functions. Of ES2021 Chromium 86 knows all (`??=` and `1_000` since 85 and 75).
      expect(() => parse(code, { ecmaVersion: 2021, sourceType: 'module' }), name).not.toThrow()
      if (!bringsItsOwn(code)) expect([name, newerThanChromium86(code)]).toEqual([name, []])
    }
  })

  test('carries no picture or font inside scripts and styles', async () => {
    const names = await readdir(join(dir, 'assets'))
    const carrying = await Promise.all(
      names
        .filter((name) => /\.(js|css)$/.test(name))
        .map(async (name) => {
          const found = (await readFile(join(dir, 'assets', name), 'utf8')).match(
            /data:(?:image\/(?!svg\+xml;?,?["'`])|font|application\/font)[^"'`)]{120,}/g,
          )
          return found ? [`${name}: ${found.map((data) => data.slice(0, 60)).join()}`] : []
        }),
    )
    expect(carrying.flat()).toEqual([])
  })

  test('asks for nothing from elsewhere', async () => {
    const html = await readFile(join(dir, 'index.html'), 'utf8')
    expect(html.match(/(?:src|href)="(?!\/)[^"]*"/g)).toBeNull()
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
  })
})
