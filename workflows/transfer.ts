import type { transfer as declaration } from '../processes/transfer.ts'
import { story } from './story.ts'

/** R27c: an objection goes before the arbiter; else the receiving county approves where policy wants it. */
export const transfer = story<typeof declaration>(async (it) => {
  if ((await it.task('release')) === 'object') {
    if ((await it.task('arbitrate')) === 'reject') return 'rejected'
  } else if (it.has('approve') && (await it.task('approve')) === 'reject') return 'rejected'
  await it.task('place')
  return 'completed'
})
