import { Table } from 'antd'
import { legalDayTitle } from '../case/time.ts'
import { useTexts } from '../texts/texts.ts'
import { Bar } from './Bar.tsx'
import { Number } from './Number.tsx'
import type { Board } from './queries.ts'

type Week = Board['weeks'][number]

/** Week by week: how many cases were filed, how many closed. */
export function Trend({ board: { weeks, unit } }: { board: Board }) {
  const t = useTexts()
  const most = Math.max(1, ...weeks.flatMap(({ filed, closed }) => [filed, closed]))
  const bar = (of: 'filed' | 'closed', title: string, color: string) => ({
    title,
    dataIndex: of,
    render: (n: number, { week }: Week) => (
      <span style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
        <span style={{ inlineSize: 28, textAlign: 'end' }}>
          <Number n={n} what={`${week} ${title}`} rows={{ of, week, unitId: unit.id }} />
        </span>
        <span style={{ flex: 1, lineHeight: 0 }}>
          <Bar n={n} most={most} color={color} />
        </span>
      </span>
    ),
  })
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="week"
      dataSource={[...weeks].reverse()}
      columns={[
        {
          title: t('从这天起的一周'),
          dataIndex: 'week',
          width: 150,
          render: (week: string) => legalDayTitle(week, weeks.at(-1)?.week),
        },
        bar('filed', t('申报'), '#0b5c8a'),
        bar('closed', t('办结'), '#14603c'),
      ]}
    />
  )
}
