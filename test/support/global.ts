import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../db/migrate.ts'
import { clearPostgres, startPostgres } from '../../stack/postgres.ts'
import { consoleSay } from '../../stack/say.ts'
import { findTimeSkippingServer } from '../../stack/timeSkipping.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string
    timeSkippingServer: string
  }
}

/** The migrated database every test database is copied from. */
export const template = 'xueqian_template'

/** One PostgreSQL for the whole run; each test file takes a copy of the migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xueqian-test-'))
  // Never the database somebody works with: tests have a server of their own.
  const env = { ...process.env, DATABASE_URL: process.env['XUEQIAN_TEST_DATABASE_URL'] }
  const server = await startPostgres({ dataDir, say: consoleSay, env, port: 0 })
  const owner = postgres(server.url, { max: 1, onnotice: () => undefined })
  await owner`DROP DATABASE IF EXISTS ${owner(template)}`
  await owner`CREATE DATABASE ${owner(template)}`
  await owner.end()
  await migrate(urlOf(server.url, template), Date.UTC(2026, 0, 1))
  project.provide('databaseUrl', server.url)
  const timeSkipping = await findTimeSkippingServer({ say: consoleSay, env: process.env })
  project.provide('timeSkippingServer', timeSkipping?.path ?? '')
  return async () => {
    await server.stop()
    await clearPostgres(dataDir, consoleSay)
    await rm(dataDir, { recursive: true, force: true })
  }
}

export const urlOf = (url: string, database: string): string => {
  const named = new URL(url)
  named.pathname = `/${database}`
  return named.href
}
