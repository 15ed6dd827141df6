import { countedUpTo } from '../../../domain/inbox.ts'

/** 1000+ where the API has not counted further. */
export const counted = (count: number): string =>
  count < countedUpTo ? String(count) : `${String(countedUpTo)}+`
