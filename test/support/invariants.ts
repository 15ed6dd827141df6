import { expect } from 'vitest'
import { verify, type Acknowledged, type Inputs } from '../../db/invariants/index.ts'
import type { TestOffice } from './office.ts'

/**
 * Expects that everything which must always hold does hold in the test's database: every integration test calls it
 * in `afterEach`. Tests run no mail sender, so waiting mails are nobody's delay; a test that leaves a case between
 * verdict and record says `{ atRest: false }`, one that moves time without an engine `{ delivering: [] }`.
 */
export async function expectInvariants(
  { office }: TestOffice,
  acknowledged: readonly Acknowledged[] = [],
  more: Partial<Inputs> = {},
): Promise<void> {
  const { pack, time, pool } = office
  const inputs: Inputs = { pack, now: time.now(), acknowledged, delivering: ['cases'], ...more }
  expect(await verify(pool, inputs)).toEqual([])
}
