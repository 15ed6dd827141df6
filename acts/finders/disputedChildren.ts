import { findByPair, type Pair } from '../../db/children/pair.ts'
import { openConcerning } from '../../db/waits.ts'
import type { FormError } from '../../domain/form-error.ts'
import type { Find } from './find.ts'
import { institutionsOf } from './institutionsOf.ts'

/** The children whose archives are in dispute, and where each is or was last. */
export const disputedChildren: Find = async (tx, { personal }, { applicantId, process, form }) => {
  const { named = [], children = [] } = form as { named?: Pair[]; children?: string[] }
  const found = new Set(children)
  const errors: FormError[] = []
  for (const [n, pair] of named.entries()) {
    const child = await findByPair(tx, personal, pair)
    const path = `named.${String(n)}.number`
    if (!child) errors.push({ path, message: '没有查到这名幼儿，请核对证件号（学籍号）和姓名' })
    else if (found.has(child.childId)) errors.push({ path, message: '与前面填写的是同一份档案' })
    else found.add(child.childId)
  }
  const ids = [...found].sort()
  if (errors.length > 0) return errors
  // One dispute for all that belongs together; what the system opens has looked for one to join already.
  const [running] = named.length > 0 ? await openConcerning(tx, process, ids) : []
  const institutions = await institutionsOf(tx, ids, applicantId)
  return { children: ids, institutions, ...(running === undefined ? {} : { running }) }
}
