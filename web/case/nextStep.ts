import type { useTexts } from '../texts/texts.ts'
import type { Stage } from './queries.ts'

/** What comes after the current step: the next desk, or the end; null for a case that has ended. */
export function nextStep(stages: readonly Stage[], t: ReturnType<typeof useTexts>): string | null {
  const at = stages.findIndex(({ state }) => state === 'current')
  if (at === -1) return null
  const next = stages.slice(at + 1).find(({ state }) => state === 'to-come')
  return next ? `${next.title}（${next.unit ?? next.roleTitle}）` : t('办结')
}
