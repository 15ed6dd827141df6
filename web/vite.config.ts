import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** 360 浏览器极速模式 and Windows 7 stop at old Chromium versions. */
const oldestBrowsers = ['chrome86', 'edge88', 'firefox78', 'safari14']

/** Where `npm run console` finds an API that runs. */
const api = process.env['XUEQIAN_URL'] ?? 'http://localhost:3000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: oldestBrowsers,
    // Inlined pictures would need `data:` scripts and fonts in the policy of the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
  server: { proxy: { '/api/v1': api } },
})
