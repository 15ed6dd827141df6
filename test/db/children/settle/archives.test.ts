import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { childById, sealChild } from '../../../../db/children/children.ts'
import { casesOfClosed, survivorOf } from '../../../../db/children/closed.ts'
import { hasCustodyFlag, raiseFlag } from '../../../../db/children/custody.ts'
import { childrenAt, enrol, openPlace, placeOn } from '../../../../db/children/enrolments.ts'
import { indexChild } from '../../../../db/children/indexes.ts'
import { issuedTo } from '../../../../db/children/numbers.ts'
import { findByPair } from '../../../../db/children/pair.ts'
import { isOccupied } from '../../../../db/children/classes.ts'
import { formalNumber } from '../../../../domain/numbers/status-number.ts'
import { classAt } from '../../../acts/moves.ts'
import { enrolled, type Enrolled } from '../../../support/children.ts'
import { disputeAbout, expectSound, holder, numbersNow, settled } from '../../../support/disputes.ts'
import { testOffice, type TestOffice } from '../../../support/office.ts'
import { personId, unitId } from '../../../support/people.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterEach(() => expectSound(t))
afterAll(() => t.close())

const here = unitId('sunflower')
const there = unitId('poplar')
const today = '2026-11-23'
const idOf = ({ identity }: Enrolled) => identity.idNumber ?? ''
const find = (number: string, name: string) => findByPair(t.office.pool, t.office.personal, { number, name })
const placeOf = (child: Enrolled) => placeOn(t.office.pool, child.id, today)
const closed = async (child: Enrolled) => (await childById(t.office.pool, child.id))?.closedAt !== null

/** The place of a child that goes on. */
async function openOf(child: Enrolled): Promise<string> {
  const [row] = await t.office.pool<{ id: string }[]>`
    SELECT id FROM enrolments WHERE child_id = ${child.id} AND upper_inf(during) AND voided_at IS NULL`
  if (!row) throw new Error('nowhere')
  return row.id
}

const merged = async (
  survivor: Enrolled,
  others: readonly Enrolled[],
  keeps: Enrolled,
  numbers: readonly { child: string; idNumber: string }[] = [],
) =>
  settled(
    t,
    [survivor, ...others].map(({ id }) => id),
    'same-child',
    {
      survivor: survivor.id,
      kept: await openOf(keeps),
      numbers,
    },
  )

/** Ends the place of a child on that day, by no case. */
const leaves = (child: Enrolled, day = '2026-07-15') => t.office.pool`
  UPDATE enrolments SET during = daterange(lower(during), ${day}::date), end_kind = 'other',
    ended_at = ${t.office.time.now()} WHERE child_id = ${child.id} AND upper_inf(during)`

/** Puts a child into another place from September on. */
async function put(child: Enrolled, institutionId: string, classId: string | null = null): Promise<void> {
  await leaves(child)
  const place = { childId: child.id, institutionId, from: '2026-09-01', classId, at: t.office.time.now() }
  await enrol(t.office.pool, { ...place, id: randomUUID() })
}

const unnumbered = (where = here, over = {}) => enrolled(t, where, { idType: 'Z', idNumber: null, ...over })

describe('archives of the same child', () => {
  test('merge into the survivor, which keeps its own place', async () => {
    const [stays, goes] = [await enrolled(t, here), await enrolled(t, there)]
    expect((await merged(stays, [goes], stays)).result).toBe('done')
    expect(await survivorOf(t.office.pool, goes.id)).toBe(stays.id)
    expect(await placeOf(stays)).toMatchObject({ institutionId: here })
    expect(await placeOf(goes)).toBeUndefined()
    expect((await childrenAt(t.office.pool, there, today, null, 50)).map(({ id }) => id)).not.toContain(
      goes.id,
    )
  })

  test('merge into the survivor, which goes on in the place of the merged one', async () => {
    const room = await classAt(t, there)
    const [stays, goes] = [await enrolled(t, here), await enrolled(t, there)]
    await put(goes, there, room)
    const { caseId } = await merged(stays, [goes], goes)
    expect(await placeOf(stays)).toMatchObject({ institutionId: there, from: '2026-09-01', classId: room })
    const rows = await t.office.pool`SELECT child_id, case_id, void_reason FROM enrolments
      WHERE child_id IN (${stays.id}, ${goes.id}) AND upper_inf(during)
      ORDER BY voided_at IS NULL, child_id = ${goes.id}`
    expect(rows).toEqual([
      { child_id: stays.id, case_id: null, void_reason: 'merged' },
      { child_id: goes.id, case_id: null, void_reason: 'merged' },
      { child_id: stays.id, case_id: caseId, void_reason: null },
    ])
  })

  test('do not put the survivor into two places on the days that are known of it', async () => {
    const [stays, goes] = [await enrolled(t, here), await enrolled(t, there)]
    const { pool } = t.office
    await leaves(stays)
    await merged(stays, [goes], goes)
    expect(await placeOn(pool, stays.id, '2026-07-14')).toMatchObject({ institutionId: here })
    expect(await placeOf(stays)).toMatchObject({ institutionId: there, from: '2026-07-15' })
  })

  test('that are nowhere any more keep no place', async () => {
    const [stays, goes] = [await enrolled(t, here), await enrolled(t, there)]
    for (const child of [stays, goes]) await leaves(child)
    const ruling = { survivor: stays.id, kept: null }
    expect((await settled(t, [stays.id, goes.id], 'same-child', ruling)).result).toBe('done')
    expect(await openPlace(t.office.pool, stays.id)).toBeUndefined()
  })

  test('leave their numbers to the survivor, which is found by them and by their names', async () => {
    const stays = await unnumbered(here, { name: '夏保留' })
    const goes = await enrolled(t, there, { name: '夏并入' })
    await merged(stays, [goes], stays)
    expect(await holder(t, goes.identity)).toBeUndefined()
    expect(await issuedTo(t.office.pool, t.office.personal, goes.statusNumber.number)).toBe(stays.id)
    for (const number of [goes.statusNumber.number, idOf(goes), stays.statusNumber.number])
      for (const name of ['夏保留', '夏并入'])
        expect(await find(number, name)).toMatchObject({ childId: stays.id, institutionId: here })
  })

  test('may give the survivor the ID number and the formal number of a merged one', async () => {
    const [stays, goes] = [await unnumbered(), await enrolled(t, there)]
    await merged(stays, [goes], stays, [{ child: stays.id, idNumber: idOf(goes) }])
    expect(await numbersNow(t, stays.id)).toEqual([idOf(goes), formalNumber(idOf(goes))])
    expect(await holder(t, goes.identity)).toBe(stays.id)
  })

  test('lead to the last survivor when that merges again', async () => {
    const [first, second, third] = [
      await enrolled(t, here, { name: '纪一' }),
      await enrolled(t, there, { name: '纪二' }),
      await enrolled(t, here, { name: '纪三' }),
    ]
    await merged(second, [first], second)
    await merged(third, [second], third)
    expect(await survivorOf(t.office.pool, first.id)).toBe(third.id)
    expect(await issuedTo(t.office.pool, t.office.personal, first.statusNumber.number)).toBe(third.id)
    expect(await find(idOf(first), '纪一')).toMatchObject({ childId: third.id })
  })

  test('leave the survivor to be found when the data of a merged one are destroyed', async () => {
    const [stays, goes] = [
      await enrolled(t, here, { name: '唐留' }),
      await enrolled(t, there, { name: '唐去' }),
    ]
    await merged(stays, [goes], stays)
    const { pool, personal, time } = t.office
    await pool.begin((tx) => personal.forget(tx, { kind: 'child', id: goes.id }, time.now()))
    await pool.begin((tx) => indexChild(tx, personal, stays.id))
    expect(await find(idOf(stays), '唐留')).toMatchObject({ childId: stays.id })
    expect(await find(idOf(stays), '唐去')).toBeUndefined()
  })

  test('keep what guardians are in dispute about', async () => {
    const [stays, goes] = [await enrolled(t, here), await enrolled(t, there)]
    const { pool, time } = t.office
    const flag = { personId: personId('officer'), caseId: null, reason: null, at: time.now() }
    await raiseFlag(pool, { ...flag, id: randomUUID(), childId: goes.id })
    await merged(stays, [goes], stays)
    expect(await hasCustodyFlag(pool, stays.id)).toBe(true)
  })

  test('stay sealed where one of them was, and its former name leads nowhere', async () => {
    const [stays, goes] = [
      await enrolled(t, here, { name: '秦新' }),
      await enrolled(t, there, { name: '秦旧' }),
    ]
    await t.office.pool.begin(async (tx) => {
      await sealChild(tx, stays.id)
      await indexChild(tx, t.office.personal, stays.id)
    })
    await merged(stays, [goes], stays)
    expect((await childById(t.office.pool, goes.id))?.sealed).toBe(true)
    expect(await find(idOf(stays), '秦旧')).toBeUndefined()
    expect(await find(idOf(stays), '秦新')).toMatchObject({ childId: stays.id })
  })

  test('are refused when the kept place has ended meanwhile', async () => {
    const [stays, goes] = [await enrolled(t, here), await enrolled(t, there)]
    const kept = await openOf(goes)
    await put(goes, here)
    const { result } = await settled(t, [stays.id, goes.id], 'same-child', { survivor: stays.id, kept })
    expect(result).toBe('ruling-outdated')
    expect(await closed(goes)).toBe(false)
  })
})

describe('a false archive', () => {
  test('of three is cancelled, the others stay as they are', async () => {
    const three = [
      await enrolled(t, here),
      await enrolled(t, here),
      await enrolled(t, there, { name: '江假' }),
    ] as const
    const ids = three.map(({ id }) => id)
    const { result } = await settled(t, ids, 'cancel', { cancelled: [three[2].id] })
    expect(result).toBe('done')
    expect(await Promise.all(three.map(closed))).toEqual([false, false, true])
    expect(await placeOf(three[2])).toBeUndefined()
    expect(await numbersNow(t, three[2].id)).toEqual([idOf(three[2]), null])
    expect(await find(idOf(three[2]), '江假')).toBeUndefined()
    for (const child of three.slice(0, 2))
      expect(await numbersNow(t, child.id)).toEqual([idOf(child), child.statusNumber.number])
  })

  test('gives its number to whom it belongs, in the same case or later', async () => {
    const [real, forged] = [await unnumbered(), await enrolled(t, there)]
    await settled(t, [real.id, forged.id], 'cancel', {
      cancelled: [forged.id],
      numbers: [{ child: real.id, idNumber: idOf(forged) }],
    })
    expect(await numbersNow(t, real.id)).toEqual([idOf(forged), forged.statusNumber.number])
    const again = await enrolled(t, there)
    await settled(t, [real.id, again.id], 'cancel', { cancelled: [again.id] })
    expect(await issuedTo(t.office.pool, t.office.personal, again.statusNumber.number)).toBeUndefined()
  })

  test('leaves its class, which may be removed then', async () => {
    const room = await classAt(t, here)
    const forged = await unnumbered()
    const real = await unnumbered()
    const { pool } = t.office
    await put(forged, here, room)
    expect(await isOccupied(pool, room)).toBe(true)
    await settled(t, [forged.id, real.id], 'cancel', { cancelled: [forged.id] })
    expect(await isOccupied(pool, room)).toBe(false)
  })
})

test('other open cases about a closed archive are named, and no others', async () => {
  const [real, forged] = [await enrolled(t, here), await enrolled(t, there)]
  const open = await disputeAbout(t, [forged.id], false)
  await disputeAbout(t, [forged.id])
  await disputeAbout(t, [real.id], false)
  const { caseId } = await settled(t, [real.id, forged.id], 'cancel', { cancelled: [forged.id] })
  expect(await casesOfClosed(t.office.pool, caseId)).toEqual([open.id])
})
