import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '../../acts/act.ts'
import type { Office } from '../../acts/office.ts'
import { openPersonal } from '../../db/personal/personal.ts'
import { nationalPhase2 } from '../../domain/policy/national-phase2.ts'
import { nationalCalendar } from '../../domain/time/calendar.ts'
import { testClock, type TestClock } from './clock.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { person, seedPeople, type PersonName } from './people.ts'

export interface TestOffice {
  office: Office & { time: TestClock }
  database: TestDatabase
  close(): Promise<void>
}

/** An office over a fresh database with the made-up people of `people.ts`, its clock standing still. */
export async function testOffice(start?: number): Promise<TestOffice> {
  const database = await testDatabase()
  await seedPeople(database.sql)
  const personal = openPersonal({ current: 'test', keks: new Map([['test', randomBytes(32)]]), index: randomBytes(32) } as never)
  const office = { pool: database.sql, time: testClock(start), personal, pack: nationalPhase2, calendar: nationalCalendar }
  return { office, database, close: () => database.drop() }
}

/** Somebody acting, each time under a key of its own. */
export const acting = (name: PersonName, key: string = randomUUID()): Actor => ({
  person: person(name),
  key,
  requestId: 'test',
})
