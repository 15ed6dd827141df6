import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'
import { connect, type Pool } from '../../db/sql.ts'
import { template, urlOf } from './global.ts'

export interface TestDatabase {
  /** A pool under the application's role. */
  sql: Pool
  /** The owner's address, for looking at what the application may not touch. */
  url: string
  drop(): Promise<void>
}

/** A fresh copy of the migrated database, for one test file. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('databaseUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const owner = postgres(server, { max: 1, onnotice: () => undefined })
  await owner`CREATE DATABASE ${owner(name)} TEMPLATE ${owner(template)}`
  const url = urlOf(server, name)
  const sql = connect(url, { max: 24 })
  return {
    sql,
    url,
    drop: async () => {
      await sql.end()
      await owner`DROP DATABASE ${owner(name)} WITH (FORCE)`
      await owner.end()
    },
  }
}
