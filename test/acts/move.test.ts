import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { raiseCustodyFlag } from '../../acts/custody.ts'
import { removeClass } from '../../acts/classes.ts'
import { flagsOf, hasCustodyFlag } from '../../db/children/custody.ts'
import { openPlace, placeOn } from '../../db/children/enrolments.ts'
import { enrolled } from '../support/children.ts'
import { expectInvariants } from '../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { employ, kindergarten } from '../support/people.ts'
import { accepted, follow, theCase } from './cases.ts'
import { classAt, concluded, fileMove, placed, released, speak } from './moves.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

/** A child at one kindergarten, another one that would take it, and a class there. */
async function two() {
  const [from, to] = [await kindergarten(t.office.pool, 'erqi'), await kindergarten(t.office.pool)]
  const child = await enrolled(t, from.id)
  return { from, to, child: child.id, room: await classAt(t, to.id) }
}

const whereOn = async (child: string, day: string) =>
  (await placeOn(t.office.pool, child, day))?.institutionId

const placesOf = (child: string) => t.office.pool<Record<string, unknown>[]>`
  SELECT during::text, end_kind AS kind FROM enrolments WHERE child_id = ${child} ORDER BY during`

describe('a child that is placed', () => {
  test('counts at the releasing side until that day, and from then on in its class', async () => {
    const { from, to, child, room } = await two()
    const caseId = await released(t, from, to, child)
    expect(await whereOn(child, '2026-11-23')).toBe(from.id)
    expect(await placed(t, caseId, to, room)).toBeUndefined()
    expect(await whereOn(child, '2026-11-22')).toBe(from.id)
    expect(await placeOn(t.office.pool, child, '2026-11-23')).toEqual({
      institutionId: to.id,
      from: '2026-11-23',
      classId: room,
      className: '小一班',
      arrivedOn: '2026-11-25',
    })
  })

  test('leaves a place that says how it ended, when that was known and by which case', async () => {
    const { from, to, child, room } = await two()
    const caseId = await released(t, from, to, child)
    await placed(t, caseId, to, room)
    expect(
      await t.office.pool`SELECT end_kind, ended_at, ended_by, case_id FROM enrolments
        WHERE child_id = ${child} ORDER BY during`,
    ).toEqual([
      { end_kind: 'transfer', ended_at: t.office.time.now(), ended_by: caseId, case_id: null },
      { end_kind: null, ended_at: null, ended_by: null, case_id: caseId },
    ])
  })

  test('on the day it came is moved the day after, so that no place is empty', async () => {
    const { from, to, room } = await two()
    const here = await enrolled(t, from.id)
    await t.office
      .pool`UPDATE enrolments SET during = daterange('2026-11-23', NULL) WHERE child_id = ${here.id}`
    expect(await placed(t, await released(t, from, to, here.id), to, room)).toBeUndefined()
    expect(await whereOn(here.id, '2026-11-23')).toBe(from.id)
    expect(await whereOn(here.id, '2026-11-24')).toBe(to.id)
    expect((await openPlace(t.office.pool, here.id))?.institutionId).toBe(to.id)
  })

  test('twice on one day is a day at the institution between', async () => {
    const { from, to, child, room } = await two()
    const third = await kindergarten(t.office.pool, 'jiyuan')
    expect(await placed(t, await released(t, from, to, child), to, room)).toBeUndefined()
    const next = await classAt(t, third.id)
    expect(await placed(t, await released(t, to, third, child), third, next)).toBeUndefined()
    expect(await placesOf(child)).toEqual([
      { during: '[2025-09-01,2026-11-23)', kind: 'transfer' },
      { during: '[2026-11-23,2026-11-24)', kind: 'transfer' },
      { during: '[2026-11-24,)', kind: null },
    ])
  })
})

describe('a placing is refused', () => {
  test('where the class was removed while it waited, and goes well in another class', async () => {
    const { from, to, child, room } = await two()
    const caseId = await released(t, from, to, child)
    accepted(await removeClass(t.office, acting(to.clerk), to.id, room))
    expect(await placed(t, caseId, to, room)).toBe('class-gone')
    expect(await whereOn(child, '2026-11-23')).toBe(from.id)
    await follow(t, caseId, { kind: 'open', key: { stage: 'place', slot: '', round: 2 } })
    expect(await placed(t, caseId, to, await classAt(t, to.id, '小二班'))).toBeUndefined()
  })

  test('where the class is another institution’s, or none at all', async () => {
    const { from, to, child } = await two()
    const caseId = await released(t, from, to, child)
    expect(await placed(t, caseId, to, await classAt(t, from.id))).toBe('class-gone')
    await follow(t, caseId, { kind: 'open', key: { stage: 'place', slot: '', round: 2 } })
    expect(await placed(t, caseId, to, randomUUID())).toBe('class-gone')
  })

  test('where guardians came into dispute while it waited', async () => {
    const { from, to, child, room } = await two()
    const caseId = await released(t, from, to, child)
    const principal = await employ(t.office.pool, from.id, '周园长', 'principal')
    accepted(await raiseCustodyFlag(t.office, acting(principal), child, '父母离婚诉讼中'))
    expect(await placed(t, caseId, to, room)).toBe('custody-disputed')
  })

  test('where the child has left the releasing side meanwhile', async () => {
    const { from, to, child, room } = await two()
    const caseId = await released(t, from, to, child)
    await t.office
      .pool`UPDATE enrolments SET during = daterange(lower(during), '2026-11-20'), end_kind = 'other',
      ended_at = ${t.office.time.now()} WHERE child_id = ${child}`
    expect(await placed(t, caseId, to, room)).toBe('child-elsewhere')
  })
})

test('of a placing and a later application at the same moment one is first, and the other knows', async () => {
  const { from, to, child, room } = await two()
  const caseId = await released(t, from, to, child)
  await speak(t, caseId, 'place', to, { class: room, arrivedOn: '2026-11-24' })
  const third = await kindergarten(t.office.pool)
  const [code, filing] = await Promise.all([concluded(t, caseId), fileMove(t, third, child)])
  const { releasing } = (await theCase(t, filing)).route
  expect([code, releasing]).toEqual(code === undefined ? [undefined, to.id] : ['on-hold', from.id])
})

test('a class removed at the moment of the placing is either gone or occupied', async () => {
  const { from, to, child, room } = await two()
  const caseId = await released(t, from, to, child)
  await speak(t, caseId, 'place', to, { class: room, arrivedOn: '2026-11-24' })
  const [code, removal] = await Promise.all([
    concluded(t, caseId),
    removeClass(t.office, acting(to.clerk), to.id, room),
  ])
  expect(removal.ok ? 'class-gone' : removal.code).toBe(code ?? 'class-occupied')
})

describe('an objection', () => {
  const objected = async (ground: string) => {
    const { from, to, child } = await two()
    const caseId = await fileMove(t, to, child)
    await speak(t, caseId, 'object', from, { ground })
    expect(await concluded(t, caseId)).toBeUndefined()
    return { from, to, child, caseId }
  }

  test('for custody enters the dispute, which outlasts the transfer', async () => {
    const { child, caseId } = await objected('custody')
    expect(await flagsOf(t.office.pool, child)).toMatchObject([{ caseId, raisedBy: null, liftedAt: null }])
  })

  test('for custody leaves a dispute that stands already as it is', async () => {
    const { from, to, child } = await two()
    const caseId = await fileMove(t, to, child)
    accepted(await raiseCustodyFlag(t.office, acting('erqiOfficer'), child, '法院来函'))
    await speak(t, caseId, 'object', from, { ground: 'custody' })
    expect(await concluded(t, caseId)).toBeUndefined()
    expect(await flagsOf(t.office.pool, child)).toHaveLength(1)
  })

  test.each(['not-ours', 'not-applied', 'open-problem'])('for %s enters none', async (ground) => {
    const { child } = await objected(ground)
    expect(await hasCustodyFlag(t.office.pool, child)).toBe(false)
  })
})
