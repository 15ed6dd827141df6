import { useTexts } from '../texts/texts.ts'
import type { Clock } from './queries.ts'
import { legalDayTitle, momentTitle } from './time.ts'

type Entry = Clock['ledger'][number]

/** What stopped, lengthened or held open the time of a clock. */
export function ClockLedger({ ledger }: { ledger: readonly Entry[] }) {
  const t = useTexts()
  if (ledger.length === 0) return null
  const words = {
    suspension: ({ from, to, held }: Entry) =>
      t(held ? '暂缓办理，中止计时：{{from}} 至 {{to}}' : '补正期间中止计时：{{from}} 至 {{to}}', {
        from: momentTitle(from),
        to: to === null ? t('现在') : momentTitle(to),
      }),
    extension: ({ from, days }: Entry) =>
      t('{{from}} 起延长 {{n}} 个工作日', { from: momentTitle(from), n: days }),
    floor: ({ day }: Entry) =>
      t('工作日历变动，不早于 {{day}} 届满', { day: day === null ? '' : legalDayTitle(day) }),
  } as const satisfies Record<Entry['kind'], (entry: Entry) => string>
  return (
    <ul>
      {ledger.map((entry) => (
        <li key={`${entry.kind} ${entry.from}`}>{words[entry.kind](entry)}</li>
      ))}
    </ul>
  )
}
