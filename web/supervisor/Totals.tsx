import { Card, Flex } from 'antd'
import type { ReactNode } from 'react'
import { standings, type Standing } from '../../domain/board.ts'
import { useTexts } from '../texts/texts.ts'
import { lights } from './lights.tsx'
import { Number } from './Number.tsx'
import type { Board } from './queries.ts'

const order = ['red', 'yellow', 'green', 'held'] as const satisfies readonly Standing[]

/** How much lies open now in all, by light; how much of the month's was decided in time. */
export function Totals({ board: { total, unit, month } }: { board: Board }) {
  const t = useTexts()
  const unitId = unit.id
  const share = total.share === null ? '—' : `${String(Math.round(total.share * 100))}%`
  return (
    <Flex gap={12}>
      {order.map((mark) => {
        const title = t(standings[mark].title)
        return (
          <Figure key={mark} title={title} icon={lights[mark].icon} color={lights[mark].color}>
            <Number n={total.open[mark]} what={title} rows={{ of: 'open', mark, unitId }} />
          </Figure>
        )
      })}
      <Figure title={t('今日到期')}>
        <Number n={total.today} what={t('今日到期')} rows={{ of: 'open', today: 'true', unitId }} />
      </Figure>
      <Figure title={t('按时办结率（{{month}}）', { month })}>{share}</Figure>
    </Flex>
  )
}

function Figure({ title, icon, color, children }: FigureProps) {
  return (
    <Card size="small" style={{ flex: 1 }}>
      <div style={{ color }}>
        {icon} {title}
      </div>
      <div style={{ fontSize: 26, fontWeight: 600 }}>{children}</div>
    </Card>
  )
}

interface FigureProps {
  title: string
  icon?: ReactNode
  color?: string
  children: ReactNode
}
