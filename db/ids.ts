import { v7 } from 'uuid'

/** A new id, sortable by time (UUIDv7); `at` comes from the TimeSource so that skipped time sorts right too. */
export const uuidv7 = (at: number): string => v7({ msecs: at })

/** Not larger than any id of that instant: where a stretch of ids begins. */
export const firstIdAt = (at: number): string => {
  const hex = Math.max(0, at).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

/** The instant in a UUIDv7. */
export const instantIn = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
