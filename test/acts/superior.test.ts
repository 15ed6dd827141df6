import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { activities } from '../../activities/index.ts'
import { extend } from '../../acts/extend.ts'
import { superiorOf } from '../../db/units.ts'
import type { Process } from '../../domain/process.ts'
import { dayOf } from '../../domain/time/day.ts'
import { institutionUpdate } from '../../processes/institution-update.ts'
import { enrolled } from '../support/children.ts'
import { ordinaryMorning } from '../support/clock.ts'
import { expectInvariants } from '../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { personId, personNames, unitId } from '../support/people.ts'
import { accepted, fileCase, openTask, registered, update } from './cases.ts'
import { fileCorrection } from './corrections.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
beforeEach(() => t.office.time.set(ordinaryMorning))
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const cityRun = () => registered(t, 'jinshui', 'zhengzhou')

async function childMatter(): Promise<string> {
  const k = await cityRun()
  const { id: child } = await enrolled(t, k.id)
  return fileCorrection(t, k, child, { name: '王小雨' })
}

test('The superior of a city-run kindergarten is its county in the matters of its children.', async () => {
  const caseId = await childMatter()
  const { unitId: kindergarten } = await openTask(t, caseId)
  const day = dayOf(ordinaryMorning)
  expect(await superiorOf(t.office.pool, kindergarten, day, caseId)).toBe(unitId('jinshui'))
})

test('The superior of a city-run kindergarten is the city in the matters of its base information.', async () => {
  const k = await cityRun()
  const form = update('building', { toilets: 9 })
  const caseId = await fileCase(t, k.clerk, institutionUpdate as Process, form)
  expect(await superiorOf(t.office.pool, k.id, dayOf(ordinaryMorning), caseId)).toBe(unitId('zhengzhou'))
})

test('More time for a child’s matter in a city-run kindergarten is given by the county, not by the city.', async () => {
  const { id } = await openTask(t, await childMatter())
  const given = (who: 'citySupervisor' | 'supervisor') =>
    extend(t.office, acting(who), id, { days: 2, reason: '需外调核实' })
  expect(await given('citySupervisor')).toMatchObject({ code: 'forbidden' })
  accepted(await given('supervisor'))
})

test('Of lateness in a child’s matter in a city-run kindergarten the county hears, not the city.', async () => {
  const caseId = await childMatter()
  const { dueAt } = await openTask(t, caseId)
  t.office.time.set(dueAt + 60_000)
  await activities(t.office, 'test').ring({
    caseId,
    epoch: 1,
    through: 0,
    at: t.office.time.toWorkflow(t.office.time.now()),
  })
  const rows = await t.office.pool<{ id: string }[]>`
    SELECT person_id AS id FROM notices WHERE case_id = ${caseId} AND kind = 'overdue'`
  const heard = personNames.filter((name) => rows.some(({ id }) => id === personId(name)))
  expect(heard).toEqual(['officer', 'officerToo'])
})
