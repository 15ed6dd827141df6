import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** Starts what the tests share (Postgres, the time-skipping server) once for the whole run. */
const sharedServers = 'test/support/global.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: existsSync(sharedServers) ? [sharedServers] : [],
    pool: 'forks',
    // CI has two cores, and Postgres and Temporal need their share of them.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    // A forgotten `.only` would hide every other test, a test without an assertion proves nothing.
    allowOnly: false,
    expect: { requireAssertions: true },
  },
})
