import type { Pool, Sql } from './sql.ts'

const channel = 'notices'

/**
 * Rings for a person when this transaction commits: there is something to look at. Only the id travels; whoever hears
 * it looks into the tables, where his rights are asked. Several rings of one transaction arrive as one.
 */
export const ringFor = (sql: Sql, personId: string) => sql`SELECT pg_notify(${channel}, ${personId})`

/**
 * Listens on a connection of its own, which comes back by itself; `again` is called whenever it has, since what rang
 * meanwhile was not heard.
 */
export const hearRings = (pool: Pool, heard: (personId: string) => void, again: () => void) =>
  pool.listen(channel, heard, again)
