import { hearRings } from '../db/bell.ts'
import type { Pool } from '../db/sql.ts'

/** Who wants to know when something rings for a person. */
export interface Bell {
  /** Resolves once the database is listened to, with what ends the watching. */
  watch(personId: string, ring: () => void): Promise<() => void>
}

/** One listening connection for all streams of this process, opened for the first of them. */
export function openBell(pool: Pool): Bell {
  const watchers = new Map<string, Set<() => void>>()
  const ringFor = (personId: string) => watchers.get(personId)?.forEach((ring) => ring())
  const ringAll = () => [...watchers.keys()].forEach(ringFor)
  let hearing: Promise<unknown> | undefined

  const leave = (personId: string, ring: () => void) => {
    const rings = watchers.get(personId)
    rings?.delete(ring)
    if (rings?.size === 0) watchers.delete(personId)
  }
  return {
    async watch(personId, ring) {
      const rings = watchers.get(personId) ?? new Set()
      watchers.set(personId, rings.add(ring))
      hearing ??= hearRings(pool, ringFor, ringAll)
      try {
        await hearing
      } catch (fault) {
        hearing = undefined
        leave(personId, ring)
        throw fault
      }
      return () => leave(personId, ring)
    },
  }
}
