import { Link } from '@tanstack/react-router'
import type { Notice } from '../../api/notices.ts'
import { useTexts } from '../../texts/texts.ts'
import { CaseLink } from '../CaseLink.tsx'

/** What a notice tells of: a case, or that somebody stands in for a colleague who is away. */
export function NoticeLink({ notice, onClick }: { notice: Notice; onClick: () => void }) {
  const t = useTexts()
  const { caseId, processTitle, number, absent, deputy, readAt } = notice
  if (caseId !== null)
    return (
      <CaseLink id={caseId} bold={readAt === null} onClick={onClick}>
        {processTitle} {number}
      </CaseLink>
    )
  return (
    <Link to="/away" style={{ fontWeight: readAt === null ? 600 : 400 }} onClick={onClick}>
      {t('{{deputy}} 代 {{absent}}', { deputy: deputy ?? '', absent: absent ?? '' })}
    </Link>
  )
}
