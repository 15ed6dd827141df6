import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Flex, Spin } from 'antd'
import { problemOf } from '../api/problem.ts'
import { ProblemAlert } from '../app/ProblemAlert.tsx'
import { Section } from '../case/Section.tsx'
import { useTexts } from '../texts/texts.ts'
import { BoardHead } from './BoardHead.tsx'
import { BelowTable } from './BelowTable.tsx'
import { boardQuery } from './queries.ts'
import { Steps } from './Steps.tsx'
import { Totals } from './Totals.tsx'
import { Trend } from './Trend.tsx'

/** What lies open below a unit, what is late, who decides in time, and how long it takes; each number opens its rows. */
export function Board() {
  const t = useTexts()
  const whose = useSearch({ from: '/inside/board' })
  const { data: board, error } = useQuery(boardQuery(whose))
  if (error) return <ProblemAlert problem={problemOf(error)} />
  if (!board) return <Spin />
  return (
    <Flex vertical gap={16}>
      <BoardHead board={board} />
      <Totals board={board} />
      <Section title={t('各单位情况与按时办结率排名')}>
        <BelowTable board={board} />
      </Section>
      <Flex gap={16} align="stretch">
        <div style={{ flex: 1 }}>
          <Section title={t('近 12 周申报与办结')}>
            <Trend board={board} />
          </Section>
        </div>
        <div style={{ flex: 1 }}>
          <Section title={t('各环节平均用时（工作日）')}>
            <Steps board={board} />
          </Section>
        </div>
      </Flex>
    </Flex>
  )
}
