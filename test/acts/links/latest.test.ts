import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { enrolled } from '../../support/children.ts'
import { ordinaryMorning } from '../../support/clock.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { deliverAll } from '../../support/letters.ts'
import { kindergarten, person, unitId, type Kindergarten } from '../../support/people.ts'
import { decide } from '../../../acts/decide.ts'
import { extend } from '../../../acts/extend.ts'
import { file } from '../../../acts/file.ts'
import { refer } from '../../../acts/refer.ts'
import { resubmit } from '../../../acts/resubmit.ts'
import { takeOver } from '../../../acts/takeOver.ts'
import { withdraw } from '../../../acts/withdraw.ts'
import { deliver } from '../../../acts/deliver.ts'
import { activities } from '../../../activities/index.ts'
import { caseItem } from '../../../db/caselists.ts'
import { clocksOf } from '../../../db/clocks.ts'
import { send, untaken } from '../../../db/deliveries.ts'
import { timelineOf } from '../../../db/journal.ts'
import { overdueIn } from '../../../db/overdue.ts'
import { linkedTo } from '../../../db/links.ts'
import { noticesOf } from './told.ts'
import { accepted, fileCase, follow, openTask, say, theCase } from '../cases.ts'
import { toyCare, toyMove, toyPack } from './toys.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice(undefined, toyPack)
})
beforeEach(() => t.office.time.set(ordinaryMorning))
afterEach(async () => {
  await deliverAll(t)
  await expectInvariants(t, [], { delivering: [], atRest: false })
})
afterAll(() => t.close())

const key = { stage: 'review', slot: '', round: 1 }
const later = (ms = 60_000) => t.office.time.set(t.office.time.now() + ms)

const moves = async (k: Kindergarten, child: string): Promise<string> => {
  later()
  return fileCase(t, k.clerk, toyMove, { child })
}
const inTwo = async () => {
  const here = await kindergarten(t.office.pool)
  const there = await kindergarten(t.office.pool, 'erqi')
  const child = (await enrolled(t, here.id)).id
  const first = await moves(here, child)
  return { here, there, child, first, second: await moves(there, child) }
}
const typesOf = async (caseId: string) =>
  (await timelineOf(t.office.pool, caseId, '2026-11-23')).map(({ type }) => type)
const completes = async (caseId: string, actor = acting('officer')) => {
  accepted(await say(t, caseId, 'approve', actor))
  await follow(t, caseId, { kind: 'close', outcome: 'completed' })
}
const erqi = () => acting('erqiOfficer')

describe('of several applications for one child', () => {
  test('the earlier one is put on hold when a later one is filed, and both are tied', async () => {
    const { first, second } = await inTwo()
    expect(await theCase(t, first)).toMatchObject({ heldBy: null })
    expect(await deliverAll(t)).toBe(1)
    expect(await theCase(t, first)).toMatchObject({ heldBy: second, nextRungAt: null, status: 'open' })
    expect(await theCase(t, second)).toMatchObject({ heldBy: null, nextRungAt: expect.any(Number) })
    expect(await linkedTo(t.office.pool, first)).toMatchObject([{ kind: 'later', id: second }])
    expect(await typesOf(first)).toEqual(['filed', 'task-opened', 'held'])
  })

  test('those of another process exclude it and are named', async () => {
    const { here, child } = await inTwo()
    const care = await file(t.office, acting(here.clerk), toyCare, { form: { child } })
    expect(care).toMatchObject({ ok: false, code: 'business-in-progress' })
  })

  test('all the clocks of the earlier stand still, and go on with the days left when the later one fails', async () => {
    const { first, second } = await inTwo()
    const [before] = await clocksOf(t.office.pool, first)
    await deliverAll(t)
    expect(await clocksOf(t.office.pool, first)).toMatchObject([
      { ledger: [{ kind: 'suspension', held: true, toAt: null }] },
    ])
    t.office.time.set(Date.parse('2026-11-25T15:00:00+08:00'))
    accepted(await say(t, second, 'reject', erqi()))
    await follow(t, second, { kind: 'close', outcome: 'rejected' })
    await deliverAll(t)
    const [after] = await clocksOf(t.office.pool, first)
    // From Monday to Wednesday no day counts: five working days are left from Thursday on.
    expect([before?.dueDay, after?.dueDay]).toEqual(['2026-11-30', '2026-12-02'])
    expect(await theCase(t, first)).toMatchObject({ heldBy: null, nextRungAt: expect.any(Number) })
    expect(await typesOf(first)).toEqual(['filed', 'task-opened', 'held', 'revived'])
    await completes(first)
  })

  test('the applicant of the earlier is told when it stands still and when it goes on', async () => {
    const { here, first, second } = await inTwo()
    await deliverAll(t)
    accepted(await say(t, second, 'reject', erqi()))
    await follow(t, second, { kind: 'close', outcome: 'rejected' })
    await deliverAll(t)
    const told = (await noticesOf(t, first)).filter(({ personId }) => personId === here.clerk.id)
    expect(told.map(({ kind }) => kind)).toEqual(['held', 'revived'])
    await completes(first)
  })

  test('the earlier ends when the later completes, its applicant is told, and its slot is free', async () => {
    const { here, child, first, second } = await inTwo()
    await deliverAll(t)
    await completes(second, erqi())
    await deliverAll(t)
    expect(await typesOf(first)).toEqual(['filed', 'task-opened', 'held', 'superseded'])
    expect(await noticesOf(t, first)).toContainEqual({ kind: 'superseded', personId: here.clerk.id })
    await follow(t, first, { kind: 'close', outcome: 'superseded' })
    expect(await theCase(t, first)).toMatchObject({ status: 'superseded', outcome: 'superseded' })
    accepted(await file(t.office, acting(here.clerk), toyCare, { form: { child } }))
  })

  test('the middle of three that is withdrawn leaves the first on hold, and the last frees it', async () => {
    const { here, there, child, first, second } = await inTwo()
    const third = await moves(here, child)
    await deliverAll(t)
    expect((await theCase(t, second)).heldBy).toBe(third)
    accepted(await withdraw(t.office, acting(there.clerk), second, '不转了'))
    await follow(t, second, { kind: 'close', outcome: 'withdrawn' })
    await deliverAll(t)
    expect(await theCase(t, first)).toMatchObject({ heldBy: expect.any(String) })
    accepted(await withdraw(t.office, acting(here.clerk), third, '不转了'))
    await follow(t, third, { kind: 'close', outcome: 'withdrawn' })
    await deliverAll(t)
    expect(await theCase(t, first)).toMatchObject({ heldBy: null })
    await completes(first)
  })

  test('the last of three that completes ends both others', async () => {
    const { here, child, first, second } = await inTwo()
    const third = await moves(here, child)
    await completes(third)
    await deliverAll(t)
    for (const caseId of [first, second]) {
      expect((await typesOf(caseId)).at(-1)).toBe('superseded')
      await follow(t, caseId, { kind: 'close', outcome: 'superseded' })
    }
  })

  test('each of two filings at once finds the other, whichever is the earlier by its instant', async () => {
    const here = await kindergarten(t.office.pool)
    const there = await kindergarten(t.office.pool, 'erqi')
    const child = (await enrolled(t, here.id)).id
    const both = await Promise.all([here, there].map(({ clerk }) => fileCase(t, clerk, toyMove, { child })))
    await deliverAll(t)
    const held = (await Promise.all(both.map((caseId) => theCase(t, caseId)))).filter(({ heldBy }) => heldBy)
    expect(held).toHaveLength(1)
  })
})

describe('a letter', () => {
  test('taken by two workers at once, and once more, is heeded once', async () => {
    const { first } = await inTwo()
    const [letter] = (await untaken(t.office.pool, 10)).filter(({ toCase }) => toCase === first)
    if (!letter) throw new Error('no letter')
    await Promise.all([deliver(t.office, letter), deliver(t.office, letter)])
    await deliver(t.office, letter)
    expect(await typesOf(first)).toEqual(['filed', 'task-opened', 'held'])
  })

  test('said again, or with nothing in it, changes nothing', async () => {
    const { first, second } = await inTwo()
    await deliverAll(t)
    const before = await typesOf(first)
    for (const kind of ['overtaken', 'superseded-by', 'linked-closed'] as const)
      await send(t.office.pool, { toCase: first, kind, fromCase: second, at: t.office.time.now() })
    await deliverAll(t)
    expect(await typesOf(first)).toEqual(before)
  })

  test.each([
    ['in their order', (n: number) => n],
    ['in the opposite order', (n: number) => -n],
  ])('and the next, taken %s, come to the same', async (_, order) => {
    const { here, child, first, second } = await inTwo()
    const third = await moves(here, child)
    await completes(third)
    const letters = await untaken(t.office.pool, 20)
    expect(letters).toHaveLength(5)
    const ordered = letters.map((letter, n) => ({ letter, n })).sort((a, b) => order(a.n) - order(b.n))
    for (const { letter } of ordered) await deliver(t.office, letter)
    for (const caseId of [first, second]) {
      expect(await typesOf(caseId)).toEqual(['filed', 'task-opened', 'superseded'])
      expect((await timelineOf(t.office.pool, caseId, '2026-11-23')).at(-1)?.data).toMatchObject({
        by: third,
      })
    }
  })

  test('to a case that has ended is simply taken', async () => {
    const { here, first } = await inTwo()
    accepted(await withdraw(t.office, acting(here.clerk), first, '不转了'))
    await follow(t, first, { kind: 'close', outcome: 'withdrawn' })
    await deliverAll(t)
    expect((await typesOf(first)).at(-1)).toBe('closed')
  })
})

describe('on hold', () => {
  test('nobody decides, also before the letter has been taken, and a stranger learns no number', async () => {
    const { first, second } = await inTwo()
    const before = await say(t, first, 'approve')
    const { filedAt } = await theCase(t, second)
    expect(before).toMatchObject({
      ok: false,
      code: 'on-hold',
      facts: { process: 'toy-move', county: 'erqi', filedOn: '2026-11-23' },
    })
    expect(filedAt).toBeGreaterThan(ordinaryMorning)
    await deliverAll(t)
    expect(await say(t, first, 'approve')).toMatchObject({ ok: false, code: 'on-hold' })
  })

  test('the later case is named to whoever may see it', async () => {
    const here = await kindergarten(t.office.pool)
    const child = (await enrolled(t, here.id)).id
    const first = await moves(here, child)
    const { number } = await theCase(t, await moves(here, child))
    expect(await say(t, first, 'approve')).toMatchObject({ ok: false, code: 'on-hold', facts: { number } })
  })

  test('nobody refers, extends or supplements', async () => {
    const { here, there, child, first } = await inTwo()
    await deliverAll(t)
    const { id, version } = await openTask(t, first)
    const toErqi = { unitId: person('erqiOfficer').grants[0]?.unitId ?? '', version, reason: '属二七区' }
    expect(await refer(t.office, acting('officer'), id, toErqi)).toMatchObject({ code: 'on-hold' })
    const more = { days: 2, reason: '材料多' }
    expect(await extend(t.office, acting('citySupervisor'), id, more)).toMatchObject({ code: 'on-hold' })
    const other = (await enrolled(t, here.id)).id
    const returned = await moves(here, other)
    accepted(await say(t, returned, 'return'))
    await follow(t, returned, { kind: 'ask-supplement', key })
    await moves(there, other)
    const again = { form: { child: other, note: '补充' } }
    expect(await resubmit(t.office, acting(here.clerk), returned, again)).toMatchObject({ code: 'on-hold' })
    expect(child).not.toBe(other)
  })

  test.each(['withdrawn a moment ago', 'closed, its letter not taken'])(
    'nobody is once the later case was %s: the next act goes on with the first',
    async (how) => {
      const { there, first, second } = await inTwo()
      await deliverAll(t)
      later()
      accepted(await withdraw(t.office, acting(there.clerk), second, '不转了'))
      if (how.startsWith('closed')) await follow(t, second, { kind: 'close', outcome: 'withdrawn' })
      accepted(await say(t, first, 'approve'))
      await follow(t, first, { kind: 'close', outcome: 'completed' })
      expect(await typesOf(first)).toEqual([
        ...['filed', 'task-opened', 'held', 'revived', 'verdict', 'effect-done', 'closed'],
      ])
      await follow(t, second, { kind: 'close', outcome: 'withdrawn' })
      await deliverAll(t)
    },
  )

  test('the desk of a case that the later one has settled says so, and names nobody as working on it', async () => {
    const { first, second } = await inTwo()
    await deliverAll(t)
    accepted(await say(t, second, 'approve', acting('erqiOfficer')))
    await follow(t, second, { kind: 'close', outcome: 'completed' })
    const said = await say(t, first, 'approve')
    expect(said).toMatchObject({ code: 'on-hold', detail: expect.stringContaining('自动终止') })
  })

  test('nobody is late', async () => {
    const { first, second } = await inTwo()
    await deliverAll(t)
    t.office.time.set(Date.parse('2026-12-20T10:00:00+08:00'))
    const above = [
      { unitId: unitId('jinshui'), kind: 'county' },
      { unitId: unitId('erqi'), kind: 'county' },
    ] as const
    const asked = { now: t.office.time.now(), after: null, limit: 100, day: '2026-12-20' }
    const late = (await overdueIn(t.office.pool, above, asked)).map(({ caseId }) => caseId)
    expect(late).toContain(second)
    expect(late).not.toContain(first)
    expect(await caseItem(t.office.pool, first, t.office.time.now())).toMatchObject({ onHold: true })
  })

  test('the applicant may withdraw', async () => {
    const { here, first } = await inTwo()
    await deliverAll(t)
    accepted(await withdraw(t.office, acting(here.clerk), first, '不转了'))
    await follow(t, first, { kind: 'close', outcome: 'withdrawn' })
  })

  test('a desk that a superior takes over is there with its clock at rest', async () => {
    const { first } = await inTwo()
    await deliverAll(t)
    const { id } = await openTask(t, first)
    accepted(await takeOver(t.office, acting('citySupervisor'), id, '市级直接办理'))
    expect(await theCase(t, first)).toMatchObject({ nextRungAt: null })
  })

  test('the time for a supplement stands still, and the authority’s goes on only when it is supplemented', async () => {
    const { here, there, child } = await inTwo()
    const other = (await enrolled(t, here.id)).id
    const first = await moves(here, other)
    accepted(await say(t, first, 'return'))
    // The letter comes between the return and the request.
    const second = await moves(there, other)
    await deliverAll(t)
    await follow(t, first, { kind: 'ask-supplement', key })
    expect(await theCase(t, first)).toMatchObject({ status: 'supplement', nextRungAt: null })
    t.office.time.set(Date.parse('2026-11-24T09:00:00+08:00'))
    accepted(await withdraw(t.office, acting(there.clerk), second, '不转了'))
    await follow(t, second, { kind: 'close', outcome: 'withdrawn' })
    await deliverAll(t)
    const clocks = await clocksOf(t.office.pool, first)
    const open = clocks.filter(({ ledger }) => ledger.some(({ toAt }) => toAt === null))
    expect(open.map(({ name }) => name)).toEqual(['toy.step'])
    later()
    accepted(await resubmit(t.office, acting(here.clerk), first, { form: { child: other, note: '补充' } }))
    expect(child).not.toBe(other)
  })
})

/** What the story records after the verdict, where it may be refused. */
async function tries(caseId: string): Promise<void> {
  const { epoch, flowNo, lastNo: through } = await theCase(t, caseId)
  const run = { caseId, epoch, flowNo, through, at: t.office.time.toWorkflow(t.office.time.now()) }
  await activities(t.office, 'test').record({ ...run, next: { kind: 'close', outcome: 'completed' } })
}

/** Decided, and nothing recorded yet when the later case is filed. */
async function raced() {
  const here = await kindergarten(t.office.pool)
  const there = await kindergarten(t.office.pool, 'erqi')
  const child = (await enrolled(t, here.id)).id
  const first = await moves(here, child)
  accepted(await say(t, first, 'approve'))
  const second = await moves(there, child)
  await deliverAll(t)
  return { first, second }
}

describe('a verdict that was there first', () => {
  test('and a filing at once: either the verdict stands or it finds the case on hold', async () => {
    for (let n = 0; n < 6; n += 1) {
      const here = await kindergarten(t.office.pool)
      const there = await kindergarten(t.office.pool, 'erqi')
      const child = (await enrolled(t, here.id)).id
      const first = await moves(here, child)
      later()
      const [said, second] = await Promise.all([
        say(t, first, 'approve'),
        fileCase(t, there.clerk, toyMove, { child }),
      ])
      if (!said.ok) expect(said.code).toBe('on-hold')
      await deliverAll(t)
      expect((await theCase(t, second)).heldBy).toBeNull()
      expect((await theCase(t, first)).heldBy).toBe(second)
    }
  })

  test('takes no effect while the later case runs, and its desk is opened again, at rest', async () => {
    const { first, second } = await raced()
    await tries(first)
    expect(await typesOf(first)).toEqual(['filed', 'task-opened', 'verdict', 'held', 'effect-refused'])
    await follow(t, first, { kind: 'open', key: { ...key, round: 2 } })
    expect(await theCase(t, first)).toMatchObject({ nextRungAt: null })
    accepted(await say(t, second, 'reject', erqi()))
    await follow(t, second, { kind: 'close', outcome: 'rejected' })
    await deliverAll(t)
    expect((await theCase(t, first)).nextRungAt).not.toBeNull()
    await completes(first)
  })

  test('never takes effect where the later case has completed meanwhile', async () => {
    const { first, second } = await raced()
    await completes(second, erqi())
    await deliverAll(t)
    await follow(t, first, { kind: 'close', outcome: 'superseded' })
    expect(await typesOf(first)).toEqual(['filed', 'task-opened', 'verdict', 'held', 'superseded', 'closed'])
  })
})

test('filings, verdicts, withdrawals and letters of one child, all at once, never wait for each other for ever', async () => {
  for (let n = 0; n < 5; n += 1) {
    const { here, there, child, first, second } = await inTwo()
    later()
    // Both desks as their officers have seen them: the withdrawal may come first.
    const [seen, seenToo] = [await openTask(t, first), await openTask(t, second)]
    const approval = { verdict: 'approve', version: 1 } as const
    const results = await Promise.all([
      fileCase(t, here.clerk, toyMove, { child }),
      decide(t.office, acting('officer'), seen.id, approval),
      decide(t.office, erqi(), seenToo.id, approval),
      withdraw(t.office, acting(there.clerk), second, '不转了'),
      deliverAll(t),
      deliverAll(t),
    ])
    expect(results).toHaveLength(6)
    await deliverAll(t)
    expect((await theCase(t, first)).heldBy).not.toBeNull()
  }
})
