import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { issuedTo, setIdNumber, statusNumbersOf } from '../../../../db/children/numbers.ts'
import { segmentsOf, supersede, versionsOf } from '../../../../db/children/identities.ts'
import { findByPair } from '../../../../db/children/pair.ts'
import { isMarkedPair } from '../../../../db/children/settle/separate.ts'
import { exchange, revise } from '../../../../domain/identity/versions.ts'
import { formalNumber } from '../../../../domain/numbers/status-number.ts'
import { enrolled, inventedId, type Enrolled } from '../../../support/children.ts'
import { disputeAbout, expectSound, holder, numbersNow, settled } from '../../../support/disputes.ts'
import { testOffice, type TestOffice } from '../../../support/office.ts'
import { unitId } from '../../../support/people.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterEach(() => expectSound(t))
afterAll(() => t.close())

const here = unitId('sunflower')
const there = unitId('poplar')
const idOf = ({ identity }: Enrolled) => identity.idNumber ?? ''
const idsOf = (children: readonly Enrolled[]) => children.map(({ id }) => id)
const unnumbered = (over = {}) => enrolled(t, here, { idType: 'Z', idNumber: null, ...over })
const different = (children: readonly Enrolled[], numbers: readonly { child: string; idNumber: string }[]) =>
  settled(t, idsOf(children), 'different-children', { numbers })
const owner = (number: string) => issuedTo(t.office.pool, t.office.personal, number)
const find = (number: string, name: string) => findByPair(t.office.pool, t.office.personal, { number, name })

/** What of a number each child of the ledger has been told, oldest row first. */
const ledger = async (child: Enrolled) =>
  (await statusNumbersOf(t.office.pool, t.office.personal, [child.id])).map((row) => [
    row.kind,
    row.number,
    row.voidedAt === null ? (row.replacedAt === null ? 'current' : 'alias') : 'void',
  ])

/** Gives a child another ID number as a correction does, which leaves the formal number alone. */
async function correctedTo(child: Enrolled, idNumber: string) {
  const { pool, personal, time } = t.office
  time.set(time.now() + 60_000)
  const kase = await disputeAbout(t, [child.id])
  await pool.begin(async (tx) => {
    const held = await segmentsOf(tx, personal, child.id)
    const { ended, fresh } = exchange(held, revise(held, { idNumber }))
    const at = time.now()
    await supersede(tx, personal, child.id, { ended: ended.map(({ no }) => no), fresh, caseId: kase.id, at })
    await setIdNumber(tx, personal, child.id, unitId('henan'), idNumber)
    await tx`INSERT INTO effects (case_id, stage, slot, round, verdict, effect, result, event_no, at)
      VALUES (${kase.id}, 'county-review', '', 1, 'approve', 'correctIdentity', 'done', 1, ${at})`
  })
}

describe('swapped numbers', () => {
  test('go to their owners, with the formal numbers built on them', async () => {
    const [one, other] = [
      await enrolled(t, here, { name: '顾一' }),
      await enrolled(t, there, { name: '顾二' }),
    ]
    const swap = [
      { child: one.id, idNumber: idOf(other) },
      { child: other.id, idNumber: idOf(one).toLowerCase() },
    ]
    expect((await different([one, other], swap)).result).toBe('done')
    expect(await numbersNow(t, one.id)).toEqual([idOf(other), formalNumber(idOf(other))])
    expect(await numbersNow(t, other.id)).toEqual([idOf(one), formalNumber(idOf(one))])
    expect(await holder(t, one.identity)).toBe(other.id)
    expect(await owner(one.statusNumber.number)).toBe(other.id)
    expect(await ledger(one)).toEqual([
      ['G', formalNumber(idOf(one)), 'void'],
      ['G', formalNumber(idOf(other)), 'current'],
    ])
  })

  test('hold for every day, since the register was wrong, and name the dispute', async () => {
    const [one, other] = [await enrolled(t, here), await enrolled(t, there)]
    const { caseId } = await different(
      [one, other],
      [
        { child: one.id, idNumber: idOf(other) },
        { child: other.id, idNumber: idOf(one) },
      ],
    )
    const versions = await versionsOf(t.office.pool, t.office.personal, one.id)
    expect(versions.map((each) => [each.identity.idNumber, each.from, each.to, each.caseId])).toEqual([
      [idOf(one), null, null, null],
      [idOf(other), null, null, caseId],
    ])
  })

  test('find their owner and nobody else', async () => {
    const [one, other] = [
      await enrolled(t, here, { name: '白一' }),
      await enrolled(t, there, { name: '白二' }),
    ]
    await different(
      [one, other],
      [
        { child: one.id, idNumber: idOf(other) },
        { child: other.id, idNumber: idOf(one) },
      ],
    )
    expect(await find(idOf(one), '白二')).toMatchObject({ childId: other.id })
    expect(await find(one.statusNumber.number, '白二')).toMatchObject({ childId: other.id })
    expect(await find(idOf(one), '白一')).toBeUndefined()
    expect(await find(one.statusNumber.number, '白一')).toBeUndefined()
  })

  test('of three children go round the corner', async () => {
    const three = [await enrolled(t, here), await enrolled(t, there), await enrolled(t, unitId('bamboo'))]
    const turned = three.map((child, i) => ({ child: child.id, idNumber: idOf(three[(i + 1) % 3] ?? child) }))
    expect((await different(three, turned)).result).toBe('done')
    for (const { child, idNumber } of turned)
      expect(await numbersNow(t, child)).toEqual([idNumber, formalNumber(idNumber)])
  })

  test('can be swapped back by another dispute', async () => {
    const [one, other] = [await enrolled(t, here), await enrolled(t, there)]
    const as = (first: Enrolled, second: Enrolled) => [
      { child: one.id, idNumber: idOf(first) },
      { child: other.id, idNumber: idOf(second) },
    ]
    await different([one, other], as(other, one))
    expect((await different([one, other], as(one, other))).result).toBe('done')
    expect(await numbersNow(t, one.id)).toEqual([idOf(one), one.statusNumber.number])
  })
})

describe('a number issued on a wrong ID', () => {
  test('goes to the rightful owner, and who had it gets its own', async () => {
    const wrong = await enrolled(t, here)
    const rightful = await unnumbered()
    const own = inventedId()
    await different(
      [wrong, rightful],
      [
        { child: wrong.id, idNumber: own },
        { child: rightful.id, idNumber: idOf(wrong) },
      ],
    )
    expect(await numbersNow(t, wrong.id)).toEqual([own, formalNumber(own)])
    expect(await ledger(rightful)).toEqual([
      ['L', rightful.statusNumber.number, 'alias'],
      ['G', wrong.statusNumber.number, 'current'],
    ])
    expect(await owner(wrong.statusNumber.number)).toBe(rightful.id)
  })

  test('leaves a child that has none now with a generated one', async () => {
    const wrong = await enrolled(t, here)
    const rightful = await unnumbered()
    await different(
      [wrong, rightful],
      [
        { child: wrong.id, idNumber: '' },
        { child: rightful.id, idNumber: idOf(wrong) },
      ],
    )
    const [idNumber, number] = await numbersNow(t, wrong.id)
    expect(idNumber).toBeNull()
    expect(number).toMatch(/^J41010520210315\d{3}[\dX]$/)
    expect(await owner(wrong.statusNumber.number)).toBe(rightful.id)
  })

  test('comes to a later dispute’s rightful owner after it had been nobody’s', async () => {
    const [wrong, bystander] = [await enrolled(t, here), await unnumbered()]
    await different([wrong, bystander], [{ child: wrong.id, idNumber: '' }])
    expect(await holder(t, wrong.identity)).toBeUndefined()
    const rightful = await unnumbered()
    expect((await different([rightful, wrong], [{ child: rightful.id, idNumber: idOf(wrong) }])).result).toBe(
      'done',
    )
    expect(await numbersNow(t, rightful.id)).toEqual([idOf(wrong), wrong.statusNumber.number])
  })

  test('is taken from a child whose ID has changed since, when its ID comes to another', async () => {
    const [former, rightful] = [await enrolled(t, here), await unnumbered()]
    const old = idOf(former)
    // A correction of long ago: the formal number stayed what it was.
    const corrected = inventedId()
    await correctedTo(former, corrected)
    await different([former, rightful], [{ child: rightful.id, idNumber: old }])
    expect(await numbersNow(t, rightful.id)).toEqual([old, formalNumber(old)])
    expect(await numbersNow(t, former.id)).toEqual([corrected, formalNumber(corrected)])
  })
})

test('different children are marked, every two of them', async () => {
  const three = [await enrolled(t, here), await enrolled(t, here), await enrolled(t, here)]
  const [a, b, c] = idsOf(three) as [string, string, string]
  const stranger = await enrolled(t, here)
  await settled(t, [a, b, c], 'different-children', { order: { child: a, field: 'name' } })
  for (const [one, other] of [
    [a, b],
    [c, a],
    [b, c],
  ] as const)
    expect(await isMarkedPair(t.office.pool, one, other)).toBe(true)
  expect(await isMarkedPair(t.office.pool, a, stranger.id)).toBe(false)
  expect(await numbersNow(t, a)).toEqual([three[0]?.identity.idNumber, three[0]?.statusNumber.number])
})

/** Until somebody waits for the lock of another: the database tells, so nothing is waited for by the clock. */
const somebodyWaits = () =>
  vi.waitFor(async () => {
    const waiting = await t.office.pool`
      SELECT FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE datname = current_database() AND NOT granted`
    expect(waiting).toHaveLength(1)
  })

describe('what has changed since the ruling', () => {
  test('a child outside the case has the number: nothing is written', async () => {
    const pair = [await enrolled(t, here), await unnumbered()] as const
    const outsider = await enrolled(t, there)
    const numbers = [{ child: pair[1].id, idNumber: idOf(outsider) }]
    expect((await different(pair, numbers)).result).toBe('number-taken')
    expect(await isMarkedPair(t.office.pool, pair[0].id, pair[1].id)).toBe(false)
    expect(await numbersNow(t, pair[1].id)).toEqual([null, pair[1].statusNumber.number])
  })

  test('a child outside the case takes the number while it is written: refused, not a fault', async () => {
    const [one, lacking, outsider] = [await enrolled(t, here), await unnumbered(), await unnumbered()]
    const { pool, personal } = t.office
    const wanted = inventedId()
    const other = await pool.reserve()
    await other`BEGIN`
    await setIdNumber(other as never, personal, outsider.id, unitId('henan'), wanted)
    const ours = different([one, lacking], [{ child: lacking.id, idNumber: wanted }])
    await somebodyWaits()
    await other`COMMIT`
    other.release()
    expect((await ours).result).toBe('number-taken')
  })

  test('an archive of the case was closed: refused', async () => {
    const [a, b, c] = [await unnumbered(), await unnumbered(), await unnumbered()]
    await settled(t, [a.id, b.id], 'cancel', { cancelled: [a.id] })
    expect((await different([a, c], [])).result).toBe('child-closed')
  })
})
