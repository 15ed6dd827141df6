import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** 360 浏览器极速模式 and Windows 7 stop at old Chromium versions. */
const oldestBrowsers = ['chrome86', 'edge88', 'firefox78', 'safari14']

/** Where `npm run console` finds an API that runs. */
const api = process.env['XUEQIAN_URL'] ?? 'http://localhost:3000'

/**
 * Icons of antd tell screen readers their file's English name ("check"). Without a name of our own an icon stands beside
 * the word it illustrates, and is passed over.
 */
const silentIcons: Plugin = {
  name: 'silent-icons',
  transform(code, id) {
    if (!/@ant-design\/icons\/(es|lib)\/components\/AntdIcon(Light)?\.js$/.test(id)) return null
    const named = '"aria-label": icon.name'
    if (!code.includes(named)) throw new Error(`${id} names its icons in another way than before`)
    return code.replace(named, '"aria-hidden": restProps["aria-label"] === undefined')
  },
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), silentIcons],
  build: {
    target: oldestBrowsers,
    // Inlined pictures would need `data:` scripts and fonts in the policy of the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
  server: { proxy: { '/api/v1': api } },
})
