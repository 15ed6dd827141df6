import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { assign } from '../../../acts/assign.ts'
import { decide } from '../../../acts/decide.ts'
import { recuse } from '../../../acts/recuse.ts'
import { sign } from '../../../acts/sign.ts'
import { countTodo } from '../../../db/inbox.ts'
import { unassignedIn } from '../../../db/unassigned.ts'
import type { Person } from '../../../domain/may.ts'
import { ordinaryMorning } from '../../support/clock.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { acting, type TestOffice } from '../../support/office.ts'
import { employ, kindergarten, personId } from '../../support/people.ts'
import { accepted, openTask } from '../cases.ts'
import { hired, lastOf, onDesk, toldOf } from './desk.ts'
import { fileToy, toyOffice } from './toy.ts'

let t: TestOffice
beforeAll(async () => {
  t = await toyOffice()
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

/** A kindergarten whose only reviewer is its clerk, with a principal and an administrator. */
const alone = async () => {
  const { id } = await kindergarten(t.office.pool)
  await t.office
    .pool`UPDATE grants SET during = tstzrange(lower(during), ${ordinaryMorning - 1}) WHERE unit_id = ${id}`
  const hire = (name: string, held: Parameters<typeof employ>[3]) =>
    employ(t.office.pool, id, name, held, ordinaryMorning - 1)
  const both = await hire('郑兼任', ['clerk', 'reviewer'])
  const administrator = await hire('冯管理', 'system-administrator')
  const principal = await hire('周园长', 'principal')
  return { id, both, administrator, principal, ...(await fileToy(t, both)) }
}

const queue = async (unit: string) =>
  (await unassignedIn(t.office.pool, [unit], { at: t.office.time.now(), after: null, limit: 100 })).map(
    ({ id }) => id,
  )
const inbox = ({ grants, id }: Person) => countTodo(t.office.pool, grants, id, t.office.time.now())

describe('a task for which nobody is eligible', () => {
  test('is in the queue of its unit, and of no other', async () => {
    const { id, task } = await alone()
    expect(await queue(id)).toEqual([task.id])
    expect(await queue((await kindergarten(t.office.pool)).id)).toEqual([])
  })

  test('is assigned by the system administrator to a person of the unit, who then decides it', async () => {
    const { id, caseId, task, administrator, principal } = await alone()
    expect(await inbox(principal)).toBe(0)
    accepted(await assign(t.office, acting(administrator), task.id, principal.id))
    expect(await queue(id)).toEqual([])
    expect(await inbox(principal)).toBe(1)
    expect(await toldOf(t, principal.id, caseId)).toEqual(['assigned'])
    expect(await lastOf(t, caseId)).toMatchObject({ type: 'assigned', personId: administrator.id })
    const { version } = await openTask(t, caseId)
    accepted(await decide(t.office, acting(principal), task.id, { verdict: 'approve', version }))
  })

  test('never goes to whoever filled it in, nor to an administrator, nor to a stranger', async () => {
    const { task, both, administrator } = await alone()
    for (const id of [both.id, administrator.id, personId('officer')])
      expect(await assign(t.office, acting(administrator), task.id, id)).toMatchObject({
        code: 'not-eligible',
      })
  })

  test('is decided neither by its filler nor by its administrator', async () => {
    const { task, both, administrator } = await alone()
    const verdict = { verdict: 'approve', version: 1 } as const
    expect(await decide(t.office, acting(both), task.id, verdict)).toMatchObject({ code: 'own-filing' })
    expect(await decide(t.office, acting(administrator), task.id, verdict)).toMatchObject({
      code: 'not-found',
    })
  })

  test('is back in the queue when whoever was assigned recuses himself', async () => {
    const { id, task, administrator, principal } = await alone()
    accepted(await assign(t.office, acting(administrator), task.id, principal.id))
    accepted(await recuse(t.office, acting(principal), task.id, '近亲属'))
    expect(await queue(id)).toEqual([task.id])
    expect(await assign(t.office, acting(administrator), task.id, principal.id)).toMatchObject({
      code: 'not-eligible',
    })
  })

  test('is assigned by nobody but the administrator of its own unit', async () => {
    const { task, principal } = await alone()
    for (const [who, code] of [
      ['systemAdministrator', 'not-found'],
      ['supervisor', 'forbidden'],
      ['bambooClerk', 'not-found'],
    ] as const)
      expect(await assign(t.office, acting(who), task.id, principal.id)).toEqual({ ok: false, code })
    expect(await assign(t.office, acting(principal), task.id, principal.id)).toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('a task that somebody could do', () => {
  test('is not in the queue, and is not assigned', async () => {
    const { task } = await onDesk(t)
    expect(await queue(task.unitId)).toEqual([])
    expect(await assign(t.office, acting('systemAdministrator'), task.id, personId('leader'))).toMatchObject({
      code: 'wrong-state',
    })
  })
})

test('a proposal that nobody can sign is in the queue, and whoever is assigned signs it', async () => {
  const head = await hired(t, 'section-head')
  const { task } = await onDesk(t)
  const reject = { verdict: 'reject', version: 1, comment: '不实' } as const
  accepted(await decide(t.office, acting('officer'), task.id, reject))
  for (const who of [acting(head), acting('sectionHead')])
    accepted(await recuse(t.office, who, task.id, '近亲属'))
  expect(await queue(task.unitId)).toEqual([task.id])
  expect(await assign(t.office, acting('systemAdministrator'), task.id, personId('officer'))).toMatchObject({
    code: 'not-eligible',
  })
  accepted(await assign(t.office, acting('systemAdministrator'), task.id, personId('officerToo')))
  accepted(await sign(t.office, acting('officerToo'), task.id, (await openTask(t, task.caseId)).version))
  accepted(await sign(t.office, acting('leader'), task.id, (await openTask(t, task.caseId)).version))
})

test('whoever was assigned to decide does not sign what another then proposes', async () => {
  const { task } = await onDesk(t)
  for (const who of ['officer', 'officerToo'] as const)
    accepted(await recuse(t.office, acting(who), task.id, '近亲属'))
  const arbiter = await hired(t, 'arbiter')
  accepted(await assign(t.office, acting('systemAdministrator'), task.id, arbiter.id))
  const officer = await hired(t, 'officer')
  const { version } = await openTask(t, task.caseId)
  accepted(await decide(t.office, acting(officer), task.id, { verdict: 'reject', version, comment: '不实' }))
  expect(await openTask(t, task.caseId)).toMatchObject({ role: 'section-head', assigned: [] })
  expect(await sign(t.office, acting(arbiter), task.id, version + 1)).toMatchObject({
    code: 'not-found',
  })
  accepted(await sign(t.office, acting('sectionHead'), task.id, version + 1))
})
