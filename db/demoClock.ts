import type { Pool, Sql } from './sql.ts'

const channel = 'demo-clock'

/** How many milliseconds the demo's clock is ahead of the machine's; undefined where no demo was laid down. */
export async function demoOffset(sql: Sql): Promise<number | undefined> {
  const [row] = await sql<{ offset: number }[]>`SELECT offset_ms AS "offset" FROM demo_clock`
  return row?.offset
}

/** The same, held until this transaction ends: of two who wind at once, each winds on from where the other stopped. */
export async function lockDemoClock(tx: Sql): Promise<number | undefined> {
  const [row] = await tx<{ offset: number }[]>`SELECT offset_ms AS "offset" FROM demo_clock FOR UPDATE`
  return row?.offset
}

/** Winds the clock forward; every process hears of it when the transaction commits. */
export async function windDemoClock(tx: Sql, offset: number): Promise<void> {
  await tx`UPDATE demo_clock SET offset_ms = ${offset}`
  await tx`SELECT pg_notify(${channel}, ${String(offset)})`
}

/**
 * Listens on a connection of its own, which comes back by itself; `again` is called whenever it has, since what was
 * wound meanwhile was not heard.
 */
export const hearWinding = (pool: Pool, heard: (offset: number) => void, again: () => void) =>
  pool.listen(channel, (offset) => heard(Number(offset)), again)

/** Lays the clock down as it stands on the machine; one that lies there stays as it was wound. */
export const insertDemoClock = (tx: Sql) =>
  tx`INSERT INTO demo_clock (offset_ms) VALUES (0) ON CONFLICT DO NOTHING`

/** Whether this person's account is one of the demo's. */
export const isDemoPerson = async (sql: Sql, personId: string): Promise<boolean> =>
  (await sql`SELECT FROM accounts WHERE person_id = ${personId} AND demo AND closed_at IS NULL`).length > 0
