import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { claim } from '../../../acts/claim.ts'
import { consult, giveOpinion } from '../../../acts/consult.ts'
import { takeOver } from '../../../acts/takeOver.ts'
import { recuse } from '../../../acts/recuse.ts'
import { placeOf } from '../../../acts/place.ts'
import { consultedOf } from '../../../db/inbox.ts'
import { may, type Action, type Person } from '../../../domain/may.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import {
  employ,
  kindergarten,
  person,
  personId,
  unitId,
  type PersonName,
  type UnitName,
} from '../../support/people.ts'
import { accepted, openTask, say, theCase } from '../cases.ts'
import { journalOf, lastOf, onDesk, toldOf } from './desk.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const question = '并入后的安置方案是否可行？'
const asking = (who: PersonName, unit: UnitName) => ({
  personId: personId(who),
  unitId: unitId(unit),
  question,
})
const held = async () => {
  const filed = await onDesk(t)
  accepted(await claim(t.office, acting('officer'), filed.task.id))
  return filed
}
const mayNow = async (who: Person, action: Action, caseId: string) =>
  may(who, action, await placeOf(t.office.pool, await theCase(t, caseId), t.office.time.now())).ok
const asked = async (who: PersonName) =>
  (
    await consultedOf(
      t.office.pool,
      personId(who),
      {
        inside: [],
        party: [],
        copied: [],
        bench: [],
        above: [],
        asked: person(who).grants.map(({ unitId }) => unitId),
      },
      { after: null, limit: 100, at: t.office.time.now() },
    )
  ).map(({ caseId }) => caseId)

describe('a consultation', () => {
  test('leaves the duty where it is: the task stays held, and Temporal hears of nothing', async () => {
    const { caseId, task } = await held()
    const { flowNo } = await theCase(t, caseId)
    accepted(await consult(t.office, acting('officer'), task.id, asking('supervisor', 'jinshui')))
    expect(await openTask(t, caseId)).toMatchObject({ holderId: personId('officer'), version: 2 })
    expect(await theCase(t, caseId)).toMatchObject({ flowNo })
    expect(await toldOf(t, personId('supervisor'), caseId)).toEqual(['consulted'])
  })

  test('keeps question and opinion sealed and out of the journal', async () => {
    const { caseId, task } = await held()
    accepted(await consult(t.office, acting('officer'), task.id, asking('supervisor', 'jinshui')))
    accepted(await giveOpinion(t.office, acting('supervisor'), task.id, '可行'))
    const rows = await t.office.pool<
      { body: Buffer }[]
    >`SELECT body FROM case_texts WHERE case_id = ${caseId}`
    expect(rows).toHaveLength(2)
    expect(rows.some(({ body }) => body.includes('安置') || body.includes('可行'))).toBe(false)
    expect(JSON.stringify(await journalOf(t, caseId))).not.toContain('安置')
  })

  test('lets the asked person read the case while he is asked, and no longer', async () => {
    const stranger = await employ(t.office.pool, unitId('henan'), '省厅处室', 'officer')
    const { caseId, task } = await held()
    expect(await mayNow(stranger, 'case.read', caseId)).toBe(false)
    const asks = { personId: stranger.id, unitId: unitId('henan'), question }
    accepted(await consult(t.office, acting('officer'), task.id, asks))
    for (const action of ['case.read', 'case.read-form', 'case.read-desk'] as const)
      expect(await mayNow(stranger, action, caseId)).toBe(true)
    accepted(await giveOpinion(t.office, acting(stranger), task.id, '同意'))
    expect(await mayNow(stranger, 'case.read', caseId)).toBe(false)
  })

  test('ends with the decision, answered or not', async () => {
    const { caseId, task } = await held()
    accepted(await consult(t.office, acting('officer'), task.id, asking('citySupervisor', 'zhengzhou')))
    expect(await asked('citySupervisor')).toContain(caseId)
    accepted(await say(t, caseId, 'approve'))
    expect(await asked('citySupervisor')).not.toContain(caseId)
    expect(await giveOpinion(t.office, acting('citySupervisor'), task.id, '迟了')).toMatchObject({
      ok: false,
    })
  })

  test('is listed to the asked person until he answers, and the asker is told of the answer', async () => {
    const { caseId, task } = await held()
    accepted(await consult(t.office, acting('officer'), task.id, asking('leader', 'jinshui')))
    expect(await asked('leader')).toContain(caseId)
    accepted(await giveOpinion(t.office, acting('leader'), task.id, '可行'))
    expect(await asked('leader')).not.toContain(caseId)
    expect(await toldOf(t, personId('officer'), caseId)).toEqual(['filed', 'opinion-given'])
    expect(await lastOf(t, caseId)).toMatchObject({ type: 'opinion-given', personId: personId('leader') })
  })

  test('goes to the kindergarten of the case as well as to the levels above', async () => {
    const { id, reviewer, task, caseId } = await held()
    const asks = { personId: reviewer.id, unitId: id, question }
    accepted(await consult(t.office, acting('officer'), task.id, asks))
    expect(await lastOf(t, caseId)).toMatchObject({ type: 'consulted', data: { unitId: id } })
  })

  test('goes to no other kindergarten of the county, and to no clerk', async () => {
    const other = await kindergarten(t.office.pool)
    const { id, clerkToo, task } = await held()
    for (const [unit, { id: personId }] of [
      [other.id, other.reviewer],
      [id, clerkToo],
    ] as const)
      expect(
        await consult(t.office, acting('officer'), task.id, { personId, unitId: unit, question }),
      ).toMatchObject({
        code: 'not-eligible',
      })
  })

  test('goes from a prefecture’s desk to the county below', async () => {
    const { caseId, task } = await onDesk(t)
    accepted(await takeOver(t.office, acting('citySupervisor'), task.id, '由市级直接办理'))
    const { id } = await openTask(t, caseId)
    accepted(await claim(t.office, acting('cityOfficer'), id))
    expect(await consult(t.office, acting('cityOfficer'), id, asking('leader', 'jinshui'))).toMatchObject({
      ok: true,
    })
  })

  test('needs a question, and a claim', async () => {
    const { task } = await onDesk(t)
    const ask = asking('leader', 'jinshui')
    expect(await consult(t.office, acting('officer'), task.id, ask)).toMatchObject({ code: 'wrong-state' })
    accepted(await claim(t.office, acting('officer'), task.id))
    expect(await consult(t.office, acting('officer'), task.id, { ...ask, question: ' ' })).toMatchObject({
      code: 'reason-required',
      errors: [{ path: 'question' }],
    })
  })

  test('of one person is made once at a time', async () => {
    const { task } = await held()
    accepted(await consult(t.office, acting('officer'), task.id, asking('leader', 'jinshui')))
    expect(await consult(t.office, acting('officer'), task.id, asking('leader', 'jinshui'))).toMatchObject({
      code: 'wrong-state',
    })
    accepted(await giveOpinion(t.office, acting('leader'), task.id, '可行'))
    accepted(await consult(t.office, acting('officer'), task.id, asking('leader', 'jinshui')))
  })

  test.each([
    ['erqiOfficer', 'erqi'],
    ['officer', 'jinshui'],
    ['auditor', 'jinshui'],
    ['systemAdministrator', 'jinshui'],
    ['leader', 'zhengzhou'],
  ] as const)('does not go to %s at %s', async (who, unit) => {
    const { task } = await held()
    expect(await consult(t.office, acting('officer'), task.id, asking(who, unit))).toMatchObject({
      code: 'not-eligible',
    })
  })

  test('does not go to the filler, nor to whoever recused himself', async () => {
    const { id, clerk, task } = await onDesk(t)
    accepted(await recuse(t.office, acting('officerToo'), task.id, '近亲属'))
    accepted(await claim(t.office, acting('officer'), task.id))
    for (const asks of [asking('officerToo', 'jinshui'), { personId: clerk.id, unitId: id, question }])
      expect(await consult(t.office, acting('officer'), task.id, asks)).toMatchObject({
        code: 'not-eligible',
      })
  })

  test('is answered by nobody who was not asked', async () => {
    const { task } = await held()
    accepted(await consult(t.office, acting('officer'), task.id, asking('leader', 'jinshui')))
    expect(await giveOpinion(t.office, acting('supervisor'), task.id, '我看可以')).toMatchObject({
      code: 'forbidden',
    })
    expect(await giveOpinion(t.office, acting('erqiOfficer'), task.id, '我看可以')).toMatchObject({
      code: 'not-found',
    })
  })
})
