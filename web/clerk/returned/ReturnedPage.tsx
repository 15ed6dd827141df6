import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Spin } from 'antd'
import { problemOf } from '../../api/problem.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { CaseHead } from '../../case/CaseHead.tsx'
import { timelineQuery } from '../../case/queries.ts'
import { useTexts } from '../../texts/texts.ts'
import { draftQuery, processForQuery } from '../queries.ts'
import { lastAsked } from './pins.ts'
import { SupplementForm } from './SupplementForm.tsx'

/** A case that was sent back: its form opens at the field concerned, the reviewer's words beside it. */
export function ReturnedPage() {
  const t = useTexts()
  const { id } = useParams({ from: '/inside/returned/$id' })
  const { data: kase, error } = useQuery(draftQuery(id))
  const { data: timeline } = useQuery(timelineQuery(id))
  const { data: process } = useQuery({
    ...processForQuery(kase?.process ?? '', kase?.applicantId),
    enabled: kase !== undefined,
  })
  if (error) return <ProblemAlert problem={problemOf(error)} />
  if (!kase || !timeline || !process) return <Spin />
  return (
    <>
      <CaseHead item={kase} stages={[]} due={{ caseId: id, ...kase }} />
      {kase.may.resubmit && kase.form ? (
        <SupplementForm
          caseId={id}
          applicantId={kase.applicantId}
          process={process}
          start={kase.saved ?? kase.form}
          asked={lastAsked(timeline.items)}
        />
      ) : (
        <p>{t('本件现在不需要补正。')}</p>
      )}
    </>
  )
}
