import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { executable, onPath } from './cache.ts'
import { run } from './run.ts'
import type { Say } from './say.ts'

type Surroundings = { say: Say; env: NodeJS.ProcessEnv }

/** A way to a browser: its path, or why there is none. */
export type Got = { ok: true; path: string } | { ok: false; why: string }

/** Where a browser may come from; tests put their own in. */
export interface BrowserSources {
  /** Whether the program answers: Ubuntu's `chromium` may be a stub that only names another store. */
  works(path: string): Promise<boolean>
  /** Installed programs, the preferred one first. */
  installed(): string[]
  /** The one that Playwright has fetched before. */
  playwrights(): Promise<string | undefined>
  /** Whether this user may install packages of Debian here. */
  mayInstall(): boolean
  installPackages(): Promise<Got>
  downloadPlaywrights(): Promise<Got>
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const onMacs = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
/** Without the fonts every Chinese character of a screenshot is a box. */
const packages = ['chromium', 'fonts-noto-cjk']

/**
 * A Chromium for the browser tests: CHROME_PATH, else an installed one, else Playwright's own, else installed now.
 * Says in one sentence each why it goes on. Throws an Error in the reader's words when every way failed.
 */
export async function findBrowser(
  { say, env }: Surroundings,
  from: BrowserSources = sources(env),
): Promise<string> {
  const given = env['CHROME_PATH']
  if (given !== undefined && given !== '') {
    if (await from.works(given)) return given
    throw new Error(`CHROME_PATH 指定的 ${given} 不能运行，请改为 Chromium 或 Chrome 的路径，或删去这个变量`)
  }
  const known = await first(from)
  if (known !== undefined) return known

  const reasons: string[] = []
  if (from.mayInstall()) {
    say(`本机没有浏览器，正在用 apt-get 安装 ${packages.join(' 和 ')}（只做一次，约需一分钟）`)
    const got = await from.installPackages()
    if (got.ok && (await from.works(got.path))) return got.path
    reasons.push(`apt-get：${got.ok ? `${got.path} 不能运行` : got.why}`)
  }
  say(
    `${reasons.length > 0 ? `安装不成（${reasons.join('')}），改` : '本机没有浏览器，正在'}由 Playwright 下载 Chromium（只做一次）`,
  )
  const got = await from.downloadPlaywrights()
  if (got.ok && (await from.works(got.path))) return got.path
  reasons.push(`Playwright：${got.ok ? `${got.path} 不能运行，可能缺少系统库` : got.why}`)
  throw new Error(
    `浏览器测试需要 Chromium，本机没有，也没有装上（${reasons.join('；')}）。请安装 chromium，或用 CHROME_PATH 指定它`,
  )
}

async function first(from: BrowserSources): Promise<string | undefined> {
  const own = await from.playwrights()
  for (const path of [...from.installed(), ...(own === undefined ? [] : [own])])
    if (await from.works(path)) return path
  return undefined
}

function sources(env: NodeJS.ProcessEnv): BrowserSources {
  const installed = () =>
    [...names.map((name) => onPath(env, name)), onMacs].filter(
      (path) => path !== undefined && executable(path),
    ) as string[]
  const playwrights = async () => {
    const { chromium } = await import('playwright-core')
    return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
  }
  return {
    installed,
    playwrights,
    works: async (path) =>
      (await run({ command: path, args: ['--version'], env, signal: AbortSignal.timeout(20_000) })).code ===
      0,
    mayInstall: () =>
      process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath(env, 'apt-get') !== undefined,
    async installPackages() {
      const failed = (await apt(env, 'update')) ?? (await apt(env, 'install', '--yes', ...packages))
      const [path] = installed()
      return path === undefined ? { ok: false, why: failed ?? '装好后仍找不到 chromium' } : { ok: true, path }
    },
    async downloadPlaywrights() {
      const cli = join(
        dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
        'cli.js',
      )
      const failed = await ran(process.execPath, [cli, 'install', 'chromium'], env)
      const path = await playwrights()
      return path === undefined ? { ok: false, why: failed ?? '下载后仍找不到' } : { ok: true, path }
    },
  }
}

const apt = (env: NodeJS.ProcessEnv, ...args: string[]) =>
  ran('apt-get', ['-qq', ...args], { ...env, DEBIAN_FRONTEND: 'noninteractive' })

/** Runs it to its end within ten minutes; what it last said where it failed. */
async function ran(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const { code, lines } = await run({ command, args, env, signal: AbortSignal.timeout(600_000) })
  if (code === 0) return undefined
  return (lines.findLast((line) => /^E:|error/i.test(line)) ?? lines.at(-1) ?? '十分钟内没有完成').slice(-200)
}
