import { demoOffset, hearWinding } from '../db/demoClock.ts'
import type { Pool } from '../db/sql.ts'
import { systemTime, woundTime, type TimeSource, type WoundTime } from '../domain/time-source.ts'

/** The time as the database has it at this moment, for a command that is soon over: the demo's, else the machine's. */
export async function timeIn(pool: Pool): Promise<TimeSource> {
  const offset = await demoOffset(pool)
  return offset === undefined ? systemTime : woundTime(systemTime, offset)
}

/** Keeps a process's clock at the demo's, from the first moment on; `wound` is called after each winding it hears of. */
export async function followDemoClock(pool: Pool, time: WoundTime, wound: () => void): Promise<void> {
  const heard = (offset: number) => {
    time.wind(offset)
    wound()
  }
  // Where the database is away the line comes back by itself, and is read anew then.
  const look = () =>
    void demoOffset(pool).then(
      (offset) => heard(offset ?? 0),
      () => undefined,
    )
  await hearWinding(pool, heard, look)
  time.wind((await demoOffset(pool)) ?? 0)
}
