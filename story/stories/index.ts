import type { Story } from '../story.ts'
import { alike } from './alike.ts'
import { objected } from './objected.ts'
import { overdue } from './overdue.ts'
import { returned } from './returned.ts'
import { superseded } from './superseded.ts'
import { swapped } from './swapped.ts'
import { updated } from './updated.ts'

/** By the names under which they can be asked for, in the order in which they are told. */
export const stories: Readonly<Record<string, Story>> = {
  returned,
  overdue,
  updated,
  objected,
  superseded,
  swapped,
  alike,
}
