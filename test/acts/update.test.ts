import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { activities } from '../../activities/index.ts'
import { file } from '../../acts/file.ts'
import { resubmit } from '../../acts/resubmit.ts'
import { timelineOf } from '../../db/journal.ts'
import { sectionsAt } from '../../db/sections.ts'
import { institutionById, pathOf } from '../../db/units.ts'
import type { Section } from '../../domain/sections/index.ts'
import { institutionUpdate } from '../../processes/institution-update.ts'
import { ordinaryMorning } from '../support/clock.ts'
import { expectInvariants } from '../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { paperOf as uploaded } from '../support/papers.ts'
import { personId, unitId, type Kindergarten, type PersonName } from '../support/people.ts'
import { sectionBodies } from '../support/sections.ts'
import { accepted, fileCase, follow, openTask, registered, say, theCase, update } from './cases.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
beforeEach(() => t.office.time.set(ordinaryMorning))
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const process = institutionUpdate as never
const hour = 3_600_000

const fileUpdate = (k: Kindergarten, section: Section, patch: object, over: object = {}) =>
  fileCase(t, k.clerk, process, update(section, patch, over))

const paperOf = ({ id, clerk }: Kindergarten) => uploaded(t, id, clerk.id)

/** Files, and an hour later has it approved and written down. */
async function approved(
  k: Kindergarten,
  section: Section,
  patch: object,
  over: object = {},
): Promise<string> {
  const caseId = await fileUpdate(k, section, patch, over)
  t.office.time.set(t.office.time.now() + hour)
  accepted(await say(t, caseId, 'approve'))
  await follow(t, caseId, { kind: 'close', outcome: 'completed' })
  return caseId
}

const bodyAt = async (
  { id }: Kindergarten,
  section: Section,
  asOf: string,
  recordedBy = t.office.time.now(),
) =>
  (await sectionsAt(t.office.pool, t.office.personal, id, { asOf, recordedBy })).find(
    (each) => each.section === section,
  )

describe('an update', () => {
  test('lies with the 主管部门: for a city-run kindergarten the prefecture, not the county', async () => {
    const k = await registered(t, 'jinshui', 'zhengzhou')
    const caseId = await fileUpdate(k, 'building', { toilets: 9 })
    expect(await openTask(t, caseId)).toMatchObject({ unitId: unitId('zhengzhou'), role: 'officer' })
    for (const officer of ['officer', 'erqiOfficer'] as PersonName[])
      expect(await say(t, caseId, 'approve', acting(officer))).toMatchObject({ ok: false })
    expect(await say(t, caseId, 'approve', acting('cityOfficer'))).toMatchObject({ ok: true })
  })

  test('that the prefecture holds is nothing the county could be late with', async () => {
    const k = await registered(t, 'jinshui', 'zhengzhou')
    const { id } = await openTask(t, await fileUpdate(k, 'building', { toilets: 9 }))
    const [row] = await t.office.pool`SELECT county_id, prefecture_id FROM tasks WHERE id = ${id}`
    expect(row).toEqual({ county_id: null, prefecture_id: unitId('zhengzhou') })
  })

  test('names county, day and process in its number', async () => {
    const k = await registered(t)
    expect((await theCase(t, await fileUpdate(k, 'building', { toilets: 9 }))).number).toMatch(
      /^IU-410105-20261123-\d{4}$/,
    )
  })

  test('is one at a time for each section', async () => {
    const k = await registered(t)
    await fileUpdate(k, 'building', { toilets: 9 })
    const second = { form: update('building', { dormitories: 7 }) }
    expect(await file(t.office, acting(k.clerkToo), process, second)).toMatchObject({
      code: 'business-in-progress',
    })
    await fileUpdate(k, 'conditions', { books: 2500 })
  })

  test('of a major matter is refused without the licence, and nothing is written', async () => {
    const k = await registered(t)
    const filing = { form: update('basic', { name: '大大幼儿园' }) }
    expect(await file(t.office, acting(k.clerk), process, filing)).toMatchObject({
      code: 'invalid-form',
      errors: [{ path: 'papers' }],
    })
    expect(await t.office.pool`SELECT FROM cases WHERE applicant_id = ${k.id}`).toHaveLength(0)
  })

  test('cannot be turned to another section by supplementing it', async () => {
    const k = await registered(t)
    const caseId = await fileUpdate(k, 'building', { toilets: 9 })
    accepted(await say(t, caseId, 'return'))
    await follow(t, caseId, { kind: 'ask-supplement', key: { stage: 'review', slot: '', round: 1 } })
    const form = update('conditions', { books: 1 })
    expect(await resubmit(t.office, acting(k.clerk), caseId, { form })).toMatchObject({
      errors: [{ path: 'section' }],
    })
  })
})

describe('the month for filing', () => {
  const lateOf = async (changedOn: string, at: string) => {
    const k = await registered(t)
    t.office.time.set(Date.parse(at))
    const caseId = await fileUpdate(k, 'building', { toilets: 9 }, { changedOn })
    const [filed] = await timelineOf(t.office.pool, caseId, '2026-11-23')
    return [(await theCase(t, caseId)).lateFiling, (filed?.data as { late?: object }).late]
  }

  test('ends at 24:00 of the same day of the next month', async () => {
    expect(await lateOf('2026-10-23', '2026-11-23T23:59:59.999+08:00')).toEqual([false, undefined])
  })

  test('is over at 00:00: accepted, and marked 逾期申报 with the day it ended', async () => {
    expect(await lateOf('2026-10-23', '2026-11-24T00:00:00+08:00')).toEqual([
      true,
      { clock: 'institution-update.filing', dueDay: '2026-11-23' },
    ])
  })

  test('that ends on a Saturday goes on to the next working day', async () => {
    expect(await lateOf('2026-10-21', '2026-11-23T23:59:59+08:00')).toEqual([false, undefined])
  })

  test('is looked at again when a supplement corrects the day of the change', async () => {
    const k = await registered(t)
    const caseId = await fileUpdate(k, 'building', { toilets: 9 })
    accepted(await say(t, caseId, 'return'))
    await follow(t, caseId, { kind: 'ask-supplement', key: { stage: 'review', slot: '', round: 1 } })
    const form = update('building', { toilets: 9 }, { changedOn: '2026-09-01' })
    accepted(await resubmit(t.office, acting(k.clerk), caseId, { form }))
    expect(await theCase(t, caseId)).toMatchObject({ lateFiling: true })
    const last = (await timelineOf(t.office.pool, caseId, '2026-11-23')).at(-1)
    expect(last?.data).toMatchObject({ late: { dueDay: '2026-10-08' } })
  })
})

describe('an approved update', () => {
  test('holds from the day of the change, and what stood before is kept', async () => {
    const k = await registered(t)
    await approved(k, 'building', { toilets: 9 })
    expect((await bodyAt(k, 'building', '2026-11-19'))?.body).toEqual(sectionBodies.building)
    expect((await bodyAt(k, 'building', '2026-11-20'))?.body).toEqual({
      ...sectionBodies.building,
      toilets: 9,
    })
  })

  test('keeps who filled it and who reviewed it (R12)', async () => {
    const k = await registered(t)
    const caseId = await approved(k, 'building', { toilets: 9 })
    const answerable = { filledBy: k.clerk.id, reviewedBy: personId('officer') }
    expect(await bodyAt(k, 'building', '2026-11-23')).toMatchObject({ caseId, ...answerable })
    expect(await bodyAt(k, 'building', '2026-11-19')).toMatchObject({ caseId: null, filledBy: null })
  })

  test('of an earlier day never changes what was known at an earlier instant', async () => {
    const k = await registered(t)
    await approved(k, 'building', { toilets: 9 })
    const known = t.office.time.now()
    const days = ['2026-01-01', '2026-03-15', '2026-06-30', '2026-11-20', '2026-11-23']
    const answers = () => Promise.all(days.map((day) => bodyAt(k, 'building', day, known)))
    const before = (await answers()).map((each) => each?.body)
    t.office.time.set(known + hour)
    await approved(k, 'building', { dormitories: 7 }, { changedOn: '2026-03-15' })
    expect((await answers()).map((each) => each?.body)).toEqual(before)
    expect((await bodyAt(k, 'building', '2026-06-30'))?.body).toMatchObject({ dormitories: 7, toilets: 8 })
    expect((await bodyAt(k, 'building', '2026-11-23'))?.body).toMatchObject({ dormitories: 7, toilets: 9 })
  })

  test('renames the unit from its day on, and not before', async () => {
    const k = await registered(t)
    await approved(k, 'basic', { name: '大大幼儿园' }, { papers: [await paperOf(k)] })
    const nameOn = async (day: string) => (await pathOf(t.office.pool, k.id, day))[0]?.name
    expect(await nameOn('2026-11-19')).toBe('小小幼儿园')
    expect(await nameOn('2026-11-20')).toBe('大大幼儿园')
  })

  test('of an earlier name, reported late, leaves the later name alone', async () => {
    const k = await registered(t)
    await approved(k, 'basic', { name: '大大幼儿园' }, { papers: [await paperOf(k)] })
    const over = { papers: [await paperOf(k)], changedOn: '2026-05-01' }
    await approved(k, 'basic', { name: '中中幼儿园' }, over)
    const versions = await t.office.pool`
      SELECT lower(valid) AS day, name FROM unit_versions WHERE unit_id = ${k.id} ORDER BY 1`
    expect(versions.map(({ day, name }) => [day, name])).toEqual([
      ['2020-01-01', '小小幼儿园'],
      ['2026-05-01', '中中幼儿园'],
      ['2026-11-20', '大大幼儿园'],
    ])
  })

  test('of the type is what lists of institutions show', async () => {
    const k = await registered(t)
    await approved(k, 'basic', { type: 'preschool-class' }, { papers: [await paperOf(k)] })
    expect(await institutionById(t.office.pool, k.id, '2026-11-23')).toMatchObject({
      type: 'preschool-class',
    })
  })
})

describe('an update that the register has overtaken', () => {
  test('is refused by the effect and lies on the desk again', async () => {
    const k = await registered(t)
    const caseId = await fileUpdate(k, 'building', { toilets: 9 })
    // Nobody can do this by a case: the slot is taken. A correction from outside stands for whatever will.
    await t.office.pool`UPDATE institution_sections SET superseded_at = ${t.office.time.now()}
      WHERE institution_id = ${k.id} AND section = 'building'`
    accepted(await say(t, caseId, 'approve'))
    const { epoch, flowNo, lastNo } = await theCase(t, caseId)
    const next = { kind: 'close', outcome: 'completed' } as const
    const run = { caseId, epoch, flowNo, through: lastNo, at: t.office.time.now(), next }
    await activities(t.office, 'test').record(run)
    await follow(t, caseId, { kind: 'open', key: { stage: 'review', slot: '', round: 2 } })
    expect(await openTask(t, caseId)).toMatchObject({ stage: 'review', round: 2 })
    const refused = (await timelineOf(t.office.pool, caseId, '2026-11-23')).find(
      ({ type }) => type === 'effect-refused',
    )
    expect(refused?.data).toMatchObject({ effect: 'applySection', code: 'no-version-then' })
  })
})
