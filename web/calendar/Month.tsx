import { useTexts } from '../texts/texts.ts'
import { dayWords } from './dayWords.ts'
import type { CalendarDay } from './queries.ts'

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

/** 0 for Monday; of a legal day, so no zone is asked. */
const column = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** A month as a table of weeks, each day with its kind. */
export function Month({ title, days }: { title: string; days: readonly CalendarDay[] }) {
  const t = useTexts()
  const lead = column(days[0]?.day ?? '2026-06-01')
  const cells: (CalendarDay | null)[] = [...Array<null>(lead).fill(null), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, n) => cells.slice(7 * n, 7 * n + 7))
  return (
    <table
      style={{ borderCollapse: 'collapse', tableLayout: 'fixed', inlineSize: '100%', background: '#fff' }}
    >
      <caption style={{ captionSide: 'top', color: 'inherit', fontWeight: 600 }}>{title}</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col" style={{ fontWeight: 400, textAlign: 'center' }}>
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, n) => (
          <tr key={week.find((day) => day !== null)?.day ?? n}>
            {Array.from({ length: 7 }, (_, at) => (
              <Day key={at} day={week[at] ?? null} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One day: its number, and 休, 班 or 停 where it is not what its weekday says. */
function Day({ day }: { day: CalendarDay | null }) {
  const t = useTexts()
  if (day === null) return <td />
  const { title, mark, background } = dayWords[day.reason]
  const words = [t(title), day.name, day.provisional ? t('暂定') : null].filter(Boolean).join(' · ')
  return (
    <td
      title={`${day.day} ${words}`}
      style={{
        background,
        textAlign: 'center',
        padding: 2,
        border: day.provisional ? '1px dashed #66707a' : '1px solid #e4e8e6',
      }}
    >
      {Number(day.day.slice(8))}
      {mark === '' ? null : <sup style={{ marginInlineStart: 1 }}>{t(mark)}</sup>}
    </td>
  )
}
