import { useQuery } from '@tanstack/react-query'
import { legalDayTitle } from '../../case/time.ts'
import { useTexts } from '../../texts/texts.ts'
import { spanQuery, type Span } from './queries.ts'

/** How many working days the chosen time has, and on which one is back at the desk. */
export function AwaySpan(span: Span) {
  const t = useTexts()
  const { data } = useQuery(spanQuery(span))
  if (!data) return null
  return (
    <p aria-live="polite">
      {t('共 {{n}} 个工作日，{{day}} 回到岗位', { n: data.workingDays, day: legalDayTitle(data.back) })}
    </p>
  )
}
