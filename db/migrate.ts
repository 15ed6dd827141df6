import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'

const folder = fileURLToPath(new URL('./migrations/', import.meta.url))

/** A nation-wide constant so that two starts never migrate at once (pg_advisory_lock). */
const migrationLock = 4_101_202_611

const checksum = (text: string): string => createHash('sha256').update(text).digest('hex')

const names = async (): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()

/** Migrations this code has and the database has not. */
export async function pendingMigrations(ownerUrl: string): Promise<string[]> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    const applied = await sql<{ name: string }[]>`SELECT name FROM migrations`
    return (await names()).filter((name) => !applied.some((row) => row.name === name))
  } finally {
    await sql.end()
  }
}

/**
 * Applies the numbered migrations that are missing, each in its own transaction, in order, under an advisory lock.
 * Answers the names applied. Throws where an applied file was edited afterwards.
 */
export async function migrate(ownerUrl: string, at: number): Promise<string[]> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    await sql`SELECT pg_advisory_lock(${migrationLock})`
    await sql`CREATE TABLE IF NOT EXISTS migrations
      (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL)`
    const applied = new Map(
      (await sql<{ name: string; checksum: string }[]>`SELECT name, checksum FROM migrations`).map(
        (row) => [row.name, row.checksum] as const,
      ),
    )
    const fresh: string[] = []
    for (const name of await names()) {
      const text = await readFile(`${folder}${name}`, 'utf8')
      const known = applied.get(name)
      if (known !== undefined && known !== checksum(text))
        throw new Error(`migration ${name} was edited after it was applied`)
      if (known !== undefined) continue
      await sql.begin(async (tx) => {
        await tx.unsafe(text)
        await tx`INSERT INTO migrations (name, checksum, applied_at)
          VALUES (${name}, ${checksum(text)}, ${new Date(at).toISOString()})`
      })
      fresh.push(name)
    }
    return fresh
  } finally {
    await sql.end()
  }
}
