import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { testEngine, timeSkipping } from '../support/engine.ts'
import { expectInvariants } from '../support/invariants.ts'
import { testOffice } from '../support/office.ts'
import { commands } from './model/commands.ts'
import { blockedBySystem, deadlocks, drain } from './model/drain.ts'
import { newWorld, quiet } from './model/world.ts'

let env: TestWorkflowEnvironment
beforeAll(async () => {
  env = await timeSkipping()
})
afterAll(() => env.teardown())

/** A fixed seed, so that CI tries the same every time; `XUEQIAN_MODEL_RUNS` and `_SEED` look further. */
const numRuns = Number(process.env['XUEQIAN_MODEL_RUNS'] ?? 12)
const seed = Number(process.env['XUEQIAN_MODEL_SEED'] ?? 20261123)
const path = process.env['XUEQIAN_MODEL_PATH']

const tally = new Map<string, number>()

test(
  'whatever people do and whatever befalls the machinery, no case is stuck and every rule holds',
  async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        // An office of its own for each run: what one has broken must not count against the next, smaller one.
        const t = await testOffice()
        // A worker without memory: the time-skipping server would keep what it sends to a dead one's memory for ever.
        const e = await testEngine(t, undefined, env, 0)
        try {
          const real = await newWorld(t, e, tally)
          await fc.asyncModelRun(() => ({ model: {}, real }), list)
          await quiet(real)
          expect(await deadlocks(real)).toEqual([])
          expect(await blockedBySystem(real)).toEqual([])
          await expectInvariants(t)
          await drain(real)
          await expectInvariants(t)
          expect(e.faults).toEqual([])
        } catch (reason) {
          // A story that hangs says only that it hangs; what its activities threw says why.
          throw e.faults.length > 0 ? new Error(JSON.stringify(e.faults), { cause: e.faults }) : reason
        } finally {
          await e.close()
          await t.close()
        }
      }),
      {
        numRuns,
        seed,
        ...(path === undefined ? {} : { path }),
        endOnFailure: process.env['CI'] !== undefined,
      },
    )
    if (process.env['XUEQIAN_MODEL_TALLY']) console.log([...tally].sort())
    // A model that only collects refusals proves nothing.
    const heard = [...tally.keys()]
    for (const word of ['release.agree', 'place.place', 'evidence.submit', 'accept.accept', 'sign'])
      expect(heard).toContain(word)
  },
  Math.max(120_000, numRuns * 15_000),
)
