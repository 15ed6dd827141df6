import type { dispute as declaration } from '../processes/dispute.ts'
import { story } from './story.ts'

/** R13b: both counties where they agree, else the unit above them; and one reconsideration above that. */
export const dispute = story<typeof declaration>(async (it) => {
  await it.each('evidence')
  await it.each('examine')
  const agreed = it.has('examine') && it.agree('examine')
  if (!agreed || it.isCalledFor('arbitrate')) await it.task('arbitrate')
  if (it.has('reconsider') && (await it.each('accept')).includes('appeal')) await it.task('reconsider')
  return 'completed'
})
