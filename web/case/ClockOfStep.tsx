import { Alert, Descriptions, Tag } from 'antd'
import { budgetText } from './budget.ts'
import { useTexts } from '../texts/texts.ts'
import { ClockDays } from './ClockDays.tsx'
import { ClockLedger } from './ClockLedger.tsx'
import type { Clock } from './queries.ts'
import { lastDayTitle, momentTitle } from './time.ts'

/** How sure the source of a rule is. */
const certainties = {
  text: '法规原文',
  digest: '法规摘要',
  practice: '办理惯例',
} as const satisfies Record<Clock['certainty'], string>

/** One clock: how much time, from when to when, by which article, and the days one by one. */
export function ClockOfStep({ clock }: { clock: Clock }) {
  const t = useTexts()
  const end = clock.dueAt === null ? t('中止计时') : `${lastDayTitle(clock.dueAt)} ${clock.endsAt}`
  const items = [
    { label: t('时限'), children: budgetText(clock.budget, t) },
    { label: t('起算'), children: momentTitle(clock.startedAt) },
    { label: t('到期'), children: <strong>{end}</strong> },
    ...(clock.stoppedAt === null ? [] : [{ label: t('停止计时'), children: momentTitle(clock.stoppedAt) }]),
    { label: t('已计'), children: t('{{n}} 个工作日', { n: clock.counted }) },
    {
      label: t('依据'),
      children: (
        <>
          {clock.source} <Tag>{t(certainties[clock.certainty])}</Tag>
        </>
      ),
    },
    ...(clock.changedBy
      ? [{ label: t('改写'), children: `${clock.changedBy.unit ?? ''} · ${clock.changedBy.since}` }]
      : []),
  ]
  return (
    <>
      {clock.provisional ? (
        <Alert type="warning" showIcon title={t('期限暂定：所涉年份的放假安排尚未公布，以国务院通知为准')} />
      ) : null}
      <Descriptions
        column={1}
        size="small"
        style={{ marginBlock: 12 }}
        items={items.map((item) => ({ key: item.label, ...item }))}
      />
      <ClockLedger ledger={clock.ledger} />
      <ClockDays days={clock.days} />
    </>
  )
}
