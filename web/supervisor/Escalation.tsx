import { momentTitle } from '../case/time.ts'
import { useTexts } from '../texts/texts.ts'
import type { BoardItem } from './queries.ts'

/** Names of rungs as a policy has them, in words. */
const rungWords: Readonly<Record<string, string>> = {
  'd-1': '临期提醒',
  due: '当日提醒',
  overdue: '超期提醒',
  lapse: '补正逾期',
  silent: '逾期未提交',
}

/** Which reminders and escalations have gone out, and the 督办件 that speaks of the case. */
export function Escalation({ item: { rungs, supervision } }: { item: BoardItem }) {
  const t = useTexts()
  const words = (rung: string): string => {
    const known = rungWords[rung]
    if (known !== undefined) return t(known)
    return rung.startsWith('+') ? t('超期 {{n}} 日升级', { n: rung.slice(1) }) : rung
  }
  return (
    <>
      {rungs.map(({ rung, firedAt }) => (
        <div key={`${rung} ${firedAt}`} title={momentTitle(firedAt)}>
          {words(rung)}
        </div>
      ))}
      {supervision === null ? null : <div>{t('督办件 {{number}}', { number: supervision })}</div>}
    </>
  )
}
