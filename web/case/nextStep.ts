import type { useTexts } from '../texts/texts.ts'
import type { Case, Stage } from './queries.ts'

/** What comes next where nobody objects: the next desk, or the end; null for a case that is at no desk. */
export function nextStep(
  { stage, nextTitle }: Pick<Case, 'stage' | 'nextTitle'>,
  stages: readonly Stage[],
  t: ReturnType<typeof useTexts>,
): string | null {
  if (stage === null) return null
  if (nextTitle === null) return t('办结')
  const next = stages.find(({ title }) => title === nextTitle)
  return next ? `${next.title}（${next.unit ?? next.roleTitle}）` : nextTitle
}
