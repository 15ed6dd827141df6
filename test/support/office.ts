import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '../../acts/act.ts'
import type { Office } from '../../acts/office.ts'
import { openPersonal } from '../../db/personal/personal.ts'
import type { Person } from '../../domain/may.ts'
import { nationalPhase2 } from '../../domain/policy/national-phase2.ts'
import type { PolicyPack } from '../../domain/policy/pack.ts'
import { testClock, type TestClock } from './clock.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { person, seedPeople, type PersonName } from './people.ts'

export interface TestOffice {
  office: Office & { time: TestClock }
  database: TestDatabase
  close(): Promise<void>
}

const secret = () => createSecretKey(randomBytes(32))

/** An office over a fresh database with the made-up people of `people.ts`, its clock standing still. */
export async function testOffice(start?: number, pack: PolicyPack = nationalPhase2): Promise<TestOffice> {
  const database = await testDatabase()
  await seedPeople(database.sql)
  const personal = openPersonal({ current: 'test', keks: new Map([['test', secret()]]), index: secret() })
  const office = { pool: database.sql, time: testClock(start), personal, pack, calendars: new Map() }
  return { office, database, close: () => database.drop() }
}

/** Somebody acting, each time under a key of its own. */
export const acting = (who: PersonName | Person, key: string = randomUUID()): Actor => ({
  person: typeof who === 'string' ? person(who) : who,
  key,
  requestId: 'test',
})
