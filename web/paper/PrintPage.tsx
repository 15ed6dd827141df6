import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { answerOf, api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ProblemAlert } from '../app/ProblemAlert.tsx'
import { useTexts } from '../texts/texts.ts'
import { PrintedForm } from './PrintedForm.tsx'

/** 审批表 as it goes onto paper: what was filed, who filled and who reviewed it and when, and the code to check it with. */
export function PrintPage() {
  const t = useTexts()
  const { id } = useParams({ from: '/inside/cases/$id/print' })
  const path = { id }
  const { data, error } = useQuery({
    queryKey: ['case', id, 'print'],
    queryFn: async () => ({
      kase: await answerOf(api.GET('/api/v1/cases/{id}', { params: { path } })),
      timeline: await answerOf(api.GET('/api/v1/cases/{id}/timeline', { params: { path } })),
    }),
  })
  if (error) return <ProblemAlert problem={problemOf(error)} />
  if (!data) return <Skeleton active />
  return (
    <>
      <p data-print="no">
        <Button type="primary" onClick={() => window.print()}>
          {t('打印')}
        </Button>
      </p>
      <PrintedForm kase={data.kase} events={data.timeline.items} />
    </>
  )
}
