import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../acts/act.ts'
import { refer } from '../../../acts/refer.ts'
import { takeOver } from '../../../acts/takeOver.ts'
import type { Person } from '../../../domain/may.ts'
import type { Process } from '../../../domain/process.ts'
import { institutionUpdate } from '../../../processes/institution-update.ts'
import { supervision } from '../../../processes/supervision.ts'
import { enrolled } from '../../support/children.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { kindergarten, unitId, type PersonName } from '../../support/people.ts'
import { accepted, fileCase, fileReport, follow, openTask, registered, say, update } from '../cases.ts'
import { fileCorrection, pronounce, underCounty } from '../corrections.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice(undefined, underCounty)
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const goes = async (caseId: string, by: Person | PersonName, unit: string) =>
  refer(t.office, acting(by), (await openTask(t, caseId)).id, {
    unitId: unit,
    version: 1,
    reason: '不属本单位',
  })
const taken = async (caseId: string, by: Actor) =>
  takeOver(t.office, by, (await openTask(t, caseId)).id, '由上级直接办理')
const notHere = { code: 'wrong-state' }

const corrects = async () => {
  const k = await kindergarten(t.office.pool)
  const { id } = await enrolled(t, k.id)
  return { k, caseId: await fileCorrection(t, k, id, { name: '李大满' }) }
}
const atCounty = async () => {
  const { k, caseId } = await corrects()
  accepted(await pronounce(t, caseId, 'approve', k.reviewer))
  await follow(t, caseId, { kind: 'open', key: { stage: 'county-review', slot: '', round: 1 } })
  return caseId
}
const updates = async () => {
  const { clerk } = await registered(t)
  return fileCase(t, clerk, institutionUpdate as Process, update('building', { activityRooms: 8 }))
}
const supervised = async () => {
  const { clerk } = await kindergarten(t.office.pool)
  const form = {
    addressee: unitId('jinshui'),
    cases: [await fileReport(t, clerk, 'merger')],
    demand: '限期办结',
  }
  return fileCase(t, acting('citySupervisor').person, supervision as Process, form)
}

describe('the approval of a kindergarten', () => {
  test('is referred to no other kindergarten: it shows a child’s key fields', async () => {
    const { k, caseId } = await corrects()
    expect(await goes(caseId, k.reviewer, unitId('bamboo'))).toMatchObject(notHere)
  })

  test('is taken over by the county', async () => {
    const { caseId } = await corrects()
    accepted(await taken(caseId, acting('supervisor')))
    expect(await openTask(t, caseId)).toMatchObject({ unitId: unitId('jinshui'), role: 'officer' })
  })
})

describe('the review of an authority', () => {
  test.each([
    ['key-field-correction', atCounty],
    ['institution-update', updates],
  ] as const)('of a %s is referred to another one of its level', async (_, filed) => {
    expect(await goes(await filed(), 'officer', unitId('erqi'))).toMatchObject({ ok: true })
  })

  test('is taken over by its superior', async () => {
    expect(await taken(await updates(), acting('citySupervisor'))).toMatchObject({ ok: true })
  })
})

describe('a 督办件', () => {
  test('is answered where it was sent: its addressee refers it to nobody', async () => {
    expect(await goes(await supervised(), 'leader', unitId('erqi'))).toMatchObject(notHere)
  })

  test('is not answered by its issuer', async () => {
    expect(await taken(await supervised(), acting('citySupervisor'))).toMatchObject(notHere)
  })

  test('is checked by its issuer alone, not by the county under supervision', async () => {
    const caseId = await supervised()
    accepted(await say(t, caseId, 'reply', acting('leader')))
    await follow(t, caseId, { kind: 'open', key: { stage: 'check', slot: '', round: 1 } })
    expect(await goes(caseId, 'citySupervisorToo', unitId('jinshui'))).toMatchObject(notHere)
    expect(await taken(caseId, acting('provinceSupervisor'))).toMatchObject(notHere)
  })
})
