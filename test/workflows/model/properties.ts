import { overtakenBy } from '../../../db/overtaken.ts'
import { openCases, openTasks, type World } from './world.ts'

interface Wait {
  id: string
  other: string
}

/** Cases at rest that nobody holds, with the way each waiting one leads to; none may lead nowhere. */
export async function deadlocks(world: World): Promise<string[]> {
  const cases = await openCases(world)
  const desks = new Set((await openTasks(world)).map(({ caseId }) => caseId))
  const { pool } = world.t.office
  const waiting = await pool<Wait[]>`
    SELECT c.id, w.data->>'waitsFor' AS other FROM cases c JOIN case_events w ON w.case_id = c.id
    WHERE c.outcome IS NULL AND w.type = 'effect-refused' AND w.data ? 'waitsFor' AND NOT EXISTS (
      SELECT FROM case_events l WHERE l.case_id = c.id AND l.no > w.no AND l.type = 'linked-closed'
        AND l.data->>'caseId' = w.data->>'waitsFor')`
  // Who holds a case is asked of the register: of several later ones the one first named may have ended meanwhile.
  const held = await pool<
    { id: string }[]
  >`SELECT id FROM cases WHERE outcome IS NULL AND held_by IS NOT NULL`
  const holding = await Promise.all(
    held.map(async ({ id }): Promise<Wait[]> => {
      const by = await overtakenBy(pool, id)
      return by ? [{ id, other: by.id }] : []
    }),
  )
  const rows = [...waiting, ...holding.flat()]
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
