import postgres from 'postgres'

// No custom type helpers: the parsers below only change how instants and days are read.
type Types = Record<never, never>

/** A pool or a running transaction: both are called as a tagged template. */
export type Sql = postgres.ISql<Types>

/** A pool; `begin` opens a transaction. */
export type Pool = postgres.Sql<Types>

/** A running transaction; `savepoint` opens a part that can be rolled back alone. */
export type Tx = postgres.TransactionSql<Types>

/** A part of a query. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>

/** Instants cross the border as epoch milliseconds, legal days as `YYYY-MM-DD`; a JS Date appears nowhere. */
const types = {
  instant: {
    to: 1184,
    from: [1184],
    serialize: (at: number) => new Date(at).toISOString(),
    parse: (text: string) => Date.parse(text),
  },
  day: { to: 1082, from: [1082], serialize: (day: string) => day, parse: (text: string) => text },
  // Counters fit a double for longer than the product will live.
  count: { to: 20, from: [20], serialize: (count: number) => String(count), parse: Number },
}

/**
 * Opens a pool under the application's role, which cannot rewrite the journal (I19). The statement timeout stays
 * below the 5 s of a story's activity; a transaction left idle is ended after 60 s, before a snapshot waits for it.
 */
export function connect(
  url: string,
  { max = 10, name = 'xueqian', role = 'xueqian_app' as string | null } = {},
): Pool {
  return postgres(url, {
    max,
    types: types as never,
    onnotice: () => undefined,
    connection: {
      application_name: name,
      TimeZone: 'Asia/Shanghai',
      statement_timeout: 4_000,
      idle_in_transaction_session_timeout: 60_000,
      ...(role === null ? {} : { role }),
    } as never,
  }) as unknown as Pool
}

/**
 * A running transaction as if it were a pool: what begins a transaction on it gets a part of this one. So acts that are
 * made for a pool are written all together, or none of them.
 */
export const poolWithin = (tx: Tx): Pool => {
  const begin = <T>(...args: [unknown, (tx: Tx) => Promise<T>] | [(tx: Tx) => Promise<T>]) =>
    tx.savepoint((part) => (args.at(-1) as (tx: Tx) => Promise<T>)(part))
  return new Proxy(tx, {
    get: (whole, name) => (name === 'begin' ? begin : Reflect.get(whole, name)) as unknown,
  }) as unknown as Pool
}

/** SQLSTATE of a database error, or undefined where it is no such error. */
export const sqlState = (fault: unknown): string | undefined =>
  fault instanceof postgres.PostgresError ? fault.code : undefined

/** What the database refuses by itself: unique, exclusion and check violations are refusals, not faults. */
export const isConstraintViolation = (fault: unknown): boolean =>
  ['23505', '23P01', '23514'].includes(sqlState(fault) ?? '')
