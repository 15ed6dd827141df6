import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import type { PolicyPack } from '../../domain/policy/pack.ts'
import { testEngine, type TestEngine } from '../support/engine.ts'
import { expectInvariants } from '../support/invariants.ts'
import { testOffice, type TestOffice } from '../support/office.ts'
import type { Wrap } from '../support/twice.ts'

/** An office and the engine that tells its stories. */
export interface World {
  t: TestOffice
  e: TestEngine
}

/**
 * Worlds for a test file, one under each policy and all on one Temporal. The file gets each before its first test; every
 * test begins in the ordinary morning, and whatever it did, no activity threw and the rules hold.
 */
export function underPolicies(
  packs: readonly (PolicyPack | undefined)[],
  begun: (...all: World[]) => void,
  wrap?: Wrap,
): void {
  const all: World[] = []
  beforeAll(async () => {
    for (const pack of packs) {
      const t = await testOffice(undefined, pack)
      all.push({ t, e: await testEngine(t, wrap, all[0]?.e.env) })
    }
    begun(...all)
  })
  beforeEach(async () => {
    for (const { e } of all) await e.morning()
  })
  afterEach(async () => {
    for (const { t, e } of all) {
      expect(e.faults).toEqual([])
      await expectInvariants(t)
    }
  })
  afterAll(async () => {
    // The first has brought the Temporal that all are on.
    for (const { e } of [...all].reverse()) await e.close()
    for (const { t } of all) await t.close()
  })
}

/** The same for the many files that need one, under the country's rules unless they say otherwise. */
export const world = (
  begun: (t: TestOffice, e: TestEngine) => void,
  { pack, wrap }: { pack?: PolicyPack; wrap?: Wrap } = {},
): void =>
  underPolicies(
    [pack],
    ({ t, e }) => {
      begun(t, e)
    },
    wrap,
  )
