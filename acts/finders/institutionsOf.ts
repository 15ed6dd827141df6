import { latestPlace } from '../../db/children/enrolments.ts'
import type { Tx } from '../../db/sql.ts'

/** Where these children are or were last; `otherwise` where none of them ever was anywhere. */
export async function institutionsOf(
  tx: Tx,
  children: readonly string[],
  otherwise: string,
): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const child of children) {
    const place = await latestPlace(tx, child)
    if (place) found.add(place.institutionId)
  }
  return found.size > 0 ? [...found].sort() : [otherwise]
}
