import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useMe } from '../app/session/useMe.ts'
import { dayIn } from '../case/time.ts'
import { useTexts } from '../texts/texts.ts'
import { casesQuery, type Status } from './queries.ts'
import { daysToUpdate, seasonOn } from './season.ts'
import { useClasses } from './useClasses.ts'

/** What is still to be handed in for the month, until when, and the work of the season; all with numbers. */
export function SeasonBanner() {
  const t = useTexts()
  const day = dayIn(useMe().now)
  const left = daysToUpdate(day)
  const classes = useClasses(seasonOn(day, []) !== undefined)
  const season = classes && seasonOn(day, classes)
  const returned = useCount('supplement')
  const drafts = useCount('draft')
  if (returned === undefined || drafts === undefined) return null
  const open = t('待补正 {{returned}} 件，草稿 {{drafts}} 份。', { returned, drafts })
  const month =
    left > 0
      ? t('距本月 25 日数据更新还有 {{n}} 天。', { n: left })
      : left === 0
        ? t('今天是本月 25 日，数据更新到 24:00 截止。')
        : t('本月 25 日已过，未报的请尽快补报。')
  const nothing = returned === '0' && drafts === '0'
  return (
    <>
      {left < 0 && nothing ? null : (
        <Alert
          type={left <= 3 && !nothing ? 'warning' : 'info'}
          showIcon
          style={{ marginBlockEnd: 16 }}
          title={`${month} ${open}`}
        />
      )}
      {season ? (
        <Alert type="info" showIcon style={{ marginBlockEnd: 16 }} title={t(season.words, season.counts)} />
      ) : null}
    </>
  )
}

/** How many of one's own stand so, as far as the list of the page goes. */
function useCount(status: Status): string | undefined {
  const { data } = useQuery(casesQuery(status))
  return data && `${String(data.items.length)}${data.next === null ? '' : '+'}`
}
