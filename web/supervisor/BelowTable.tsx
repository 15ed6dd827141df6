import { Link } from '@tanstack/react-router'
import { Table } from 'antd'
import { results, standings, type DueResult, type Standing } from '../../domain/board.ts'
import { useTexts } from '../texts/texts.ts'
import { ShareBar } from './Bar.tsx'
import { lights } from './lights.tsx'
import { Number } from './Number.tsx'
import type { Board, BoardRow, RowFilters } from './queries.ts'

const marks = ['red', 'yellow', 'green', 'held'] as const satisfies readonly Standing[]
const dues = ['on-time', 'late-done', 'late-open'] as const satisfies readonly DueResult[]

/** One row for each unit right below: what lies open by light, and its place by the share decided in time. */
export function BelowTable({ board }: { board: Board }) {
  const t = useTexts()
  const { month } = board
  const number = (
    title: string,
    n: number,
    row: BoardRow,
    filters: Pick<RowFilters, 'of' | 'mark' | 'today'>,
  ) => (
    <Number
      n={n}
      what={`${row.unit ?? ''} ${title}`}
      rows={{ unitId: board.unit.id, below: row.unitId, month, ...filters }}
    />
  )
  return (
    <Table
      size="small"
      pagination={board.rows.length > 30 ? { pageSize: 30, showSizeChanger: false } : false}
      rowKey="unitId"
      dataSource={board.rows}
      columns={[
        {
          title: t('名次'),
          dataIndex: 'place',
          width: 60,
          defaultSortOrder: 'ascend',
          sorter: (a: BoardRow, b: BoardRow) => (a.place ?? Infinity) - (b.place ?? Infinity),
          render: (place: number | null) => place ?? '—',
        },
        {
          title: t('单位'),
          dataIndex: 'unit',
          render: (unit: string, { unitId, own, hasBoard }: BoardRow) =>
            own ? (
              t('{{unit}}（本级）', { unit })
            ) : hasBoard ? (
              <Link to="/board" search={{ unitId, month }}>
                {unit}
              </Link>
            ) : (
              unit
            ),
        },
        ...marks.map((mark) => {
          const title = t(standings[mark].title)
          return {
            key: mark,
            align: 'right' as const,
            title: (
              <span style={{ color: lights[mark].color, whiteSpace: 'nowrap' }}>
                {lights[mark].icon} {title}
              </span>
            ),
            sorter: (a: BoardRow, b: BoardRow) => a.open[mark] - b.open[mark],
            render: (_: unknown, row: BoardRow) => number(title, row.open[mark], row, { of: 'open', mark }),
          }
        }),
        {
          title: t('今日到期'),
          key: 'today',
          align: 'right',
          render: (_, row: BoardRow) => number(t('今日到期'), row.today, row, { of: 'open', today: 'true' }),
        },
        ...dues.map((mark) => {
          const title = t(results[mark].title)
          return {
            key: mark,
            title,
            align: 'right' as const,
            render: (_: unknown, row: BoardRow) => number(title, row.due[mark], row, { of: 'due', mark }),
          }
        }),
        {
          title: t('按时办结率'),
          dataIndex: 'share',
          width: 150,
          render: (share: number | null) => <ShareBar share={share} />,
        },
        {
          title: t('黄牌'),
          key: 'yellowCard',
          align: 'right',
          render: (_, row: BoardRow) =>
            number(t('黄牌'), row.cards.yellow, row, { of: 'cards', mark: 'yellow' }),
        },
        {
          title: t('红牌'),
          key: 'redCard',
          align: 'right',
          render: (_, row: BoardRow) => number(t('红牌'), row.cards.red, row, { of: 'cards', mark: 'red' }),
        },
      ]}
    />
  )
}
