import type { Story } from '../story.ts'
import { returned } from './returned.ts'

/** By the names under which they can be asked for, in the order in which they are told. */
export const stories: Readonly<Record<string, Story>> = { returned }
