import postgres from 'postgres'

type Sql = ReturnType<typeof postgres>

/** The server's version number, 180004 for 18.4. Rejects when it cannot be reached or refuses us. */
export function serverVersion(url: string): Promise<number> {
  return once(url, async (sql) => {
    const [row] = await sql<{ server_version_num: string }[]>`show server_version_num`
    return Number(row?.server_version_num)
  })
}

/** Creates the database unless it is there. `name` is ours, never input. Rejects while the server is not ready. */
export function createDatabase(url: string, name: string): Promise<void> {
  return once(url, async (sql) => {
    const known = await sql`select 1 from pg_database where datname = ${name}`
    if (known.length === 0) await sql`create database ${sql(name)}`
  })
}

async function once<T>(url: string, ask: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, prepare: false, onnotice: () => {} })
  try {
    return await ask(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}
