import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import type { Verdict } from '../../../domain/verdicts.ts'
import { numbersNow } from '../../support/disputes.ts'
import { testEngine, timeSkipping } from '../../support/engine.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { testOffice } from '../../support/office.ts'
import { forward } from './drain.ts'
import { fileDispute } from './filings.ts'
import { speak, whereIs } from './words.ts'
import { any, newWorld, openCases, openTasks, quiet, type OpenTask, type World } from './world.ts'

let env: TestWorkflowEnvironment
beforeAll(async () => {
  env = await timeSkipping()
})
afterAll(() => env.teardown())

/** What is said at each desk, whenever it is its turn; the ruling is chosen by `n`. */
interface Said {
  word: number
  n: number
}
const said = fc.record({ word: fc.nat({ max: 5 }), n: fc.nat({ max: 3 }) })

/** Who acts first, second, …; and whether the story hears of each word before the next is said. */
const order = fc.array(fc.record({ first: fc.nat({ max: 5 }), told: fc.boolean() }), {
  minLength: 40,
  maxLength: 40,
})

const quarrel = fc.record({
  children: fc.subarray([0, 1, 2, 3], { minLength: 2 }),
  words: fc.array(said, { minLength: 16, maxLength: 16 }),
  orders: fc.tuple(order, order),
})

/** The word of a desk, by its stage and its place among the parties, never by when it speaks. */
function wordOf(world: World, task: OpenTask, words: readonly Said[]): { verdict: Verdict; n: number } {
  const party = world.places.findIndex(({ id }) => id === task.unitId)
  const stages = ['evidence', 'examine', 'arbitrate', 'accept', 'reconsider']
  const { word, n } = any(words, 3 * stages.indexOf(task.stage) + party + 1 + task.round)
  return task.round > 2 ? { verdict: forward(task), n: 0 } : { verdict: any(task.verdicts, word), n }
}

/** What the register says in the end, with names for what differs from office to office. */
async function register(world: World, numbers: ReadonlyMap<string, string>) {
  const { pool } = world.t.office
  const place = (id: string | undefined) => world.places.findIndex((each) => each.id === id)
  const nameless = (id: string | null | undefined) => (id ? world.children.indexOf(id) : null)
  const children = await Promise.all(
    world.children.map(async (id) => {
      const [row] = await pool<{ how: string | null; into: string | null }[]>`
        SELECT closed_how AS how, merged_into AS into FROM children WHERE id = ${id}`
      const [idNumber, status] = await numbersNow(world.t, id)
      return {
        idNumber: numbers.get(idNumber ?? '') ?? idNumber,
        status: numbers.get(status ?? '') ?? status?.charAt(0),
        place: place((await whereIs(world, id))?.institutionId),
        how: row?.how,
        into: nameless(row?.into),
      }
    }),
  )
  const pairs = await pool<{ a: string; b: string }[]>`SELECT a, b FROM child_pairs`
  return {
    children,
    pairs: pairs.map(({ a, b }) => [nameless(a), nameless(b)].sort().join()).sort(),
  }
}

async function fought(it: { children: number[]; words: Said[] }, acts: { first: number; told: boolean }[]) {
  const t = await testOffice()
  const e = await testEngine(t, undefined, env)
  try {
    const world = await newWorld(t, e, new Map())
    const numbers = new Map<string, string>()
    for (const [i, id] of world.children.entries())
      for (const [kind, number] of (await numbersNow(t, id)).entries())
        if (number !== null) numbers.set(number, `${kind === 0 ? 'ID' : 'status'} of ${String(i)}`)
    await fileDispute(
      world,
      it.children.map((i) => any(world.children, i)),
    )
    for (const { first, told } of acts) {
      if (told) await quiet(world)
      const desks = await openTasks(world)
      if (desks.length === 0) await quiet(world)
      if ((await openCases(world)).length === 0) break
      if (desks.length === 0) continue
      const task = any(desks, first)
      const { verdict, n } = wordOf(world, task, it.words)
      // What nobody may say, or say so, is left for a word that is always right.
      if (!(await speak(world, task, verdict, n))) await speak(world, task, forward(task), 0)
      t.office.time.set(t.office.time.now() + 1)
    }
    expect(await openCases(world)).toEqual([])
    await expectInvariants(t)
    expect(e.faults).toEqual([])
    return await register(world, numbers)
  } finally {
    await e.close()
    await t.close()
  }
}

test('the result of a dispute does not depend on who acts first', { timeout: 300_000 }, async () => {
  const ends = new Set<string>()
  await fc.assert(
    fc.asyncProperty(quarrel, async ({ orders: [one, other], ...it }) => {
      const first = await fought(it, one)
      expect(await fought(it, other)).toEqual(first)
      ends.add(JSON.stringify(first))
    }),
    {
      numRuns: Number(process.env['XUEQIAN_MODEL_RUNS'] ?? 8),
      seed: Number(process.env['XUEQIAN_MODEL_SEED'] ?? 4),
      endOnFailure: true,
    },
  )
  // Words that all come to nothing would agree, too.
  expect(ends.size).toBeGreaterThan(3)
})
