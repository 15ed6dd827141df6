import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { countsAfter } from '../../db/digests.ts'
import { duesOn } from '../../db/dues.ts'
import { overdueIn } from '../../db/overdue.ts'
import { fileCorrection, pronounce } from '../acts/corrections.ts'
import { accepted, follow } from '../acts/cases.ts'
import { enrolled } from '../support/children.ts'
import { expectInvariants } from '../support/invariants.ts'
import { testOffice, type TestOffice } from '../support/office.ts'
import { kindergarten, unitId, type Kindergarten } from '../support/people.ts'

let t: TestOffice
let k: Kindergarten
let caseId: string
beforeAll(async () => {
  t = await testOffice()
  k = await kindergarten(t.office.pool)
  const child = await enrolled(t, k.id)
  caseId = await fileCorrection(t, k, child.id, { name: '李大满' })
  // A day later, so that the two clocks have different due dates.
  t.office.time.set(t.office.time.now() + 86_400_000)
  accepted(await pronounce(t, caseId, 'return', k.reviewer))
  const key = { stage: 'institution-approve', slot: '', round: 1 }
  await follow(t, caseId, { kind: 'ask-supplement', key })
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const inAMonth = () => t.office.time.now() + 30 * 86_400_000

describe('a supplement that the institution’s own desk asked for, whose clock stands still meanwhile', () => {
  test('is one due date of its clerk', async () => {
    const dues = await duesOn(t.office.pool, k.clerk.grants, k.clerk.id, {
      at: t.office.time.now(),
      limit: 9,
    })
    expect(dues).toMatchObject([{ caseId, clock: 'supplement' }])
  })

  test('is counted once in the clerk’s digest', async () => {
    const now = inAMonth()
    const counts = await countsAfter(t.office.pool, null, { now, until: now, limit: 1000 })
    expect(counts.find(({ personId }) => personId === k.clerk.id)).toMatchObject({ overdue: 1, dueToday: 0 })
  })

  test('is late once', async () => {
    const above = [{ unitId: unitId('jinshui'), kind: 'county' }] as const
    const asked = { now: inAMonth(), after: null, limit: 9, day: '2026-11-23' }
    expect(await overdueIn(t.office.pool, above, asked)).toMatchObject([{ id: caseId, kind: 'supplement' }])
  })
})
