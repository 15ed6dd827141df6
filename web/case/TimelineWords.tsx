import { Typography } from 'antd'
import { useTexts } from '../texts/texts.ts'
import type { Happened } from './queries.ts'
import { Ruling } from './Ruling.tsx'
import { legalDayTitle } from './time.ts'

const isDay = /^\d{4}-\d\d-\d\d$/

const inWords = (value: boolean | string | readonly string[]): string => {
  if (typeof value === 'boolean') return value ? '✓' : '✗'
  if (typeof value !== 'string') return value.join('、')
  return isDay.test(value) ? legalDayTitle(value) : value
}

/** What was written or ticked with an act: comment, pins on fields, answers, changed fields, why the register refused. */
export function TimelineWords({
  caseId,
  process,
  entry,
}: {
  caseId: string
  process: string
  entry: Happened
}) {
  const t = useTexts()
  const { comment, hasComment, pins, answers, changed, evidence, refusal } = entry
  return (
    <>
      {refusal === null ? null : <div>{refusal}</div>}
      {comment === null ? null : (
        <blockquote style={{ margin: '4px 0', whiteSpace: 'pre-wrap' }}>{comment}</blockquote>
      )}
      {hasComment && comment === null && pins.length === 0 && entry.ruling === null ? (
        <Typography.Text type="secondary">{t('附有意见，您无权查看')}</Typography.Text>
      ) : null}
      {pins.length === 0 ? null : (
        <ul>
          {pins.map(({ path, message }) => (
            <li key={`${path ?? ''} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      {entry.ruling === null ? null : <Ruling caseId={caseId} process={process} entry={entry} />}
      {answers.map(({ field, title, value }) => (
        <div key={field}>
          {title}：{inWords(value)}
        </div>
      ))}
      {changed.length === 0 ? null : (
        <div>{t('改动：{{fields}}', { fields: changed.map(({ title }) => title).join('、') })}</div>
      )}
      {evidence.length === 0 ? null : <div>{t('附材料 {{n}} 份', { n: evidence.length })}</div>}
    </>
  )
}
