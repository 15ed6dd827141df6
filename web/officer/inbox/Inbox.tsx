import { useQuery } from '@tanstack/react-query'
import { Flex } from 'antd'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { useTexts } from '../../texts/texts.ts'
import { tasksQuery, type InboxItem } from '../queries.ts'
import { BulkAcknowledge } from './BulkAcknowledge.tsx'
import { InboxTable } from './InboxTable.tsx'
import { InboxTabs } from './InboxTabs.tsx'
import { Pager } from './Pager.tsx'
import { SavedFilters } from './SavedFilters.tsx'
import { useInboxSearch } from './search.ts'

/** What lies on the person's desks by the working time left, and what he has to do with otherwise. */
export function Inbox() {
  const t = useTexts()
  const { filter, cursor, show, next, previous } = useInboxSearch()
  const { data, error, isFetching } = useQuery(tasksQuery(filter, cursor))
  const [selected, select] = useState<readonly InboxItem[]>([])
  return (
    <>
      <Flex align="baseline" gap={16} wrap>
        <h1 style={{ fontSize: 20 }}>{t('办件')}</h1>
        <SavedFilters filter={filter} show={(saved) => void show(saved)} />
      </Flex>
      <InboxTabs filter={filter} show={(wanted) => void show(wanted)} />
      {error ? <ProblemAlert problem={problemOf(error)} /> : null}
      {filter.box === 'todo' ? (
        <BulkAcknowledge
          offered={data?.items.some(({ acknowledges }) => acknowledges) === true}
          selected={selected}
          select={select}
        />
      ) : null}
      <InboxTable
        box={filter.box}
        items={data?.items ?? []}
        loading={isFetching}
        selected={selected}
        select={select}
      />
      <Pager
        total={data?.total}
        previous={previous && (() => void previous())}
        next={typeof data?.next === 'string' ? () => void next(data.next ?? '') : undefined}
      />
    </>
  )
}
