import { describe, expect, test } from 'vitest'
import { acting, type TestOffice } from '../../support/office.ts'
import { enrolled } from '../../support/children.ts'
import { deliverAll } from '../../support/letters.ts'
import { kindergarten } from '../../support/people.ts'
import { decide } from '../../../acts/decide.ts'
import { file } from '../../../acts/file.ts'
import { withdraw } from '../../../acts/withdraw.ts'
import { deliver } from '../../../acts/deliver.ts'
import { activities } from '../../../activities/index.ts'
import { send, untaken } from '../../../db/deliveries.ts'
import { timelineOf } from '../../../db/journal.ts'
import { linkedTo } from '../../../db/links.ts'
import { accepted, fileCase, follow, openTask, say, theCase } from '../cases.ts'
import { completes, inTwo, later, linkedOffice, moves, typesOf } from './moving.ts'
import { toyCare, toyMove } from './toys.ts'

let t: TestOffice
linkedOffice((office) => {
  t = office
})

const key = { stage: 'review', slot: '', round: 1 }

describe('a later application for a child', () => {
  test('the earlier one is put on hold when a later one is filed, and both are tied', async () => {
    const { first, second } = await inTwo(t)
    expect(await theCase(t, first)).toMatchObject({ heldBy: null })
    expect(await deliverAll(t)).toBe(1)
    expect(await theCase(t, first)).toMatchObject({ heldBy: second, nextRungAt: null, status: 'open' })
    expect(await theCase(t, second)).toMatchObject({ heldBy: null, nextRungAt: expect.any(Number) })
    expect(await linkedTo(t.office.pool, first)).toMatchObject([{ kind: 'later', id: second }])
    expect(await typesOf(t, first)).toEqual(['filed', 'task-opened', 'held'])
  })

  test('those of another process exclude it and are named', async () => {
    const { here, child } = await inTwo(t)
    const care = await file(t.office, acting(here.clerk), toyCare, { form: { child } })
    expect(care).toMatchObject({ ok: false, code: 'business-in-progress' })
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
    const { first } = await inTwo(t)
    const [letter] = (await untaken(t.office.pool, 10)).filter(({ toCase }) => toCase === first)
    if (!letter) throw new Error('no letter')
    await Promise.all([deliver(t.office, letter), deliver(t.office, letter)])
    await deliver(t.office, letter)
    expect(await typesOf(t, first)).toEqual(['filed', 'task-opened', 'held'])
  })

  test('said again, or with nothing in it, changes nothing', async () => {
    const { first, second } = await inTwo(t)
    await deliverAll(t)
    const before = await typesOf(t, first)
    for (const kind of ['overtaken', 'superseded-by', 'linked-closed'] as const)
      await send(t.office.pool, { toCase: first, kind, fromCase: second, at: t.office.time.now() })
    await deliverAll(t)
    expect(await typesOf(t, first)).toEqual(before)
  })

  test.each([
    ['in their order', (n: number) => n],
    ['in the opposite order', (n: number) => -n],
  ])('and the next, taken %s, come to the same', async (_, order) => {
    const { here, child, first, second } = await inTwo(t)
    const third = await moves(t, here, child)
    await completes(t, third)
    const letters = await untaken(t.office.pool, 20)
    expect(letters).toHaveLength(5)
    const ordered = letters.map((letter, n) => ({ letter, n })).sort((a, b) => order(a.n) - order(b.n))
    for (const { letter } of ordered) await deliver(t.office, letter)
    for (const caseId of [first, second]) {
      expect(await typesOf(t, caseId)).toEqual(['filed', 'task-opened', 'superseded'])
      expect((await timelineOf(t.office.pool, caseId, '2026-11-23')).at(-1)?.data).toMatchObject({
        by: third,
      })
    }
  })

  test('to a case that has ended is simply taken', async () => {
    const { here, first } = await inTwo(t)
    accepted(await withdraw(t.office, acting(here.clerk), first, '不转了'))
    await follow(t, first, { kind: 'close', outcome: 'withdrawn' })
    await deliverAll(t)
    expect((await typesOf(t, first)).at(-1)).toBe('closed')
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
  const first = await moves(t, here, child)
  accepted(await say(t, first, 'approve'))
  const second = await moves(t, there, child)
  await deliverAll(t)
  return { first, second }
}

describe('a verdict that was there first', () => {
  test('and a filing at once: either the verdict stands or it finds the case on hold', async () => {
    for (let n = 0; n < 6; n += 1) {
      const here = await kindergarten(t.office.pool)
      const there = await kindergarten(t.office.pool, 'erqi')
      const child = (await enrolled(t, here.id)).id
      const first = await moves(t, here, child)
      later(t)
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
    expect(await typesOf(t, first)).toEqual(['filed', 'task-opened', 'verdict', 'held', 'effect-refused'])
    await follow(t, first, { kind: 'open', key: { ...key, round: 2 } })
    expect(await theCase(t, first)).toMatchObject({ nextRungAt: null })
    accepted(await say(t, second, 'reject', acting('erqiOfficer')))
    await follow(t, second, { kind: 'close', outcome: 'rejected' })
    await deliverAll(t)
    expect((await theCase(t, first)).nextRungAt).not.toBeNull()
    await completes(t, first)
  })

  test('never takes effect where the later case has completed meanwhile', async () => {
    const { first, second } = await raced()
    await completes(t, second, acting('erqiOfficer'))
    await deliverAll(t)
    await follow(t, first, { kind: 'close', outcome: 'superseded' })
    expect(await typesOf(t, first)).toEqual([
      'filed',
      'task-opened',
      'verdict',
      'held',
      'superseded',
      'closed',
    ])
  })
})

test('filings, verdicts, withdrawals and letters of one child, all at once, never wait for each other for ever', async () => {
  for (let n = 0; n < 5; n += 1) {
    const { here, there, child, first, second } = await inTwo(t)
    later(t)
    // Both desks as their officers have seen them: the withdrawal may come first.
    const [seen, seenToo] = [await openTask(t, first), await openTask(t, second)]
    const approval = { verdict: 'approve', version: 1 } as const
    const results = await Promise.all([
      fileCase(t, here.clerk, toyMove, { child }),
      decide(t.office, acting('officer'), seen.id, approval),
      decide(t.office, acting('erqiOfficer'), seenToo.id, approval),
      withdraw(t.office, acting(there.clerk), second, '不转了'),
      deliverAll(t),
      deliverAll(t),
    ])
    expect(results).toHaveLength(6)
    await deliverAll(t)
    expect((await theCase(t, first)).heldBy).not.toBeNull()
  }
})
