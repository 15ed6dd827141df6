import { v7 } from 'uuid'

/** A new id, sortable by time (UUIDv7); `at` comes from the TimeSource so that skipped time sorts right too. */
export const uuidv7 = (at: number): string => v7({ msecs: at })
