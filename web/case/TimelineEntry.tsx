import { Flex, Tag, Typography } from 'antd'
import { useTexts } from '../texts/texts.ts'
import { legalDayTitle, momentTitle } from './time.ts'
import type { Happened } from './queries.ts'
import { TimelineWords } from './TimelineWords.tsx'

/** One row of the journal: what was done, by whom at which desk, when, and what was said. */
export function TimelineEntry({
  caseId,
  process,
  entry,
}: {
  caseId: string
  process: string
  entry: Happened
}) {
  const t = useTexts()
  const {
    title,
    at,
    person,
    onBehalfOf,
    unit,
    roleTitle,
    to,
    stageTitle,
    round,
    verdictTitle,
    outcomeTitle,
  } = entry
  const who =
    onBehalfOf === null ? person : t('{{deputy}} 代 {{absent}}', { deputy: person ?? '', absent: onBehalfOf })
  const by = [who ?? t('系统'), unit, roleTitle].filter(Boolean).join(' · ')
  return (
    <>
      <Flex gap={8} wrap align="baseline">
        <strong>{title}</strong>
        {verdictTitle === null ? null : <Tag>{verdictTitle}</Tag>}
        {outcomeTitle === null ? null : <Tag color="success">{outcomeTitle}</Tag>}
        {stageTitle === null ? null : (
          <span>
            {stageTitle}
            {round !== null && round > 1 ? t('（第 {{n}} 次）', { n: round }) : null}
          </span>
        )}
        {to === null ? null : <span>→ {to}</span>}
      </Flex>
      <Typography.Text type="secondary">
        {momentTitle(at)} · {by}
      </Typography.Text>
      {entry.dueDay === null ? null : (
        <div>
          {entry.dueDayBefore === null
            ? t('到期 {{day}}', { day: legalDayTitle(entry.dueDay) })
            : t('到期由 {{before}} 改为 {{day}}', {
                before: legalDayTitle(entry.dueDayBefore),
                day: legalDayTitle(entry.dueDay),
              })}
        </div>
      )}
      <TimelineWords caseId={caseId} process={process} entry={entry} />
    </>
  )
}
