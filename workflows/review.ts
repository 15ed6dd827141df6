import type { Process } from '../domain/process.ts'
import { story } from './story.ts'

/** The default story: the stages in the order of the declaration; a refusal at any of them ends the case. */
export const review = story<Process>(async (it) => {
  for (const stage of it.stages) if ((await it.task(stage)) === 'reject') return 'rejected'
  return 'completed'
})
