import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { DueTag } from '../case/DueTag.tsx'
import { dayTitle } from '../case/time.ts'
import { useDesks } from '../case/useDesks.ts'
import { useTexts } from '../texts/texts.ts'
import { casesQuery, type CaseItem, type Status } from './queries.ts'

const step = 20
const most = 100

/** Cases of one's own institution: where each lies, and until when. */
export function OwnCases({ statuses }: { statuses: readonly Status[] }) {
  const t = useTexts()
  const { desk } = useDesks()
  const [limit, setLimit] = useState(step)
  const lists = useQueries({ queries: statuses.map((status) => casesQuery(status, limit)) })
  const all = lists.every(({ data }) => data)
    ? lists.flatMap(({ data }) => data?.items ?? []).sort((a, b) => (a.id < b.id ? 1 : -1))
    : undefined
  // Of each kind only so many are here: further down some between them would be missing.
  const items = all?.slice(0, limit)
  const more = (all?.length ?? 0) > limit || lists.some(({ data }) => data?.next)
  if (items?.length === 0) return <p>{t('没有业务。')}</p>
  return (
    <>
      <Table<CaseItem>
        rowKey="id"
        size="small"
        pagination={false}
        loading={items === undefined}
        dataSource={items ?? []}
        columns={[
          {
            title: t('办件编号'),
            dataIndex: 'number',
            render: (number: string | null, { id }) => (
              <Link to="/cases/$id" params={{ id }}>
                {number}
              </Link>
            ),
          },
          { title: t('业务'), dataIndex: 'processTitle' },
          {
            title: t('提交日期'),
            dataIndex: 'filedAt',
            render: (at: string | null) => (at === null ? null : dayTitle(at)),
          },
          {
            title: t('现在在谁手里'),
            render: (_, item) => item.outcomeTitle ?? desk(item),
          },
          { title: t('期限'), render: (_, item) => <DueTag caseId={item.id} {...item} /> },
        ]}
      />
      {!more || limit >= most ? null : (
        <Button type="link" onClick={() => setLimit(limit + step)}>
          {t('显示更多')}
        </Button>
      )}
    </>
  )
}
