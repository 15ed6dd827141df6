import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { momentTitle } from '../case/time.ts'
import { useTexts } from '../texts/texts.ts'
import { useChangeWords } from './changeWords.ts'
import { revisionsQuery, type Revision } from './queries.ts'

/** Who changed the calendar, who confirmed it, when and why. */
export function Revisions() {
  const t = useTexts()
  const words = useChangeWords()
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(revisionsQuery)
  return (
    <>
      <Table
        size="small"
        pagination={false}
        rowKey="number"
        locale={{
          emptyText: <span style={{ color: '#4a5560' }}>{t('只有系统自带的已公布年度（第 0 次）')}</span>,
        }}
        dataSource={data?.pages.flatMap(({ items }) => items) ?? []}
        columns={[
          { title: t('修订'), dataIndex: 'number', width: 60 },
          { title: t('内容'), key: 'what', render: (_, revision: Revision) => words(revision) },
          { title: t('单位'), dataIndex: 'unit' },
          { title: t('原因'), dataIndex: 'reason' },
          { title: t('提出人'), dataIndex: 'author' },
          { title: t('确认人'), dataIndex: 'confirmer' },
          { title: t('时间'), dataIndex: 'at', render: (at: string) => momentTitle(at) },
        ]}
      />
      {hasNextPage ? <Button onClick={() => void fetchNextPage()}>{t('更早的修订')}</Button> : null}
    </>
  )
}
