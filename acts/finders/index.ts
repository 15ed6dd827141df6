import { childMovingHere } from './childMovingHere.ts'
import { disputedChildren } from './disputedChildren.ts'
import type { Find } from './find.ts'

/** Who has a part in a case, by the name a declaration finds them with. */
export const finders: Readonly<Record<string, Find>> = { childMovingHere, disputedChildren }
