import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { executable, onPath } from './cache.ts'
import { run } from './run.ts'
import type { Say } from './say.ts'

const PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
] as const
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/**
 * A Chromium for the browser tests: CHROME_PATH, the system's, one that Playwright fetched, else (in CI, or asked
 * with `install`) Debian's package. undefined, with the reason said, when there is none; never throws.
 */
export async function findBrowser(options: {
  say: Say
  env: NodeJS.ProcessEnv
  install?: boolean
}): Promise<string | undefined> {
  const { say, env, install = false } = options
  const given = env['CHROME_PATH']
  if (given !== undefined && given !== '') {
    if (executable(given)) return given
    say(`CHROME_PATH 指定的 ${given} 不存在或不能执行，另找浏览器`)
  }
  const known = onPath(env, ...PROGRAMS) ?? [MAC_CHROME, ...fetchedByPlaywright(env)].find(executable)
  if (known !== undefined) return known
  if (!install && (env['CI'] ?? '') === '') {
    say('没有找到 Chromium。请安装 chromium，或用 CHROME_PATH 指定浏览器')
    return undefined
  }
  return installed(say, env)
}

async function installed(say: Say, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  if (
    process.getuid?.() !== 0 ||
    !existsSync('/etc/debian_version') ||
    onPath(env, 'apt-get') === undefined
  ) {
    say(
      '没有找到 Chromium，且只有在 Debian 或 Ubuntu 上以 root 运行时才能自动安装。请安装 chromium 或设 CHROME_PATH',
    )
    return undefined
  }
  say('没有找到 Chromium，正在用 apt-get 安装（约 1–3 分钟）')
  const apt = (...args: string[]) =>
    run({
      command: 'apt-get',
      args: ['-q', '-y', ...args],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  await apt('update')
  // Without a Chinese font every character in a screenshot is a box.
  const { lines } = await apt('install', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  const path = onPath(env, ...PROGRAMS)
  if (path === undefined) say(`Chromium 安装失败：${lines.at(-1) ?? ''}`)
  return path
}

function fetchedByPlaywright(env: NodeJS.ProcessEnv): string[] {
  const folder = env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache', 'ms-playwright')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.startsWith('chromium-'))
    .flatMap((name) => ['chrome-linux', 'chrome-linux64'].map((part) => join(folder, name, part, 'chrome')))
}
