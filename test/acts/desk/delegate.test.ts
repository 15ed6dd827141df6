import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { claim } from '../../../acts/claim.ts'
import { decide } from '../../../acts/decide.ts'
import { delegate, endDelegation } from '../../../acts/delegate.ts'
import { countTodo, todoOf } from '../../../db/inbox.ts'
import { noticesOf } from '../../../db/notices.ts'
import { grantsOf } from '../../../db/people.ts'
import type { Person } from '../../../domain/may.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { acting, type TestOffice } from '../../support/office.ts'
import { employ, unitId } from '../../support/people.ts'
import { accepted } from '../cases.ts'
import { journalOf, lastOf, onDesk } from './desk.ts'
import { fileToy, toyOffice } from './toy.ts'

const jinshui = unitId('jinshui')
const today = '2026-11-23'

let t: TestOffice
let absent: Person
let head: Person
beforeAll(async () => {
  t = await toyOffice()
})
beforeEach(async () => {
  t.office.time.set(t.office.time.now() + 1)
  const since = t.office.time.now()
  absent = await employ(t.office.pool, jinshui, '外出的', 'officer', since)
  head = await employ(t.office.pool, jinshui, '代办的', 'section-head', since)
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const away = (more: object = {}, who = absent) => {
  t.office.time.set(t.office.time.now() + 1)
  return delegate(t.office, acting(who), {
    unitId: jinshui,
    deputyId: head.id,
    from: today,
    until: '2026-11-25',
    ...more,
  })
}

const inboxOf = async (person: Person) => {
  const { pool, time } = t.office
  const desks = await grantsOf(pool, person.id, time.now())
  const rows = await todoOf(pool, desks, person.id, { after: null, limit: 500, at: time.now() })
  expect(await countTodo(pool, desks, person.id, time.now())).toBe(rows.length)
  return rows.map(({ id }) => id)
}

const approve = { verdict: 'approve', version: 1 } as const

describe('the deputy of somebody who is away', () => {
  test('decides what lies on the desk and what the absent has claimed, and the journal names both', async () => {
    const { task, caseId } = await onDesk(t)
    const { version } = accepted(await claim(t.office, acting(absent), task.id))
    expect(await inboxOf(head)).not.toContain(task.id)
    accepted(await away())
    expect(await inboxOf(head)).toContain(task.id)
    accepted(await decide(t.office, acting(head), task.id, { ...approve, version }))
    expect(await lastOf(t, caseId)).toMatchObject({
      type: 'verdict',
      personName: '代办的',
      absentName: '外出的',
      role: 'officer',
    })
  })

  test('has the right from the first day to the end of the last, and it ends by itself', async () => {
    const { task } = await onDesk(t)
    accepted(await away({ from: '2026-11-24', until: '2026-11-25' }))
    const may = async (time: string) => {
      t.office.time.set(Date.parse(time))
      return (await inboxOf(head)).includes(task.id)
    }
    expect(await may('2026-11-23T23:59:59+08:00')).toBe(false)
    expect(await may('2026-11-24T00:00:00+08:00')).toBe(true)
    expect(await may('2026-11-25T23:59:59+08:00')).toBe(true)
    expect(await may('2026-11-26T00:00:00+08:00')).toBe(false)
    expect(await decide(t.office, acting(head), task.id, approve)).toMatchObject({ code: 'forbidden' })
    t.office.time.set(Date.parse('2026-11-23T12:00:00+08:00'))
  })

  test('loses it as soon as the absent is back', async () => {
    const { task } = await onDesk(t)
    const { id } = accepted(await away())
    expect(await endDelegation(t.office, acting(head), id)).toMatchObject({ code: 'not-found' })
    t.office.time.set(t.office.time.now() + 1)
    accepted(await endDelegation(t.office, acting(absent), id))
    expect(await decide(t.office, acting(head), task.id, approve)).toMatchObject({ code: 'forbidden' })
    const told = (await noticesOf(t.office.pool, head.id, null, 10)).map(({ kind, absent: who }) => [
      kind,
      who,
    ])
    expect(told).toEqual(
      expect.arrayContaining([
        ['deputised', '外出的'],
        ['deputy-ended', '外出的'],
      ]),
    )
    expect(await noticesOf(t.office.pool, absent.id, null, 10)).not.toEqual([])
  })

  test('is told of new work on that desk, and hands nothing on to a deputy of his own', async () => {
    const third = await employ(t.office.pool, jinshui, '第三人', 'leader', t.office.time.now())
    accepted(await away())
    accepted(
      await delegate(t.office, acting(head), {
        unitId: jinshui,
        deputyId: third.id,
        from: today,
        until: today,
      }),
    )
    const { task, caseId } = await onDesk(t)
    expect(await inboxOf(third)).not.toContain(task.id)
    const told = (await noticesOf(t.office.pool, head.id, null, 100)).filter((each) => each.caseId === caseId)
    expect(told.map(({ kind }) => kind)).toEqual(['filed'])
  })

  test('may not decide what the absent or he himself has filled in', async () => {
    const { pool, time } = t.office
    const since = time.now()
    const { reviewer, id } = await onDesk(t)
    const clerkToo = await employ(pool, id, '又填又审', ['clerk', 'reviewer'], since)
    const principal = await employ(pool, id, '周园长', ['principal', 'clerk'], since)
    const term = { unitId: id, deputyId: principal.id, from: today, until: today }
    accepted(await delegate(t.office, acting(clerkToo), term))
    const ofAbsent = await fileToy(t, clerkToo)
    expect(await decide(t.office, acting(principal), ofAbsent.task.id, approve)).toMatchObject({
      code: 'own-filing',
    })
    const ofDeputy = await fileToy(t, principal)
    expect(await decide(t.office, acting(principal), ofDeputy.task.id, approve)).toMatchObject({
      code: 'own-filing',
    })
    for (const { task } of [ofAbsent, ofDeputy])
      accepted(await decide(t.office, acting(reviewer), task.id, approve))
    expect(await journalOf(t, ofAbsent.caseId)).not.toEqual([])
  })
})

describe('a delegation is refused', () => {
  const wrong = (path: string) => ({ code: 'invalid-request', errors: [{ path }] })

  test('to oneself, to another unit, and to who has no desk at the unit', async () => {
    const elsewhere = await employ(t.office.pool, unitId('erqi'), '别县的', 'officer')
    const admin = await employ(t.office.pool, jinshui, '管系统的', 'system-administrator')
    for (const deputyId of [absent.id, elsewhere.id, admin.id])
      expect(await away({ deputyId })).toMatchObject(wrong('deputyId'))
  })

  test('at a unit where one has no desk', async () => {
    expect(await away({ unitId: unitId('erqi') })).toMatchObject({ code: 'not-found' })
  })

  test('for the past, backwards, and for days on which nobody works', async () => {
    expect(await away({ from: '2026-11-20' })).toMatchObject(wrong('from'))
    expect(await away({ from: '2026-11-25', until: '2026-11-24' })).toMatchObject(wrong('until'))
    expect(await away({ from: '2026-11-28', until: '2026-11-29' })).toMatchObject(wrong('until'))
  })

  test('twice for the same days, and to somebody who is away himself', async () => {
    accepted(await away())
    expect(await away({ from: '2026-11-25', until: '2026-11-27' })).toMatchObject({ code: 'wrong-state' })
    const third = await employ(t.office.pool, jinshui, '第三人', 'officer', t.office.time.now())
    expect(await away({ deputyId: absent.id }, third)).toMatchObject(wrong('deputyId'))
  })

  test('twice at the same instant, in two windows', async () => {
    const both = await Promise.all([away(), away({ until: '2026-11-26' })])
    expect(both.map((each) => (each.ok ? 'made' : each.code)).sort()).toEqual(['made', 'wrong-state'])
  })

  test('by a deputy of what he has in the place of another', async () => {
    const clerk = await employ(t.office.pool, jinshui, '只管督办', 'supervisor', t.office.time.now())
    accepted(await away({ deputyId: clerk.id }))
    accepted(await away({}, clerk))
    const handed = (await grantsOf(t.office.pool, head.id, t.office.time.now())).map(({ role }) => role)
    expect(handed).toEqual(['section-head', 'supervisor'])
  })
})
