import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { liftCustodyFlag, raiseCustodyFlag } from '../../acts/custody.ts'
import { file } from '../../acts/file.ts'
import { openForm } from '../../acts/forms.ts'
import { resubmit } from '../../acts/resubmit.ts'
import { takeOver } from '../../acts/takeOver.ts'
import { clocksView } from '../../api/views/clock.ts'
import { clocksOf } from '../../db/clocks.ts'
import { linkedTo } from '../../db/links.ts'
import { national2025 } from '../../domain/policy/national-2025.ts'
import { nationalPhase2 } from '../../domain/policy/national-phase2.ts'
import { layOverlay } from '../../domain/policy/overlay.ts'
import type { Result } from '../../domain/refusals.ts'
import { enrolled, inventedId } from '../support/children.ts'
import { ordinaryMorning } from '../support/clock.ts'
import { expectInvariants } from '../support/invariants.ts'
import { deliverAll } from '../support/letters.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { paperOf } from '../support/papers.ts'
import { employ, kindergarten, person, unitId } from '../support/people.ts'
import { accepted, follow, openTask, say, theCase } from './cases.ts'
import { correction, correctionForm, fileCorrection, proofs } from './corrections.ts'
import { classAt, fileMove, moveForm, placed, speak, tryMove } from './moves.ts'
import { laidDown } from './policy/changes.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice(undefined, layOverlay(nationalPhase2, national2025))
})
beforeEach(() => t.office.time.set(ordinaryMorning))
afterEach(async () => {
  await deliverAll(t)
  await expectInvariants(t, [], { delivering: [], atRest: false })
})
afterAll(() => t.close())

/** A child of a kindergarten in 二七, and one in 金水 that would take it. */
async function two() {
  const [from, to] = [await kindergarten(t.office.pool, 'erqi'), await kindergarten(t.office.pool)]
  return { from, to, child: (await enrolled(t, from.id)).id }
}
const errorsOf = <T>(result: Result<T>) => (result.ok ? [] : result.errors)
const refusedWith = (message: string) => [{ path: 'number', message }]

describe('a transfer at the door', () => {
  test('finds the child by its ID number as by its 学籍号', async () => {
    const { from, to } = await two()
    const { identity, id } = await enrolled(t, from.id)
    expect(await tryMove(t, to, id, { number: identity.idNumber })).toMatchObject({ ok: true })
  })

  test('answers a wrong name as a wrong number and as nobody’s, and reveals nothing', async () => {
    const { to, child } = await two()
    const { child: other } = await two()
    const { name, number } = await moveForm(t, to, child)
    const wrong = [
      await tryMove(t, to, child, { name: '李大满' }),
      await tryMove(t, to, child, { number: inventedId() }),
      await tryMove(t, to, child, { number: inventedId(), name: '王无人' }),
    ]
    const [first] = wrong
    for (const each of wrong) {
      expect(each).toEqual(first)
      expect(errorsOf(each)).toEqual(refusedWith('没有查到这名幼儿，请核对证件号（学籍号）和姓名'))
    }
    for (const hint of [name, number, child, other]) expect(JSON.stringify(first)).not.toContain(hint)
  })

  test('wants the guardian’s signed application', async () => {
    const { to, child } = await two()
    expect(errorsOf(await tryMove(t, to, child, { application: [] }))).toEqual([
      { path: 'application', message: '请附监护人签名的转园申请' },
    ])
  })

  test('is refused for a child that is here already', async () => {
    const { from, child } = await two()
    expect(errorsOf(await tryMove(t, from, child))).toEqual(refusedWith('该幼儿已在本园'))
  })

  test('is refused for a child that is nowhere: it re-enters', async () => {
    const { to, child } = await two()
    await t.office.pool`UPDATE enrolments SET during = daterange(lower(during), '2026-11-01'),
      end_kind = 'other', ended_at = ${t.office.time.now()} WHERE child_id = ${child}`
    expect(errorsOf(await tryMove(t, to, child))).toEqual(refusedWith('该幼儿目前不在园，请办理重新入园'))
  })

  test('is refused for a child of another province', async () => {
    const { pool } = t.office
    const ids = [unitId('ministry'), randomUUID(), randomUUID(), randomUUID()]
    for (const [i, kind] of (['province', 'county', 'institution'] as const).entries()) {
      const [superior = null, id = ''] = ids.slice(i)
      await pool`INSERT INTO units (id, kind) VALUES (${id}, ${kind})`
      await pool`INSERT INTO unit_versions (unit_id, valid, code, name, superior_id)
        VALUES (${id}, '[2020-01-01,)', ${id.slice(0, 10)}, '外省', ${superior})`
    }
    const child = (await enrolled(t, ids.at(-1) ?? '')).id
    const { to } = await two()
    expect(errorsOf(await tryMove(t, to, child))).toEqual(refusedWith('另一省，线下办理'))
  })

  test('is refused while guardians are in dispute, and accepted when a paper has ended that', async () => {
    const { to, child } = await two()
    const officer = person('erqiOfficer')
    accepted(await raiseCustodyFlag(t.office, acting(officer), child, '法院来函'))
    expect(errorsOf(await tryMove(t, to, child))).toEqual(
      refusedWith('该幼儿存在监护权争议，法院或民政部门的文书登记前不能转园'),
    )
    const paper = await paperOf(t, unitId('erqi'), officer.id)
    accepted(await liftCustodyFlag(t.office, acting(officer), child, { paper, kind: 'court' }))
    accepted(await tryMove(t, to, child))
  })

  test('keeps its papers: those of another institution are not there', async () => {
    const { from, to, child } = await two()
    const application = [await paperOf(t, from.id, from.clerk.id)]
    expect(await tryMove(t, to, child, { application })).toMatchObject({ ok: false, code: 'invalid-form' })
  })
})

describe('beside other business on the child', () => {
  test('a correction excludes a transfer', async () => {
    const { from, to, child } = await two()
    await fileCorrection(t, from, child, { name: '李大满' })
    expect(await tryMove(t, to, child)).toMatchObject({ ok: false, code: 'business-in-progress' })
  })

  test('a transfer excludes a correction', async () => {
    const { from, to, child } = await two()
    await fileMove(t, to, child)
    const form = correctionForm(child, { name: '李大满' }, await proofs(t, from.id, from.clerk))
    const refused = await file(t.office, acting(from.clerk), correction, { form })
    expect(refused).toMatchObject({ ok: false, code: 'business-in-progress' })
  })

  test('a later transfer is accepted, and the earlier cannot be agreed to', async () => {
    const { from, to, child } = await two()
    const first = await fileMove(t, to, child)
    const later = await fileMove(t, await kindergarten(t.office.pool), child)
    expect(await linkedTo(t.office.pool, first)).toMatchObject([{ kind: 'later', id: later }])
    expect(await say(t, first, 'agree', acting(from.reviewer))).toMatchObject({ ok: false, code: 'on-hold' })
    await speak(t, later, 'agree', from)
  })
})

describe('in a freeze window', () => {
  test('a new transfer is refused, and one that is open goes on to its end, supplemented too', async () => {
    const { from, to, child } = await two()
    const value = ['12-01..12-20']
    await laidDown(t, { kind: 'setting', key: 'transfer.freeze', value })
    t.office.time.set(Date.parse('2026-11-30T10:00:00+08:00'))
    const caseId = await fileMove(t, to, child)
    await speak(t, caseId, 'agree', from)
    await follow(t, caseId, { kind: 'open', key: { stage: 'approve', slot: '', round: 1 } })
    accepted(await say(t, caseId, 'return'))
    await follow(t, caseId, { kind: 'ask-supplement', key: { stage: 'approve', slot: '', round: 1 } })
    t.office.time.set(Date.parse('2026-12-02T10:00:00+08:00'))
    expect(errorsOf(await tryMove(t, to, (await two()).child))).toEqual([
      { path: '', message: '当前处于转园冻结期（12-01..12-20），暂不受理新的转园' },
    ])
    const form = await openForm(t.office.pool, t.office, caseId, 1)
    accepted(await resubmit(t.office, acting(to.clerk), caseId, { form, comment: '材料无误，见说明' }))
    await follow(t, caseId, { kind: 'open', key: { stage: 'approve', slot: '', round: 2 } })
    accepted(await say(t, caseId, 'approve'))
    await follow(t, caseId, { kind: 'open', key: { stage: 'place', slot: '', round: 1 } })
    expect(await placed(t, caseId, to, await classAt(t, to.id))).toBeUndefined()
  })
})

describe('the clocks of a transfer', () => {
  test('silence of the releasing institution leads to its county, which agrees in its place 代为核办', async () => {
    const { to, child } = await two()
    const caseId = await fileMove(t, to, child)
    const { id } = await openTask(t, caseId)
    t.office.time.set(Date.parse('2026-12-08T09:00:00+08:00'))
    for (const stranger of ['supervisor', 'citySupervisor'] as const)
      expect(await takeOver(t.office, acting(stranger), id, '代为核办')).toMatchObject({ ok: false })
    const supervisor = await employ(t.office.pool, unitId('erqi'), '吴监察', 'supervisor')
    accepted(await takeOver(t.office, acting(supervisor), id, '逾期未办，代为核办'))
    expect(await openTask(t, caseId)).toMatchObject({ unitId: unitId('erqi'), role: 'officer' })
    accepted(await say(t, caseId, 'agree', acting('erqiOfficer')))
  })

  test('run over the whole for 30 working days by the calendar of the lowest common superior', async () => {
    const { to, child } = await two()
    const caseId = await fileMove(t, to, child)
    const overall = (await clocksOf(t.office.pool, caseId)).find(({ name }) => name === 'transfer.overall')
    expect(overall).toMatchObject({ unitId: unitId('zhengzhou'), budget: '30wd', stoppedAt: null })
    const { items } = await clocksView(t.office, await theCase(t, caseId))
    expect(items.map(({ title, budget }) => `${title} ${budget}`).sort()).toEqual([
      '转出园协助办理 10wd',
      '转园全程 30wd',
    ])
  })
})
