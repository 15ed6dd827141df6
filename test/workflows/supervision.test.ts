import { describe, expect, test } from 'vitest'
import { gather, waitingForSupervision } from '../../acts/gather.ts'
import { extend } from '../../acts/extend.ts'
import { file } from '../../acts/file.ts'
import { openForm } from '../../acts/forms.ts'
import { placeOf } from '../../acts/place.ts'
import { withdraw } from '../../acts/withdraw.ts'
import { caseByNumber } from '../../db/cases.ts'
import { caseItem } from '../../db/caselists.ts'
import { may } from '../../domain/may.ts'
import { supervision } from '../../processes/supervision.ts'
import { gatherSupervision } from '../../worker/gather.ts'
import { accepted, fileReport, openTask, say, theCase } from '../acts/cases.ts'
import type { TestEngine } from '../support/engine.ts'
import { acting, type TestOffice } from '../support/office.ts'
import { kindergarten, person, unitId, type UnitName } from '../support/people.ts'
import { told, typesOf } from './travel.ts'
import { world } from './worlds.ts'

let t: TestOffice
let e: TestEngine
world((office, engine) => {
  t = office
  e = engine
})

const at = (text: string) => Date.parse(`${text}:00+08:00`)

async function lateCase(county: UnitName = 'jinshui'): Promise<string> {
  const { clerk } = await kindergarten(t.office.pool, county)
  const caseId = await fileReport(t, clerk, 'merger')
  await told({ t, e, caseId })
  return caseId
}
const entries = (caseId: string) =>
  t.office.pool<{ supervisionId: string | null; issuerId: string; addresseeId: string }[]>`
    SELECT supervision_id AS "supervisionId", issuer_id AS "issuerId", addressee_id AS "addresseeId"
    FROM supervision_entries WHERE case_id = ${caseId}`
const entered = (caseId: string) =>
  expect.poll(async () => (await entries(caseId)).length, { interval: 10, timeout: 20_000 }).toBe(1)
const gatherNow = () => gatherSupervision(t.office, e.handover)
const supervisionOf = async (caseId: string): Promise<string> =>
  (await entries(caseId))[0]?.supervisionId ?? 'not gathered'
const decided = async (
  caseId: string,
  who: Parameters<typeof acting>[0],
  verdict: Parameters<typeof say>[2],
) => {
  accepted(await say(t, caseId, verdict, acting(who)))
  return told({ t, e, caseId })
}
const closes = async (...cases: string[]) => {
  for (const caseId of cases) await decided(caseId, 'officer', 'approve')
}

describe('automatic supervision', () => {
  test('gathers the late cases of a county into one 督办件 at 08:30 of the next working day', async () => {
    const [one, two] = [await lateCase(), await lateCase()]
    await e.passTo(at('2026-12-04T08:29'))
    await entered(one)
    await entered(two)
    await gatherNow()
    expect(await supervisionOf(one)).toBe('not gathered')
    await e.passTo(at('2026-12-04T08:30'))
    await Promise.all([gatherNow(), gatherNow()])
    await gatherNow()
    const id = await supervisionOf(one)
    expect(await supervisionOf(two)).toBe(id)
    const kase = await told({ t, e, caseId: id })
    expect(kase.number).toMatch(/^SV-410105-20261204-0001$/)
    expect(kase).toMatchObject({
      filerId: null,
      applicantId: unitId('zhengzhou'),
      countyId: unitId('jinshui'),
    })
    const { cases } = await openForm(t.office.pool, t.office, id, 1)
    expect((cases as string[]).sort()).toEqual([one, two].sort())
    expect(await openTask(t, id)).toMatchObject({ stage: 'reply', unitId: unitId('jinshui'), role: 'leader' })
    expect(await caseItem(t.office.pool, one, t.office.time.now())).toMatchObject({
      escalated: true,
      supervision: kase.number,
    })
    await decided(id, 'leader', 'reply')
    expect(await decided(id, 'citySupervisor', 'close')).toMatchObject({ outcome: 'completed' })
    await closes(one, two)
  })

  test('files none on a day off, and none for a case decided before', async () => {
    const [late, decidedInTime] = [await lateCase(), await lateCase()]
    await e.passTo(at('2026-12-04T00:01'))
    await entered(late)
    await entered(decidedInTime)
    await closes(decidedInTime)
    await e.passTo(at('2026-12-05T10:00'))
    expect(await waitingForSupervision(t.office)).toEqual([])
    await e.passTo(at('2026-12-07T10:00'))
    await gatherNow()
    const id = await supervisionOf(late)
    expect(await supervisionOf(decidedInTime)).toBe('not gathered')
    await told({ t, e, caseId: id })
    await decided(id, 'leader', 'reply')
    await decided(id, 'citySupervisor', 'close')
    await closes(late)
  })

  test('files none for a case returned to its applicant, or given more time, before it could be gathered', async () => {
    const { clerk } = await kindergarten(t.office.pool, 'erqi')
    const back = await fileReport(t, clerk, 'merger')
    await told({ t, e, caseId: back })
    const extended = await lateCase('erqi')
    await e.passTo(at('2026-12-04T00:01'))
    await entered(back)
    await entered(extended)
    await decided(back, 'erqiOfficer', 'return')
    const { id } = await openTask(t, extended)
    accepted(await extend(t.office, acting('citySupervisor'), id, { days: 3, reason: '需外调核实' }))
    await told({ t, e, caseId: extended })
    await e.passTo(at('2026-12-04T08:31'))
    expect(await waitingForSupervision(t.office)).toEqual([])
    await decided(extended, 'erqiOfficer', 'approve')
    accepted(await withdraw(t.office, acting(clerk), back, undefined))
    await told({ t, e, caseId: back })
  })

  test('of a county under the province goes to the province', async () => {
    const late = await lateCase('jiyuan')
    await e.passTo(at('2026-12-04T09:00'))
    await entered(late)
    await gatherNow()
    const id = await supervisionOf(late)
    expect(await told({ t, e, caseId: id })).toMatchObject({
      applicantId: unitId('henan'),
      prefectureId: null,
    })
    await decided(id, 'jiyuanLeader', 'reply')
    await decided(id, 'provinceSupervisor', 'close')
    await decided(late, 'jiyuanOfficer', 'approve')
  })

  test('is undone whole by a crash, and then done once', async () => {
    const late = await lateCase()
    // The 4th and the 7th have had theirs in the tests above: one per day.
    await e.passTo(at('2026-12-08T09:00'))
    await entered(late)
    const [parties] = await waitingForSupervision(t.office)
    if (!parties) throw new Error('nobody waits')
    const seal = t.office.personal.seal
    t.office.personal.seal = () => Promise.reject(new Error('died'))
    await expect(gather(t.office, parties)).rejects.toThrow('died')
    t.office.personal.seal = seal
    expect(await supervisionOf(late)).toBe('not gathered')
    const id = await gather(t.office, parties)
    expect(await gather(t.office, parties)).toBeUndefined()
    expect(await supervisionOf(late)).toBe(id)
    await told({ t, e, caseId: id ?? '' })
    await decided(id ?? '', 'leader', 'reply')
    await decided(id ?? '', 'citySupervisor', 'close')
    await closes(late)
  })
})

describe('a 督办件', () => {
  const byHand = async (over: object = {}) => {
    const caseId = await lateCase()
    const form = { addressee: unitId('jinshui'), cases: [caseId], demand: '三日内办结', ...over }
    return { caseId, filed: await file(t.office, acting('citySupervisor'), supervision, { form }) }
  }

  test('filed by hand is sent back, answered again and closed by another supervisor', async () => {
    const { caseId, filed } = await byHand()
    const id = accepted(filed).caseId
    await told({ t, e, caseId: id })
    await decided(id, 'leader', 'reply')
    expect(await say(t, id, 'close', acting('citySupervisor'))).toMatchObject({ code: 'own-filing' })
    for (const word of ['again', 'circulate', 'summon'] as const) {
      await decided(id, 'citySupervisorToo', word)
      expect(await openTask(t, id)).toMatchObject({ stage: 'reply', unitId: unitId('jinshui') })
      await decided(id, 'leader', 'reply')
      expect(await openTask(t, id)).toMatchObject({ stage: 'check', unitId: unitId('zhengzhou') })
    }
    expect(await decided(id, 'citySupervisorToo', 'close')).toMatchObject({ outcome: 'completed' })
    expect((await typesOf(t, id)).filter((type) => type === 'task-opened')).toHaveLength(8)
    await closes(caseId)
  })

  test('can be overdue itself: a card, and no 督办件 about it', async () => {
    const { caseId, filed } = await byHand()
    const id = accepted(filed).caseId
    await told({ t, e, caseId: id })
    await closes(caseId)
    await e.passTo(at('2026-12-16T10:00'))
    const rungs = async () =>
      (
        await t.office.pool<
          { rung: string }[]
        >`SELECT rung FROM rungs WHERE case_id = ${id} ORDER BY event_no`
      ).map(({ rung }) => rung)
    await expect.poll(rungs, { interval: 10, timeout: 20_000 }).toEqual(['d-1', 'overdue', '+10'])
    expect(
      await t.office.pool`SELECT FROM cards WHERE case_id = ${id} AND unit_id = ${unitId('jinshui')}`,
    ).toHaveLength(2)
    expect(await entries(id)).toEqual([])
    await decided(id, 'leader', 'reply')
    await decided(id, 'citySupervisorToo', 'close')
  })

  test('of a case or a unit that is not below is refused', async () => {
    const { caseId, filed } = await byHand({ addressee: unitId('jiyuan') })
    expect(filed).toMatchObject({ code: 'not-supervised-here' })
    const form = { addressee: unitId('erqi'), cases: [caseId], demand: '三日内办结' }
    expect(await file(t.office, acting('citySupervisor'), supervision, { form })).toMatchObject({
      code: 'not-supervised-here',
    })
    await closes(caseId)
  })

  test('is not filed by an officer or a clerk, nor for a unit that is not one’s own', async () => {
    const { caseId, filed } = await byHand()
    const form = { addressee: unitId('jinshui'), cases: [caseId], demand: '三日内办结' }
    expect(await file(t.office, acting('officer'), supervision, { form })).toMatchObject({
      code: 'forbidden',
    })
    expect(
      await file(t.office, acting('clerk'), supervision, { form, applicantId: unitId('zhengzhou') }),
    ).toMatchObject({ code: 'not-found' })
    const id = accepted(filed).caseId
    await told({ t, e, caseId: id })
    expect(await withdraw(t.office, acting('citySupervisor'), id, undefined)).toMatchObject({ ok: false })
    await decided(id, 'leader', 'reply')
    await decided(id, 'citySupervisorToo', 'close')
    await closes(caseId)
  })

  test('opens the content of its cases to its issuer, and to nobody above', async () => {
    const { caseId, filed } = await byHand()
    const id = accepted(filed).caseId
    const reads = async (who: 'citySupervisor' | 'provinceSupervisor') =>
      may(
        person(who),
        'case.read-form',
        await placeOf(t.office.pool, await theCase(t, caseId), t.office.time.now()),
      ).ok
    expect([await reads('citySupervisor'), await reads('provinceSupervisor')]).toEqual([true, false])
    await told({ t, e, caseId: id })
    await decided(id, 'leader', 'reply')
    await decided(id, 'citySupervisorToo', 'close')
    await closes(caseId)
    expect(await caseByNumber(t.office.pool, (await theCase(t, id)).number)).toMatchObject({ id })
  })
})
