import { afterAll, beforeAll, expect, test } from 'vitest'
import { withdraw } from '../../../acts/withdraw.ts'
import { coming, leaving } from '../../../db/children/transferring.ts'
import { movers } from '../../../api/views/transferring.ts'
import { classAt, fileMove, placed, released } from '../../acts/moves.ts'
import { accepted, follow } from '../../acts/cases.ts'
import { enrolled } from '../../support/children.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { kindergarten } from '../../support/people.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterAll(() => t.close())

const asked = async () => {
  const [from, to] = [await kindergarten(t.office.pool, 'erqi'), await kindergarten(t.office.pool)]
  const child = (await enrolled(t, from.id)).id
  return { from, to, child, caseId: await fileMove(t, to, child) }
}
const leavingAt = async (child: string, at: string, named = movers) =>
  (await leaving(t.office.pool, [child], at, named)).map(({ caseId }) => caseId)
const comingTo = async (id: string) =>
  (await coming(t.office.pool, id, movers, null, 10)).map(({ childId }) => childId)

test('a child of an open transfer is shown as leaving here and as coming there', async () => {
  const { from, to, child, caseId } = await asked()
  expect(await leavingAt(child, from.id)).toEqual([caseId])
  expect(await comingTo(to.id)).toEqual([child])
  expect(await comingTo(from.id)).toEqual([])
})

test('of several open transfers of one child the latest is shown', async () => {
  const { from, child } = await asked()
  t.office.time.set(t.office.time.now() + 60_000)
  const later = await fileMove(t, await kindergarten(t.office.pool), child)
  expect(await leavingAt(child, from.id)).toEqual([later])
})

test('business of another kind does not show a child as leaving', async () => {
  const { from, child } = await asked()
  expect(await leavingAt(child, from.id, ['key-field-correction'])).toEqual([])
})

test('a transfer that was withdrawn shows nobody', async () => {
  const { from, to, child, caseId } = await asked()
  accepted(await withdraw(t.office, acting(to.clerk), caseId, undefined))
  await follow(t, caseId, { kind: 'close', outcome: 'withdrawn' })
  expect(await leavingAt(child, from.id)).toEqual([])
  expect(await comingTo(to.id)).toEqual([])
})

test('a child that has been placed is neither leaving nor coming', async () => {
  const [from, to] = [await kindergarten(t.office.pool), await kindergarten(t.office.pool)]
  const child = (await enrolled(t, from.id)).id
  await placed(t, await released(t, from, to, child), to, await classAt(t, to.id))
  expect(await leavingAt(child, to.id)).toEqual([])
  expect(await comingTo(to.id)).toEqual([])
})

test('incoming children are listed page by page, the latest first', async () => {
  const to = await kindergarten(t.office.pool)
  const cases: string[] = []
  for (let i = 0; i < 3; i++) {
    const from = await kindergarten(t.office.pool)
    cases.unshift(await fileMove(t, to, (await enrolled(t, from.id)).id))
    t.office.time.set(t.office.time.now() + 1)
  }
  const first = await coming(t.office.pool, to.id, movers, null, 2)
  const rest = await coming(t.office.pool, to.id, movers, first[1]?.caseId ?? null, 2)
  expect([...first, ...rest].map(({ caseId }) => caseId)).toEqual(cases)
})
