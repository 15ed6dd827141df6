import { sqlState, type Pool, type Tx } from '../sql.ts'
import type { Finding } from './inputs.ts'

const role = 'xueqian_app'

/** Rows that are written once; of each a column that an UPDATE can name. */
const writtenOnce = {
  case_events: 'no',
  audit: 'at',
  form_versions: 'no',
  case_texts: 'at',
  effects: 'event_no',
  rungs: 'event_no',
  policy_proposals: 'proposed_at',
  policy_decisions: 'decided_at',
  recusals: 'event_no',
  supervisions: 'day',
  child_pairs: 'at',
} as const

const insufficientPrivilege = '42501'

/** Ends the transaction of the attempts, so that nothing of them stays. */
class Undo extends Error {}

/** The privilege is asked before any row or lock, so a refused attempt touches nothing. */
async function isRefused(tx: Tx, attempt: (part: Tx) => Promise<unknown>): Promise<boolean> {
  try {
    await tx.savepoint((part) => attempt(part))
    return false
  } catch (fault) {
    const state = sqlState(fault)
    if (state === undefined) throw fault
    return state === insufficientPrivilege
  }
}

async function tryOn(tx: Tx, table: keyof typeof writtenOnce): Promise<string[]> {
  const column = writtenOnce[table]
  const attempts = {
    update: (part: Tx) => part`UPDATE ${part(table)} SET ${part(column)} = ${part(column)} WHERE false`,
    delete: (part: Tx) => part`DELETE FROM ${part(table)} WHERE false`,
    truncate: (part: Tx) => part`TRUNCATE ${part(table)}`,
  }
  const allowed: string[] = []
  for (const [name, attempt] of Object.entries(attempts))
    if (!(await isRefused(tx, attempt))) allowed.push(`${name} ${table}`)
  return allowed
}

/** What an attempt cannot show: rights on single columns, and ownership, which brings every right back. */
const fromCatalogue = (sql: Pool) => sql<{ text: string }[]>`
  SELECT format('update single columns of %s', relname) AS text FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relname = ANY(${Object.keys(writtenOnce)})
    AND has_any_column_privilege(${role}, oid, 'UPDATE') AND NOT has_table_privilege(${role}, oid, 'UPDATE')
  UNION ALL
  SELECT format('do anything with %s, which it owns', relname) FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND pg_has_role(${role}, relowner, 'MEMBER')
  UNION ALL
  SELECT 'do anything, being a superuser' FROM pg_roles WHERE rolname = ${role} AND rolsuper`

/** I19: really tries, as the application's role, to rewrite what is written once. All of it is undone. */
export async function rewriting(pool: Pool): Promise<Finding[]> {
  const allowed: string[] = (await fromCatalogue(pool)).map(({ text }) => text)
  await pool
    .begin(async (tx) => {
      await tx`SET LOCAL ROLE ${tx(role)}`
      await tx`SET LOCAL lock_timeout = '1s'`
      for (const table of Object.keys(writtenOnce) as (keyof typeof writtenOnce)[])
        allowed.push(...(await tryOn(tx, table)))
      throw new Undo()
    })
    .catch((fault: unknown) => {
      if (!(fault instanceof Undo)) throw fault
    })
  return allowed.map((what) => ({ text: `the application's role can ${what}`, ids: [] }))
}
