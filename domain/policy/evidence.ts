import type { Sourced } from './sourced.ts'

/** The papers one field needs: of each group at least one. */
export interface EvidenceRule extends Sourced {
  title: string
  groups: readonly (readonly string[])[]
}

/** What a process asks to be proved by: kinds of papers with their titles, rules by field; `every` holds for all. */
export interface EvidenceMatrix {
  kinds: Readonly<Record<string, string>>
  every: EvidenceRule
  fields: Readonly<Record<string, EvidenceRule>>
}

/** What still has to come along for these fields, said in the words of the office. */
export function missingPapers(
  { kinds, every, fields }: EvidenceMatrix,
  changed: readonly string[],
  given: readonly string[],
): string[] {
  const rules = [every, ...changed.flatMap((field) => fields[field] ?? [])]
  const missing = rules.flatMap(({ title, groups }) =>
    groups
      .filter((group) => !group.some((kind) => given.includes(kind)))
      .map((group) => {
        const names = group.map((kind) => kinds[kind] ?? kind).join('、')
        return `${title}须附${names}${group.length > 1 ? '之一' : ''}`
      }),
  )
  return [...new Set(missing)]
}
