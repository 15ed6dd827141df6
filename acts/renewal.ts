import type { CaseRow } from '../db/cases.ts'
import type { Tx } from '../db/sql.ts'
import { tasksOf } from '../db/tasks.ts'
import type { TaskKey } from '../domain/journal.ts'
import { roles } from '../domain/roles.ts'
import { stageOf } from '../domain/route.ts'
import { isSupplement } from '../domain/verdicts.ts'

/**
 * The steps at which the institution approved another form than the one now filed: an authority sent the case back, and
 * what it will see has to be approved there first. The route says which they are: a superior may have taken them over.
 */
export async function renewedBy(tx: Tx, kase: CaseRow): Promise<Pick<TaskKey, 'stage' | 'slot'>[]> {
  const tasks = await tasksOf(tx, kase.id)
  const latest = new Map(tasks.map((task) => [`${task.stage}/${task.slot}`, task]))
  return [...latest.values()]
    .filter(
      ({ stage, verdict }) =>
        roles[stageOf(kase.route, stage).role].at === 'institution' &&
        verdict !== null &&
        !isSupplement(verdict),
    )
    .map(({ stage, slot }) => ({ stage, slot }))
}
