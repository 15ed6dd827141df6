import { join } from 'node:path'
import type { Office } from '../acts/office.ts'
import { openKeyring } from '../db/personal/keyring.ts'
import { openPersonal } from '../db/personal/personal.ts'
import { connect } from '../db/sql.ts'
import { nationalPhase2 } from '../domain/policy/national-phase2.ts'
import { systemTime } from '../domain/time-source.ts'

export const keyringFile = (dataDir: string): string => join(dataDir, 'keyring.json')

/** The office of a process of ours: its pool, its keys, the real clock, the policy in force. */
export async function openOffice(
  databaseUrl: string,
  dataDir: string,
  name: string,
  max: number,
): Promise<Office> {
  const keyring = await openKeyring({ file: keyringFile(dataDir), env: process.env })
  return {
    pool: connect(databaseUrl, { max, name }),
    time: systemTime,
    personal: openPersonal(keyring),
    pack: nationalPhase2,
    calendars: new Map(),
  }
}
