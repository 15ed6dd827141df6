import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { timelineOf } from '../../../db/journal.ts'
import { enrolled } from '../../support/children.ts'
import { ordinaryMorning } from '../../support/clock.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { deliverAll } from '../../support/letters.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { kindergarten, type Kindergarten } from '../../support/people.ts'
import { accepted, fileCase, follow, say } from '../cases.ts'
import { inTheWay, toyMove, toyPack } from './toys.ts'

/** One office of the toys for a test file, which gets it before its first test; whatever a test left, the rules hold. */
export function linkedOffice(begun: (t: TestOffice) => void): void {
  let t: TestOffice
  beforeAll(async () => {
    t = await testOffice(undefined, toyPack)
    begun(t)
  })
  beforeEach(() => {
    t.office.time.set(ordinaryMorning)
    inTheWay.of.clear()
  })
  afterEach(async () => {
    await deliverAll(t)
    await expectInvariants(t, [], { delivering: [], atRest: false })
  })
  afterAll(() => t.close())
}

export const later = ({ office }: TestOffice, ms = 60_000) => office.time.set(office.time.now() + ms)

/** Files a move of that child a minute after what was before. */
export const moves = async (t: TestOffice, k: Kindergarten, child: string): Promise<string> => {
  later(t)
  return fileCase(t, k.clerk, toyMove, { child })
}

/** A child with two moves, the second from another county. */
export async function inTwo(t: TestOffice) {
  const here = await kindergarten(t.office.pool)
  const there = await kindergarten(t.office.pool, 'erqi')
  const child = (await enrolled(t, here.id)).id
  const first = await moves(t, here, child)
  return { here, there, child, first, second: await moves(t, there, child) }
}

export const typesOf = async ({ office }: TestOffice, caseId: string) =>
  (await timelineOf(office.pool, caseId, '2026-11-23')).map(({ type }) => type)

export async function completes(t: TestOffice, caseId: string, actor = acting('officer')): Promise<void> {
  accepted(await say(t, caseId, 'approve', actor))
  await follow(t, caseId, { kind: 'close', outcome: 'completed' })
}
