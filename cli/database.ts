import type { Office } from '../acts/office.ts'
import { connect } from '../db/sql.ts'
import type { Config } from './config.ts'
import { timeIn } from './demoClock.ts'
import { addressesOf } from './running.ts'

/** What looking at the calendar needs of an office: no keys, nothing personal. */
export type Look = Pick<Office, 'pool' | 'time' | 'calendars'>

/** Looks into the database of the system that runs, or that the environment names. Throws where there is none. */
export async function withDatabase<T>(
  readConfig: () => Config,
  look: (office: Look) => Promise<T>,
): Promise<T> {
  const config = readConfig()
  const pool = connect(config.databaseUrl ?? addressesOf(config).databaseUrl, {
    max: 1,
    name: 'xueqian-calendar',
  })
  try {
    return await look({ pool, time: await timeIn(pool), calendars: new Map() })
  } finally {
    await pool.end({ timeout: 1 })
  }
}
