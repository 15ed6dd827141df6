import { boxes, groups, type InboxFilter } from './search.ts'

export interface SavedFilter {
  name: string
  filter: InboxFilter
}

const keyOf = (personId: string) => `xueqian.filters.${personId}`

const isSaved = (value: unknown): value is SavedFilter => {
  const { name, filter } = (value ?? {}) as Partial<SavedFilter>
  if (typeof name !== 'string' || typeof filter !== 'object') return false
  return boxes.includes(filter.box) && (filter.group === undefined || groups.includes(filter.group))
}

/** What the browser has kept; anything that is no filter of this version is left out. */
export function readSaved(personId: string): readonly SavedFilter[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(personId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isSaved) : []
  } catch {
    return []
  }
}

export const writeSaved = (personId: string, saved: readonly SavedFilter[]): void =>
  localStorage.setItem(keyOf(personId), JSON.stringify(saved))
