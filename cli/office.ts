import { join } from 'node:path'
import type { Office } from '../acts/office.ts'
import { openKeyring } from '../db/personal/keyring.ts'
import { openPersonal } from '../db/personal/personal.ts'
import { connect } from '../db/sql.ts'
import { nationalPhase2 } from '../domain/policy/national-phase2.ts'
import type { TimeSource } from '../domain/time-source.ts'
import { timeIn } from './demoClock.ts'

export const keyringFile = (dataDir: string): string => join(dataDir, 'keyring.json')

/** The office of a process of ours: its pool, its keys, its clock (or the time as it is now), the policy in force. */
export async function openOffice(
  databaseUrl: string,
  dataDir: string,
  name: string,
  max: number,
  time?: TimeSource,
): Promise<Office> {
  const keyring = await openKeyring({ file: keyringFile(dataDir), env: process.env })
  const pool = connect(databaseUrl, { max, name })
  return {
    pool,
    time: time ?? (await timeIn(pool)),
    personal: openPersonal(keyring),
    pack: nationalPhase2,
    calendars: new Map(),
  }
}
