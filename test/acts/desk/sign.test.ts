import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { claim } from '../../../acts/claim.ts'
import { decide } from '../../../acts/decide.ts'
import { refer } from '../../../acts/refer.ts'
import { decline, sign } from '../../../acts/sign.ts'
import { withdraw } from '../../../acts/withdraw.ts'
import { tasksOf } from '../../../db/tasks.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { personId, unitId } from '../../support/people.ts'
import { accepted, openTask, theCase } from '../cases.ts'
import { hired, lastOf, onDesk, toldOf, typesIn } from './desk.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const reject = (version: number) => ({ verdict: 'reject', version, comment: '材料不实' }) as const
const proposed = async () => {
  const filed = await onDesk(t)
  accepted(await decide(t.office, acting('officer'), filed.task.id, reject(1)))
  return filed
}

describe('a rejection', () => {
  test('is a proposal on the same task first, and nothing is decided', async () => {
    const { caseId, task } = await onDesk(t)
    const { flowNo } = await theCase(t, caseId)
    expect(await decide(t.office, acting('officer'), task.id, reject(1))).toMatchObject({
      value: { verdict: 'reject', proposed: true, no: 3 },
    })
    expect(await openTask(t, caseId)).toMatchObject({ id: task.id, role: 'section-head', version: 2 })
    expect(await theCase(t, caseId)).toMatchObject({ flowNo, status: 'open' })
    expect(await toldOf(t, personId('sectionHead'), caseId)).toEqual(['proposed'])
    expect(await toldOf(t, personId('leader'), caseId)).toEqual([])
  })

  test('is decided by the last signature, with all of them in its row', async () => {
    const { caseId, task } = await proposed()
    accepted(await sign(t.office, acting('sectionHead'), task.id, 2))
    expect(await sign(t.office, acting('leader'), task.id, 3)).toMatchObject({ value: { no: 5 } })
    expect(await typesIn(t, caseId)).toEqual(['filed', 'task-opened', 'proposed', 'signed', 'verdict'])
    expect(await lastOf(t, caseId)).toMatchObject({
      personId: personId('leader'),
      role: 'leader',
      data: {
        verdict: 'reject',
        signatures: [
          { no: 3, personId: personId('officer'), role: 'officer' },
          { no: 4, personId: personId('sectionHead'), role: 'section-head' },
        ],
      },
    })
    expect(await tasksOf(t.office.pool, caseId)).toMatchObject([
      { state: 'decided', verdict: 'reject', decidedBy: personId('leader'), proposal: null },
    ])
  })

  test('keeps the reason of whoever proposed it', async () => {
    const { caseId, task } = await proposed()
    const reason = (await lastOf(t, caseId))?.data
    accepted(await sign(t.office, acting('sectionHead'), task.id, 2))
    accepted(await sign(t.office, acting('leader'), task.id, 3))
    expect((await lastOf(t, caseId))?.data).toMatchObject({ textId: (reason as { textId: string }).textId })
  })

  test('that is not signed goes back to the officer with the reason, who may decide otherwise', async () => {
    const { caseId, task } = await proposed()
    accepted(await sign(t.office, acting('sectionHead'), task.id, 2))
    accepted(await decline(t.office, acting('leader'), task.id, { version: 3, comment: '请先核实' }))
    expect(await openTask(t, caseId)).toMatchObject({
      role: 'officer',
      holderId: personId('officer'),
      proposal: null,
      signers: [],
    })
    expect(await toldOf(t, personId('officer'), caseId)).toEqual(['declined', 'filed'])
    const approve = { verdict: 'approve', version: 4 } as const
    expect(await decide(t.office, acting('officer'), task.id, approve)).toMatchObject({ ok: true })
  })

  test('that is not signed is back in the pool where whoever proposed has left', async () => {
    const leaving = await hired(t, 'officer')
    const { caseId, task } = await onDesk(t)
    accepted(await decide(t.office, acting(leaving), task.id, reject(1)))
    const { pool, time } = t.office
    await pool`UPDATE grants SET during = tstzrange(lower(during), ${time.now() + 1}) WHERE person_id = ${leaving.id}`
    time.set(time.now() + 2)
    accepted(await decline(t.office, acting('sectionHead'), task.id, { version: 2, comment: '请先核实' }))
    expect(await openTask(t, caseId)).toMatchObject({ role: 'officer', holderId: null, claimedUntil: null })
    expect(await toldOf(t, personId('officerToo'), caseId)).toEqual(['declined', 'filed'])
    expect(await toldOf(t, leaving.id, caseId)).toEqual(['filed'])
    expect(await claim(t.office, acting('officerToo'), task.id)).toMatchObject({ ok: true })
  })

  test('may be proposed again, and then everybody signs anew', async () => {
    const { caseId, task } = await proposed()
    accepted(await decline(t.office, acting('sectionHead'), task.id, { version: 2, comment: '请先核实' }))
    accepted(await decide(t.office, acting('officer'), task.id, reject(3)))
    accepted(await sign(t.office, acting('sectionHead'), task.id, 4))
    accepted(await sign(t.office, acting('leader'), task.id, 5))
    expect((await lastOf(t, caseId))?.type).toBe('verdict')
  })

  test('is not signed out of turn, by a stranger, or by who proposed it', async () => {
    const { task } = await proposed()
    const refusals = {
      leader: 'forbidden',
      officer: 'forbidden',
      officerToo: 'forbidden',
      erqiSectionHead: 'not-found',
      clerk: 'not-found',
    } as const
    for (const [who, code] of Object.entries(refusals))
      expect(await sign(t.office, acting(who as keyof typeof refusals), task.id, 2)).toEqual({
        ok: false,
        code,
      })
  })

  test('is not signed twice by one person who holds both roles', async () => {
    const both = await hired(t, 'section-head', 'leader')
    const { task } = await proposed()
    accepted(await sign(t.office, acting(both), task.id, 2))
    expect(await sign(t.office, acting(both), task.id, 3)).toEqual({ ok: false, code: 'already-signed' })
    expect(await claim(t.office, acting(both), task.id)).toEqual({ ok: false, code: 'already-signed' })
    accepted(await sign(t.office, acting('leader'), task.id, 3))
  })

  test('is not signed by an officer who proposed it and is section head besides', async () => {
    const both = await hired(t, 'officer', 'section-head')
    const { task } = await onDesk(t)
    accepted(await decide(t.office, acting(both), task.id, reject(1)))
    expect(await sign(t.office, acting(both), task.id, 2)).toEqual({ ok: false, code: 'already-signed' })
  })

  test('is not signed on a version that the signer has not seen', async () => {
    const { task } = await proposed()
    expect(await sign(t.office, acting('sectionHead'), task.id, 1)).toMatchObject({ code: 'stale-version' })
  })

  test('of two signatures in the same moment takes one', async () => {
    const second = await hired(t, 'section-head')
    const { caseId, task } = await proposed()
    const both = await Promise.all(
      [acting('sectionHead'), acting(second)].map((who) => sign(t.office, who, task.id, 2)),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await typesIn(t, caseId)).filter((type) => type === 'signed')).toHaveLength(1)
  })

  test('that waits for signatures is neither decided otherwise nor referred', async () => {
    const { task } = await proposed()
    const approve = { verdict: 'approve', version: 2 } as const
    expect(await decide(t.office, acting('sectionHead'), task.id, approve)).toMatchObject({
      code: 'wrong-state',
    })
    const away = { unitId: unitId('erqi'), version: 2, reason: '不属本区' }
    expect(await refer(t.office, acting('sectionHead'), task.id, away)).toMatchObject({ code: 'wrong-state' })
  })

  test('that waits for signatures ends with a withdrawal', async () => {
    const { caseId, clerk, task } = await proposed()
    accepted(await withdraw(t.office, acting(clerk), caseId, undefined))
    expect(await sign(t.office, acting('sectionHead'), task.id, 3)).toEqual({
      ok: false,
      code: 'task-cancelled',
    })
  })

  test('is not declined without a reason', async () => {
    const { task } = await proposed()
    expect(
      await decline(t.office, acting('sectionHead'), task.id, { version: 2, comment: '' }),
    ).toMatchObject({ code: 'reason-required' })
  })
})

test('an approval needs no signature', async () => {
  const { task } = await onDesk(t)
  const said = accepted(
    await decide(t.office, acting('officer'), task.id, { verdict: 'approve', version: 1 }),
  )
  expect(said).not.toHaveProperty('proposed')
})

test('there is nothing to sign where nothing is proposed', async () => {
  const { task } = await onDesk(t)
  expect(await sign(t.office, acting('officer'), task.id, 1)).toMatchObject({
    code: 'wrong-state',
    detail: '没有等待签署的决定',
  })
})
