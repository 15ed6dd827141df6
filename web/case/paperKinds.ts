import type { components } from '../api/schema.generated.ts'
import type { FieldSchema } from './formWords.ts'

type Process = components['schemas']['Process']

/** What each paper of a form proves, where the form says so: 居民户口簿. */
export function paperKinds(
  form: Record<string, unknown>,
  { fields, evidence }: Pick<Process, 'fields' | 'evidence'>,
): ReadonlyMap<string, string> {
  const titles = new Map(
    evidence.flatMap(({ groups }) => groups.flat().map(({ kind, title }) => [kind, title] as const)),
  )
  const properties = (fields['properties'] ?? {}) as Record<string, FieldSchema>
  const proofs = Object.entries(properties)
    .filter(([, { widget }]) => widget === 'proofs')
    .flatMap(([name]) => (form[name] ?? []) as { kind: string; attachment: string }[])
  return new Map(proofs.map(({ kind, attachment }) => [attachment, titles.get(kind) ?? kind]))
}
