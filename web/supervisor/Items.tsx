import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, Flex } from 'antd'
import { useState } from 'react'
import { problemOf } from '../api/problem.ts'
import { ProblemAlert } from '../app/ProblemAlert.tsx'
import { momentTitle } from '../case/time.ts'
import { useTexts } from '../texts/texts.ts'
import { ItemsTable } from './ItemsTable.tsx'
import { rowsQuery, supervisingQuery, type BoardItem, type RowFilters } from './queries.ts'
import { Supervise } from './Supervise.tsx'

/** A list with what a superior can do: choose rows and ask the unit below to end them; extend; take over. */
export function Items({ filters }: { filters: RowFilters }) {
  const t = useTexts()
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery(rowsQuery(filters))
  const { data: supervising } = useQuery(supervisingQuery)
  const [chosen, setChosen] = useState<readonly BoardItem[]>([])
  const [asking, setAsking] = useState(false)
  if (error) return <ProblemAlert problem={problemOf(error)} />
  const asOf = data?.pages[0]?.asOf
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const choosable = filters.of === 'open' && Boolean(supervising)
  return (
    <>
      {choosable ? (
        <Flex gap={12} align="center" style={{ marginBlockEnd: 12 }}>
          <Button type="primary" disabled={chosen.length === 0} onClick={() => setAsking(true)}>
            {t('督办所选')}
          </Button>
          <span>{t('已选 {{n}} 件', { n: chosen.length })}</span>
        </Flex>
      ) : null}
      <ItemsTable
        items={items}
        loading={isFetching && !data}
        done={filters.of === 'due' || filters.of === 'decided'}
        {...(choosable ? { chosen, choose: setChosen } : {})}
      />
      <Flex gap={12} align="center" style={{ marginBlockStart: 12 }}>
        <span role="status">{t(hasNextPage ? '已列出 {{n}} 条' : '共 {{n}} 条', { n: items.length })}</span>
        {asOf === undefined ? null : <span>{t('数据时刻 {{moment}}', { moment: momentTitle(asOf) })}</span>}
        {hasNextPage ? (
          <Button loading={isFetching} onClick={() => void fetchNextPage()}>
            {t('更多')}
          </Button>
        ) : null}
      </Flex>
      {asking && supervising ? (
        <Supervise
          process={supervising}
          items={chosen}
          close={(done) => {
            setAsking(false)
            if (done) setChosen([])
          }}
        />
      ) : null}
    </>
  )
}
