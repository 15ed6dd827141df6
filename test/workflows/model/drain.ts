import { expect } from 'vitest'
import type { Verdict } from '../../../domain/verdicts.ts'
import { supplement } from './filings.ts'
import { speak } from './words.ts'
import { openCases, openTasks, quiet, type OpenTask, type World } from './world.ts'

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
function forward({ stage, round, process, verdicts }: OpenTask): Verdict {
  if (process === 'dispute') return words[stage as keyof typeof words]
  const hopeful = verdicts.find((word) => word === words[stage as keyof typeof words] || word === 'approve')
  const reject = verdicts.find((word) => word === 'reject')
  return (round > 1 ? reject : undefined) ?? hopeful ?? 'approve'
}

/** Everybody does his work until every case is closed; fails where something is left that nobody can end. */
export async function drain(world: World): Promise<void> {
  for (let round = 0; round < 40; round++) {
    await quiet(world)
    if ((await openCases(world)).length === 0) return
    await supplement(world)
    // Desks that an earlier word of this round has closed refuse, and the next round sees them no more.
    for (const task of await openTasks(world)) await speak(world, task, forward(task), 0)
    world.t.office.time.set(world.t.office.time.now() + 1)
  }
  const stuck = (await openTasks(world)).map(({ process, stage, round, caseId }) => ({
    process,
    stage,
    round,
    caseId,
  }))
  expect({ cases: await openCases(world), stuck }).toEqual({ cases: [], stuck: [] })
}

/** Cases at rest that nobody holds, with the way each waiting one leads to; none may lead nowhere. */
export async function deadlocks(world: World): Promise<string[]> {
  const cases = await openCases(world)
  const desks = new Set((await openTasks(world)).map(({ caseId }) => caseId))
  const rows = await world.t.office.pool<{ id: string; other: string }[]>`
    SELECT c.id, w.data->>'waitsFor' AS other FROM cases c JOIN case_events w ON w.case_id = c.id
    WHERE c.outcome IS NULL AND w.type = 'effect-refused' AND w.data ? 'waitsFor' AND NOT EXISTS (
      SELECT FROM case_events l WHERE l.case_id = c.id AND l.no > w.no AND l.type = 'linked-closed'
        AND l.data->>'caseId' = w.data->>'waitsFor')
    UNION ALL SELECT id, held_by::text FROM cases WHERE outcome IS NULL AND held_by IS NOT NULL`
  const leads = (id: string, seen: readonly string[]): boolean => {
    if (seen.includes(id)) return false
    const waits = rows.filter((row) => row.id === id)
    if (waits.length > 0) return waits.every(({ other }) => leads(other, [...seen, id]))
    return desks.has(id) || cases.some((kase) => kase.id === id && kase.status === 'supplement')
  }
  return cases
    .filter(({ id }) => !leads(id, []))
    .map(({ id, process }) => `${process} ${id} waits for nobody`)
}

/** Cases of the system that stand in the way of filings. */
export const blockedBySystem = ({ t }: World) => t.office.pool`
  SELECT e.key FROM exclusions e JOIN cases c ON c.id = e.case_id WHERE c.filer_id IS NULL`
