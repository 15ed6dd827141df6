import { describe, expect, test } from 'vitest'
import { acting, type TestOffice } from '../../support/office.ts'
import { enrolled } from '../../support/children.ts'
import { deliverAll } from '../../support/letters.ts'
import { file } from '../../../acts/file.ts'
import { resubmit } from '../../../acts/resubmit.ts'
import { withdraw } from '../../../acts/withdraw.ts'
import { clocksOf } from '../../../db/clocks.ts'
import { noticesOf } from './told.ts'
import { accepted, follow, say, theCase } from '../cases.ts'
import { completes, inTwo, later, linkedOffice, moves, typesOf } from './moving.ts'
import { toyCare } from './toys.ts'

let t: TestOffice
linkedOffice((office) => {
  t = office
})

const key = { stage: 'review', slot: '', round: 1 }

describe('an earlier application', () => {
  test('all the clocks of the earlier stand still, and go on with the days left when the later one fails', async () => {
    const { first, second } = await inTwo(t)
    const [before] = await clocksOf(t.office.pool, first)
    await deliverAll(t)
    expect(await clocksOf(t.office.pool, first)).toMatchObject([
      { ledger: [{ kind: 'suspension', held: true, toAt: null }] },
    ])
    t.office.time.set(Date.parse('2026-11-25T15:00:00+08:00'))
    accepted(await say(t, second, 'reject', acting('erqiOfficer')))
    await follow(t, second, { kind: 'close', outcome: 'rejected' })
    await deliverAll(t)
    const [after] = await clocksOf(t.office.pool, first)
    // From Monday to Wednesday no day counts: five working days are left from Thursday on.
    expect([before?.dueDay, after?.dueDay]).toEqual(['2026-11-30', '2026-12-02'])
    expect(await theCase(t, first)).toMatchObject({ heldBy: null, nextRungAt: expect.any(Number) })
    expect(await typesOf(t, first)).toEqual(['filed', 'task-opened', 'held', 'revived'])
    await completes(t, first)
  })

  test('the applicant of the earlier is told when it stands still and when it goes on', async () => {
    const { here, first, second } = await inTwo(t)
    await deliverAll(t)
    accepted(await say(t, second, 'reject', acting('erqiOfficer')))
    await follow(t, second, { kind: 'close', outcome: 'rejected' })
    await deliverAll(t)
    const told = (await noticesOf(t, first)).filter(({ personId }) => personId === here.clerk.id)
    expect(told.map(({ kind }) => kind)).toEqual(['held', 'revived'])
    await completes(t, first)
  })

  test('the earlier ends when the later completes, its applicant is told, and its slot is free', async () => {
    const { here, child, first, second } = await inTwo(t)
    await deliverAll(t)
    await completes(t, second, acting('erqiOfficer'))
    await deliverAll(t)
    expect(await typesOf(t, first)).toEqual(['filed', 'task-opened', 'held', 'superseded'])
    expect(await noticesOf(t, first)).toContainEqual({ kind: 'superseded', personId: here.clerk.id })
    await follow(t, first, { kind: 'close', outcome: 'superseded' })
    expect(await theCase(t, first)).toMatchObject({ status: 'superseded', outcome: 'superseded' })
    accepted(await file(t.office, acting(here.clerk), toyCare, { form: { child } }))
  })

  test('the middle of three that is withdrawn leaves the first on hold, and the last frees it', async () => {
    const { here, there, child, first, second } = await inTwo(t)
    const third = await moves(t, here, child)
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
    await completes(t, first)
  })

  test('the last of three that completes ends both others', async () => {
    const { here, child, first, second } = await inTwo(t)
    const third = await moves(t, here, child)
    await completes(t, third)
    await deliverAll(t)
    for (const caseId of [first, second]) {
      expect((await typesOf(t, caseId)).at(-1)).toBe('superseded')
      await follow(t, caseId, { kind: 'close', outcome: 'superseded' })
    }
  })

  test.each(['withdrawn a moment ago', 'closed, its letter not taken'])(
    'is on hold no longer once the later case was %s: the next act goes on with it',
    async (how) => {
      const { there, first, second } = await inTwo(t)
      await deliverAll(t)
      later(t)
      accepted(await withdraw(t.office, acting(there.clerk), second, '不转了'))
      if (how.startsWith('closed')) await follow(t, second, { kind: 'close', outcome: 'withdrawn' })
      accepted(await say(t, first, 'approve'))
      await follow(t, first, { kind: 'close', outcome: 'completed' })
      expect(await typesOf(t, first)).toEqual([
        ...['filed', 'task-opened', 'held', 'revived', 'verdict', 'effect-done', 'closed'],
      ])
      await follow(t, second, { kind: 'close', outcome: 'withdrawn' })
      await deliverAll(t)
    },
  )

  test('the desk of a case that the later one has settled says so, and names nobody as working on it', async () => {
    const { first, second } = await inTwo(t)
    await deliverAll(t)
    accepted(await say(t, second, 'approve', acting('erqiOfficer')))
    await follow(t, second, { kind: 'close', outcome: 'completed' })
    const said = await say(t, first, 'approve')
    expect(said).toMatchObject({ code: 'on-hold', detail: expect.stringContaining('自动终止') })
  })

  test('the time for a supplement stands still, and the authority’s goes on only when it is supplemented', async () => {
    const { here, there, child } = await inTwo(t)
    const other = (await enrolled(t, here.id)).id
    const first = await moves(t, here, other)
    accepted(await say(t, first, 'return'))
    // The letter comes between the return and the request.
    const second = await moves(t, there, other)
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
    later(t)
    accepted(await resubmit(t.office, acting(here.clerk), first, { form: { child: other, note: '补充' } }))
    expect(child).not.toBe(other)
  })
})
