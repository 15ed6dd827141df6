import { expect, test } from 'vitest'
import { findBrowser, type BrowserSources } from '../../stack/browser.ts'

/** A machine without any browser on which nothing can be installed, but for what a test puts there. */
const machine = (has: Partial<BrowserSources> = {}): BrowserSources => ({
  works: async () => true,
  installed: () => [],
  playwrights: async () => undefined,
  mayInstall: () => false,
  installPackages: async () => ({ ok: false, why: 'E: Unable to locate package chromium' }),
  downloadPlaywrights: async () => ({ ok: false, why: 'getaddrinfo ENOTFOUND' }),
  ...has,
})

/** What it finds there, and what it says on the way. */
async function looked(has: Partial<BrowserSources>, env: NodeJS.ProcessEnv = {}) {
  const said: string[] = []
  const found = await findBrowser({ say: (line) => said.push(line), env }, machine(has)).catch(
    (fault: unknown) => fault as Error,
  )
  return { found, said: said.join('\n') }
}

const everything = {
  installed: () => ['/usr/bin/chromium', '/usr/bin/google-chrome'],
  playwrights: async () => '/cache/chromium',
  mayInstall: () => true,
}

test('CHROME_PATH goes before everything', async () => {
  expect(await looked(everything, { CHROME_PATH: '/opt/chrome' })).toEqual({
    found: '/opt/chrome',
    said: '',
  })
})

test('a CHROME_PATH that does not run is named instead of passed over', async () => {
  const { found } = await looked(
    { ...everything, works: async (path) => path !== '/opt/none' },
    { CHROME_PATH: '/opt/none' },
  )
  expect(String(found)).toContain('CHROME_PATH 指定的 /opt/none 不能运行')
})

test('an installed browser goes before Playwright’s, without a word', async () => {
  expect(await looked(everything)).toEqual({ found: '/usr/bin/chromium', said: '' })
})

test('an installed stub that does not run is passed over', async () => {
  const works = async (path: string) => path !== '/usr/bin/chromium'
  expect((await looked({ ...everything, works })).found).toBe('/usr/bin/google-chrome')
})

test('Playwright’s own goes before an installation', async () => {
  expect(await looked({ ...everything, installed: () => [] })).toEqual({ found: '/cache/chromium', said: '' })
})

test('root on Debian installs the package, and says so', async () => {
  const { found, said } = await looked({
    mayInstall: () => true,
    installPackages: async () => ({ ok: true, path: '/usr/bin/chromium' }),
  })
  expect(found).toBe('/usr/bin/chromium')
  expect(said).toContain('apt-get 安装 chromium 和 fonts-noto-cjk')
})

test('where the package cannot be had, Playwright’s is downloaded, and the reason said', async () => {
  const { found, said } = await looked({
    mayInstall: () => true,
    downloadPlaywrights: async () => ({ ok: true, path: '/cache/chromium' }),
  })
  expect(found).toBe('/cache/chromium')
  expect(said).toContain('Unable to locate package chromium），改由 Playwright 下载')
})

test('other users go straight to Playwright’s download', async () => {
  const installPackages = () => Promise.reject(new Error('must not be tried'))
  const downloadPlaywrights = async () => ({ ok: true, path: '/cache/chromium' }) as const
  expect((await looked({ installPackages, downloadPlaywrights })).found).toBe('/cache/chromium')
})

test('where nothing helps, one sentence says what is missing, why, and what to do', async () => {
  const { found } = await looked({ mayInstall: () => true })
  expect(String(found)).toMatch(
    /需要 Chromium.*Unable to locate.*ENOTFOUND.*请安装 chromium，或用 CHROME_PATH/,
  )
})

test('a download that lacks libraries of the system counts as none', async () => {
  const { found } = await looked({
    works: async () => false,
    downloadPlaywrights: async () => ({ ok: true, path: '/cache/chromium' }),
  })
  expect(String(found)).toContain('可能缺少系统库')
})
