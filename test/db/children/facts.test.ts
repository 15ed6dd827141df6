import { afterAll, beforeAll, expect, test } from 'vitest'
import { rulingFacts } from '../../../db/children/facts.ts'
import { setIdNumber } from '../../../db/children/numbers.ts'
import type { RuledNumber } from '../../../domain/identity/ruling.ts'
import { enrolled, inventedId, type Enrolled } from '../../support/children.ts'
import { settled } from '../../support/disputes.ts'
import { testOffice, type TestOffice } from '../../support/office.ts'
import { unitId } from '../../support/people.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterAll(() => t.close())

const here = unitId('sunflower')
const numberOf = ({ identity }: Enrolled) => identity.idNumber ?? ''
const facts = (children: readonly Enrolled[], numbers?: readonly RuledNumber[]) =>
  rulingFacts(
    t.office.pool,
    t.office.personal,
    children.map(({ id }) => id),
    { numbers, provinceId: unitId('henan'), at: t.office.time.now() },
  )
const takenFor = async (child: Enrolled, idNumber: string, beside: readonly Enrolled[] = []) => [
  ...(await facts([child, ...beside], [{ child: child.id, idNumber }])).taken,
]

test('the children of a case are told with identity, number and place', async () => {
  const child = await enrolled(t, here)
  const [row] = await t.office.pool<{ id: string }[]>`SELECT id FROM enrolments WHERE child_id = ${child.id}`
  expect(await facts([child])).toEqual({
    today: '2026-11-23',
    taken: new Set(),
    children: [
      {
        id: child.id,
        identity: child.identity,
        statusNumber: child.statusNumber,
        enrolmentId: row?.id,
        closed: false,
      },
    ],
  })
})

test('a number of a child outside the case is taken, one within is not', async () => {
  const [child, other] = [await enrolled(t, here), await enrolled(t, here)]
  expect(await takenFor(child, numberOf(other))).toEqual([numberOf(other)])
  expect(await takenFor(child, numberOf(other), [other])).toEqual([])
  expect(await takenFor(child, inventedId())).toEqual([])
})

test('a number is taken while a child outside has the formal number built on it', async () => {
  const [child, other] = [await enrolled(t, here), await enrolled(t, here)]
  await t.office.pool.begin((tx) =>
    setIdNumber(tx, t.office.personal, other.id, unitId('henan'), inventedId()),
  )
  expect(await takenFor(child, numberOf(other))).toEqual([numberOf(other)])
})

test('an archive that was closed is told as closed, without number and place', async () => {
  const [child, forged] = [await enrolled(t, here), await enrolled(t, here)]
  await settled(t, [child.id, forged.id], 'cancel', { cancelled: [forged.id] })
  expect((await facts([forged])).children).toMatchObject([
    { closed: true, statusNumber: null, enrolmentId: null },
  ])
})

test('a child whose data were destroyed is not told', async () => {
  const child = await enrolled(t, here)
  const { pool, personal, time } = t.office
  await pool.begin((tx) => personal.forget(tx, { kind: 'child', id: child.id }, time.now()))
  expect((await facts([child])).children).toEqual([])
})
