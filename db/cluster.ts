import { randomBytes } from 'node:crypto'
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

/**
 * Lets the application's role log in by itself, under a new password each time. A login that only puts the role on
 * (`SET ROLE`) could take it off again and rewrite the journal (I19). Answers the address for that login.
 */
export async function applicationLogin(ownerUrl: string): Promise<string> {
  const password = randomBytes(24).toString('base64url')
  await once(ownerUrl, (sql) => sql.unsafe(`alter role xueqian_app login password '${password}'`))
  const url = new URL(ownerUrl)
  url.username = 'xueqian_app'
  url.password = password
  return url.href
}

/** Whether whoever is logged in here may put off the application's role and act as the owner of the journal. */
export const mayBecomeOwner = (url: string): Promise<boolean> =>
  once(url, async (sql) => {
    const [row] = await sql<{ may: boolean }[]>`
      select pg_has_role(session_user, relowner, 'MEMBER') as may from pg_class where oid = 'case_events'::regclass`
    return row?.may === true
  })

async function once<T>(url: string, ask: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, prepare: false, onnotice: () => {} })
  try {
    return await ask(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}
