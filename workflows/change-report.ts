import type { changeReport as declaration } from '../processes/change-report.ts'
import { story } from './story.ts'

/** R14: taken note of, unless the officer makes a review of it. */
export const changeReport = story<typeof declaration>(async (it) => {
  if (it.has('acknowledge') && (await it.task('acknowledge')) === 'acknowledge') return 'acknowledged'
  return (await it.task('review')) === 'approve' ? 'completed' : 'rejected'
})
