import { newKey } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { problemOf, type Problem } from '../../api/problem.ts'
import type { InboxItem } from '../queries.ts'

export interface Acknowledged {
  item: InboxItem
  /** Why it was not done; undefined where it was. */
  problem: Problem | undefined
}

/** A line that broke leaves open whether the act was done: sent again under its key it is still one. */
const keys = new Map<string, string>()

const keyFor = (taskId: string): string => {
  const key = keys.get(taskId) ?? newKey()
  keys.set(taskId, key)
  return key
}

/** Takes note 阅知 of one case, as the row showed it. */
export async function acknowledge(item: InboxItem): Promise<Acknowledged> {
  const id = item.id ?? ''
  try {
    await answerOf(
      api.POST('/api/v1/tasks/{id}/verdict', {
        params: { path: { id }, header: { 'idempotency-key': keyFor(id) } },
        body: { verdict: 'acknowledge', version: item.version ?? 1 },
      }),
    )
    keys.delete(id)
    return { item, problem: undefined }
  } catch (fault) {
    const problem = problemOf(fault)
    if (problem.body.status !== 0) keys.delete(id)
    return { item, problem }
  }
}
