import type { Sql } from './sql.ts'

/** Answers where the database does; rejects where it does not. */
export const alive = (sql: Sql) => sql`SELECT 1`
