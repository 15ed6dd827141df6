import { describe, expect, test } from 'vitest'
import { activities } from '../../../activities/index.ts'
import { file } from '../../../acts/file.ts'
import { childrenOf } from '../../../db/caseChildren.ts'
import { clocksOf } from '../../../db/clocks.ts'
import { untaken } from '../../../db/deliveries.ts'
import { setIdNumber } from '../../../db/children/numbers.ts'
import { timelineOf } from '../../../db/journal.ts'
import { linkedTo } from '../../../db/links.ts'
import { enrolled, inventedId } from '../../support/children.ts'
import { ordinaryMorning } from '../../support/clock.ts'
import { deliverAll } from '../../support/letters.ts'
import { acting, type TestOffice } from '../../support/office.ts'
import { kindergarten, unitId, type Kindergarten } from '../../support/people.ts'
import { accepted, fileCase, follow, openTask, say, theCase } from '../cases.ts'
import { correction, correctionForm, pronounce, proofs } from '../corrections.ts'
import { linkedOffice } from './moving.ts'
import { inTheWay, toyCare, toyClaim } from './toys.ts'

let t: TestOffice
linkedOffice((office) => {
  t = office
})

const at = (day: string) => t.office.time.set(Date.parse(`${day}T15:00:00+08:00`))
const childAt = async (k: Kindergarten) => (await enrolled(t, k.id)).id
const journalOf = (caseId: string) => timelineOf(t.office.pool, caseId, '2026-11-23')
const typesOf = async (caseId: string) => (await journalOf(caseId)).map(({ type }) => type)
const lastOf = async (caseId: string) => (await journalOf(caseId)).at(-1)

/** What the story records after an approval. */
async function goesOn(caseId: string): Promise<void> {
  const { epoch, flowNo, lastNo: through } = await theCase(t, caseId)
  const run = { caseId, epoch, flowNo, through, at: t.office.time.toWorkflow(t.office.time.now()) }
  await activities(t.office, 'test').record({ ...run, next: { kind: 'close', outcome: 'completed' } })
}

async function claims(k: Kindergarten, child: string): Promise<string> {
  const caseId = await fileCase(t, k.clerk, toyClaim, { child })
  accepted(await say(t, caseId, 'approve'))
  await goesOn(caseId)
  return caseId
}

const settlementOf = async (caseId: string): Promise<string> => {
  const [link] = await linkedTo(t.office.pool, caseId)
  if (!link) throw new Error('it is tied to nothing')
  return link.id
}

/** A claim on a child that runs into another one. */
async function collided(refused = true) {
  const k = await kindergarten(t.office.pool)
  const [mine, other] = [await childAt(k), await childAt(k)]
  inTheWay.of.set(mine, { children: [other], refused })
  const caseId = await claims(k, mine)
  return { k, mine, other, caseId, settlement: await settlementOf(caseId) }
}

async function settles(settlement: string): Promise<void> {
  accepted(await say(t, settlement, 'approve'))
  await follow(t, settlement, { kind: 'close', outcome: 'completed' })
}

describe('an effect that runs into another child', () => {
  test('is refused, and a case of the system settles it for both, at the county of the first', async () => {
    const { mine, other, caseId, settlement } = await collided()
    expect((await journalOf(caseId)).slice(-2)).toMatchObject([
      { type: 'linked-opened', data: { caseId: settlement, process: 'toy-settlement', kind: 'blocked' } },
      { type: 'effect-refused', data: { code: 'number-taken', waitsFor: settlement, repair: 'review' } },
    ])
    expect(await theCase(t, settlement)).toMatchObject({ filerId: null, applicantId: unitId('jinshui') })
    expect((await journalOf(settlement))[0]).toMatchObject({ type: 'filed', data: { openedBy: caseId } })
    expect(await childrenOf(t.office.pool, settlement)).toEqual([mine, other].sort())
  })

  test('blocks nobody by the case that the system opened', async () => {
    const { k, other, settlement } = await collided()
    accepted(await file(t.office, acting(k.clerk), toyCare, { form: { child: other } }))
    expect(await t.office.pool`SELECT FROM exclusions WHERE case_id = ${settlement}`).toEqual([])
  })

  test('lets nobody’s time run while it waits, and its desk has a new clock afterwards', async () => {
    const { caseId, settlement } = await collided()
    expect(await clocksOf(t.office.pool, caseId)).toMatchObject([{ stoppedAt: ordinaryMorning }])
    expect((await theCase(t, caseId)).nextRungAt).toBeNull()
    at('2026-12-10')
    await settles(settlement)
    await deliverAll(t)
    expect(await lastOf(caseId)).toMatchObject({
      type: 'linked-closed',
      data: { caseId: settlement, outcome: 'completed' },
    })
    await follow(t, caseId, { kind: 'open', key: { stage: 'review', slot: '', round: 2 } })
    expect((await clocksOf(t.office.pool, caseId))[1]).toMatchObject({ round: 2, dueDay: '2026-12-17' })
    inTheWay.of.clear()
    accepted(await say(t, caseId, 'approve'))
    await goesOn(caseId)
    expect(await theCase(t, caseId)).toMatchObject({ outcome: 'completed' })
  })

  test('may run into it again, which is settled by a new case', async () => {
    const { caseId, settlement } = await collided()
    await settles(settlement)
    await deliverAll(t)
    await follow(t, caseId, { kind: 'open', key: { stage: 'review', slot: '', round: 2 } })
    accepted(await say(t, caseId, 'approve'))
    await goesOn(caseId)
    expect(await lastOf(caseId)).toMatchObject({
      type: 'effect-refused',
      data: { waitsFor: expect.any(String) },
    })
    expect(await linkedTo(t.office.pool, caseId)).toHaveLength(2)
  })

  test('that is done all the same is told to a case of its own, and waits for nothing', async () => {
    const { caseId, settlement } = await collided(false)
    expect(await typesOf(caseId)).toEqual([
      'filed',
      'task-opened',
      'verdict',
      'effect-done',
      'linked-opened',
      'closed',
    ])
    expect(await linkedTo(t.office.pool, caseId)).toMatchObject([{ kind: 'objection', id: settlement }])
    await settles(settlement)
    expect(await untaken(t.office.pool, 1)).toEqual([])
  })
})

describe('a second one on the same children', () => {
  test('joins the case that is open, with the child it brings along', async () => {
    const { k, mine, other, settlement } = await collided()
    const third = await childAt(k)
    inTheWay.of.set(third, { children: [other], refused: true })
    const second = await claims(k, third)
    expect(await settlementOf(second)).toBe(settlement)
    await deliverAll(t)
    expect(await lastOf(settlement)).toMatchObject({
      type: 'joined',
      data: { caseId: second, children: [third] },
    })
    expect(await childrenOf(t.office.pool, settlement)).toEqual([mine, other, third].sort())
    await settles(settlement)
    expect(await deliverAll(t)).toBe(2)
    expect(await lastOf(second)).toMatchObject({ type: 'linked-closed' })
  })

  test('joins it also by a child that is still on its way there', async () => {
    const { k, other, settlement } = await collided()
    const [third, fourth] = [await childAt(k), await childAt(k)]
    inTheWay.of.set(third, { children: [other], refused: true })
    inTheWay.of.set(fourth, { children: [third], refused: true })
    await claims(k, third)
    expect(await settlementOf(await claims(k, fourth))).toBe(settlement)
  })

  test('is told of the end where the case closed before its letter was taken', async () => {
    const { k, other, settlement } = await collided()
    const third = await childAt(k)
    inTheWay.of.set(third, { children: [other], refused: true })
    accepted(await say(t, settlement, 'approve'))
    const second = await claims(k, third)
    await follow(t, settlement, { kind: 'close', outcome: 'completed' })
    await deliverAll(t)
    expect(await lastOf(second)).toMatchObject({ type: 'linked-closed', data: { outcome: 'completed' } })
    expect(await typesOf(second)).toHaveLength(6)
    expect((await lastOf(settlement))?.type).toBe('closed')
  })

  test('at the same moment: two that want each other’s number end in one case', async () => {
    const k = await kindergarten(t.office.pool)
    const both = [await childAt(k), await childAt(k)] as const
    inTheWay.of.set(both[0], { children: [both[1]], refused: true })
    inTheWay.of.set(both[1], { children: [both[0]], refused: true })
    const cases = await Promise.all(both.map((child) => claims(k, child)))
    const settlements = await Promise.all(cases.map(settlementOf))
    expect(new Set(settlements).size).toBe(1)
    await deliverAll(t)
    const [settlement = ''] = settlements
    await openTask(t, settlement)
    await settles(settlement)
    await deliverAll(t)
    for (const caseId of cases) expect((await lastOf(caseId))?.type).toBe('linked-closed')
  })
})

test('an effect with no process to settle it leads back to its desk', async () => {
  const k = await kindergarten(t.office.pool)
  const mine = await childAt(k)
  inTheWay.of.set(mine, { children: [await childAt(k)], refused: true })
  const unsettled = { ...toyClaim, opens: { toyCollide: 'nobody' } }
  const caseId = await fileCase(t, k.clerk, unsettled, { child: mine })
  accepted(await say(t, caseId, 'approve'))
  await goesOn(caseId)
  expect((await lastOf(caseId))?.data).not.toHaveProperty('waitsFor')
  await follow(t, caseId, { kind: 'open', key: { stage: 'review', slot: '', round: 2 } })
})

describe('a correction to a number that another child has', () => {
  const settled = { ...correction, opens: { correctIdentity: 'toy-settlement' } }

  /** The number is taken between filing and approval; by a child that has it, or that only its status number is of. */
  const corrects = async (usurped: 'present number' | 'status number only') => {
    const k = await kindergarten(t.office.pool)
    // A temporary number becomes the formal one of the new ID.
    const child = (await enrolled(t, k.id, { idType: 'Z', idNumber: null })).id
    const idNumber = inventedId()
    const form = correctionForm(child, { idType: '1', idNumber }, await proofs(t, k.id, k.clerk))
    const { caseId } = accepted(await file(t.office, acting(k.clerk), settled, { form }))
    const usurper = (await enrolled(t, unitId('poplar'), { name: '纪青禾', idNumber })).id
    if (usurped === 'status number only')
      await t.office.pool.begin((tx) => setIdNumber(tx, t.office.personal, usurper, unitId('henan'), null))
    accepted(await pronounce(t, caseId, 'approve', k.reviewer))
    await goesOn(caseId)
    return { caseId, children: [child, usurper].sort() }
  }

  test.each(['present number', 'status number only'] as const)(
    '(%s) is settled with that child',
    async (by) => {
      const { caseId, children } = await corrects(by)
      expect(await lastOf(caseId)).toMatchObject({ type: 'effect-refused', data: { code: 'number-taken' } })
      expect(await childrenOf(t.office.pool, await settlementOf(caseId))).toEqual(children)
    },
  )
})
