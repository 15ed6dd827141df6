import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Descriptions, Skeleton, Steps } from 'antd'
import { answerOf, api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { components } from '../api/schema.generated.ts'
import { ProblemAlert } from '../app/ProblemAlert.tsx'
import { useTexts } from '../texts/texts.ts'
import { PaperFrame } from './PaperFrame.tsx'
import { lastDayTitle, momentTitle } from '../case/time.ts'

type Receipt = components['schemas']['Receipt']

const stepStatus = {
  done: 'finish',
  current: 'process',
  'to-come': 'wait',
  skipped: 'wait',
} as const satisfies Record<Receipt['steps'][number]['state'], string>

/** Where a case is, for whoever holds the receipt, and what a printed form must agree with; no person is named. */
export function ReceiptPage() {
  const t = useTexts()
  const { code } = useParams({ from: '/r/$code' })
  const { data, error } = useQuery({
    queryKey: ['receipt', code],
    queryFn: () => answerOf(api.GET('/api/v1/receipts/{code}', { params: { path: { code } } })),
  })
  if (error)
    return (
      <PaperFrame title={t('办理进度')}>
        <ProblemAlert problem={problemOf(error)} />
      </PaperFrame>
    )
  if (!data)
    return (
      <PaperFrame title={t('办理进度')}>
        <Skeleton active />
      </PaperFrame>
    )
  return (
    <PaperFrame title={`${data.processTitle} · ${data.outcomeTitle ?? data.statusTitle}`}>
      <Facts receipt={data} />
      <Steps
        orientation="vertical"
        size="small"
        style={{ marginBlockStart: 16 }}
        items={data.steps.map(({ title, unit, state, verdictTitle, decidedAt }) => ({
          title: `${title} · ${unit ?? ''}`,
          status: stepStatus[state],
          content: decidedAt === null ? undefined : `${verdictTitle ?? ''} ${momentTitle(decidedAt)}`,
        }))}
      />
      <p style={{ marginBlockEnd: 0 }}>{t('查询时间 {{at}}', { at: momentTitle(data.asOf) })}</p>
    </PaperFrame>
  )
}

function Facts({ receipt }: { receipt: Receipt }) {
  const t = useTexts()
  const { code, number, applicant, filedAt, closedAt, unit, dueAt, onHold, provisional } = receipt
  const due = () => {
    if (onHold) return t('暂缓办理，期限中止')
    if (dueAt === null) return null
    return provisional ? t('{{at}}（期限暂定）', { at: lastDayTitle(dueAt) }) : lastDayTitle(dueAt)
  }
  const rows = [
    { label: t('办件编号'), value: number },
    { label: t('回执码'), value: code },
    { label: t('申报单位'), value: applicant },
    { label: t('提交时间'), value: filedAt && momentTitle(filedAt) },
    { label: t('现在由谁办理'), value: closedAt === null ? unit : null },
    { label: t('办理期限'), value: closedAt === null ? due() : null },
    { label: t('办结时间'), value: closedAt && momentTitle(closedAt) },
  ]
  return (
    <Descriptions
      column={1}
      size="small"
      items={rows
        .filter(({ value }) => value !== null)
        .map(({ label, value }) => ({ key: label, label, children: value }))}
    />
  )
}
