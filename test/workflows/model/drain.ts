import { expect } from 'vitest'
import type { Verdict } from '../../../domain/verdicts.ts'
import { isReturn } from '../../../domain/verdicts.ts'
import { settleCustody, supplement } from './filings.ts'
import { speak } from './words.ts'
import { any, openCases, openTasks, quiet, type OpenTask, type World } from './world.ts'

const words = {
  release: 'agree',
  place: 'place',
  evidence: 'submit',
  examine: 'different-children',
  arbitrate: 'different-children',
  reconsider: 'different-children',
  accept: 'accept',
} as const satisfies Record<string, Verdict>

/** A word that brings the case nearer to its end: what has failed once is not tried for ever. */
export function forward({ stage, round, process, verdicts }: OpenTask): Verdict {
  if (process === 'dispute') return words[stage as keyof typeof words]
  const hopeful = verdicts.find((word) => word === words[stage as keyof typeof words] || word === 'approve')
  const reject = verdicts.find((word) => word === 'reject')
  return (round > 1 ? reject : undefined) ?? hopeful ?? 'approve'
}

const goesOn: ReadonlySet<Verdict> = new Set(['approve', 'agree'])

/** For so many rounds everybody says any word there is; afterwards all bring their cases to an end. */
const loose = 6

/** Any word, the one that goes on twice as often as others; a return only once, since a second one wants a new reason. */
function anyWord({ round, verdicts }: OpenTask, n: number): Verdict {
  const open = verdicts.filter((word) => round === 1 || !isReturn(word))
  return any([...open.filter((word) => goesOn.has(word)), ...open], n)
}

/** Everybody does his work until every case is closed; fails where something is left that nobody can end. */
export async function drain(world: World, n: number): Promise<void> {
  for (let round = 0; round < 40; round++) {
    await quiet(world)
    if ((await openCases(world)).length === 0) return
    await supplement(world)
    if (round >= loose) await settleCustody(world)
    // Desks that an earlier word of this round has closed refuse, and the next round sees them no more.
    for (const [i, task] of (await openTasks(world)).entries()) {
      const k = n + i + 3 * round
      await (round < loose ? speak(world, task, anyWord(task, k), k) : speak(world, task, forward(task), 0))
    }
    world.t.office.time.set(world.t.office.time.now() + 1)
  }
  expect(await openCases(world)).toEqual([])
}
