import { attachmentsOf, bindAttachments } from '../db/attachments.ts'
import { linkedTo } from '../db/links.ts'
import type { Tx } from '../db/sql.ts'
import { refuse } from '../domain/refusals.ts'
import { Refused } from './act.ts'

/** Of these papers the unit's own that a case filed together with this one named first: they stay with that. */
async function sharedOf(tx: Tx, ids: readonly string[], caseId: string, unitId: string): Promise<string[]> {
  if (ids.length === 0) return []
  const cases = (await linkedTo(tx, caseId)).flatMap(({ kind, id }) => (kind === 'joint' ? [id] : []))
  return (await attachmentsOf(tx, ids))
    .filter((each) => each.unitId === unitId && each.caseId !== null && cases.includes(each.caseId))
    .map(({ id }) => id)
}

/**
 * Gives papers to a case, with its form or with a verdict: they must be the unit's own and free, or the case's already.
 * Answers their SHA-256. Throws the refusal, with `path` as the place of what is wrong.
 */
export async function bindPapers(
  tx: Tx,
  wanted: readonly string[],
  { caseId, unitId, path }: { caseId: string; unitId: string; path: string },
): Promise<string[]> {
  const bound = await bindAttachments(tx, wanted, { caseId, unitId })
  const rest = wanted.filter((id) => !bound.includes(id))
  const shared = await sharedOf(tx, rest, caseId, unitId)
  const missing = rest.filter((id) => !shared.includes(id))
  const errors = missing.map(() => ({ path, message: '有材料不存在或不是本件的，请移除后重新上传' }))
  if (errors.length > 0) throw new Refused(refuse('invalid-form', { errors }))
  const papers = await attachmentsOf(tx, wanted)
  return papers.map(({ sha256 }) => sha256.toString('hex')).sort()
}
