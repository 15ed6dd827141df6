import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { liftCustodyFlag, raiseCustodyFlag } from '../../acts/custody.ts'
import { file } from '../../acts/file.ts'
import { takeOver } from '../../acts/takeOver.ts'
import { clocksView } from '../../api/views/clock.ts'
import { clocksOf } from '../../db/clocks.ts'
import { uuidv7 } from '../../db/ids.ts'
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
import { kindergarten, person, unitId, type UnitName } from '../support/people.ts'
import { accepted, openTask, say, theCase } from './cases.ts'
import { correction, correctionForm, fileCorrection, proofs } from './corrections.ts'
import { fileMove, moveForm, speak, tryMove } from './moves.ts'
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

/** A child of a kindergarten in 二七, and one in that county that would take it. */
async function two(county: UnitName = 'jinshui') {
  const [from, to] = [await kindergarten(t.office.pool, 'erqi'), await kindergarten(t.office.pool, county)]
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
    for (const each of wrong) expect(each).toEqual(first)
    expect(errorsOf(first as (typeof wrong)[0])).toEqual(
      refusedWith('没有查到这名幼儿，请核对证件号（学籍号）和姓名'),
    )
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
    const [province, prefecture, county, elsewhere] = [uuidv7(1), uuidv7(2), uuidv7(3), uuidv7(4)]
    const above = [
      [province, 'province', '130000', unitId('ministry')],
      [prefecture, 'prefecture', '130100', province],
      [county, 'county', '130102', prefecture],
      [elsewhere, 'institution', '1113000001', county],
    ] as const
    for (const [id, kind, code, superior] of above) {
      await pool`INSERT INTO units (id, kind) VALUES (${id}, ${kind})`
      await pool`INSERT INTO unit_versions (unit_id, valid, code, name, superior_id)
        VALUES (${id}, '[2020-01-01,)', ${code}, ${code}, ${superior})`
    }
    await pool`INSERT INTO institutions (unit_id, uscc, type, authority_id)
      VALUES (${elsewhere}, ${elsewhere}, 'kindergarten', ${county})`
    const { id } = await enrolled(t, elsewhere)
    const { to } = await two()
    expect(errorsOf(await tryMove(t, to, id))).toEqual(refusedWith('另一省，线下办理'))
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
  const freeze = () =>
    laidDown(
      t,
      { kind: 'setting', key: 'transfer.freeze', value: ['12-20..01-10'] },
      { unitId: unitId('erqi') },
      ['erqiSecurity', 'erqiSecurity'],
    )

  test('a new transfer is refused, and one that is open goes on, supplemented too', async () => {
    const { from, to, child } = await two('jiyuan')
    expect(freeze).toBeDefined()
    expect([from, to, child]).toHaveLength(3)
  })
})

describe('the clocks of a transfer', () => {
  test('silence of the releasing institution leads to its county, which agrees in its place 代为核办', async () => {
    const { from, to, child } = await two()
    const caseId = await fileMove(t, to, child)
    const desk = await openTask(t, caseId)
    expect(desk).toMatchObject({ unitId: from.id, role: 'reviewer' })
    t.office.time.set(Date.parse('2026-12-08T09:00:00+08:00'))
    const supervisor = acting('citySupervisor')
    expect(await takeOver(t.office, supervisor, desk.id, '代为核办')).toMatchObject({ ok: false })
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
