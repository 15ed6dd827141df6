import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { answerOf, api } from '../api/client.ts'
import { useTexts } from '../texts/texts.ts'

/** What lies on the person's desks, the most urgent first. */
export function Inbox() {
  const t = useTexts()
  const { data } = useQuery({
    queryKey: ['tasks', 'todo'],
    queryFn: () => answerOf(api.GET('/api/v1/tasks', { params: { query: { box: 'todo' } } })),
  })
  return (
    <>
      <h1>{t('待办')}</h1>
      <Table
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={data?.items ?? []}
        columns={[
          { title: t('办件编号'), dataIndex: 'number' },
          { title: t('业务'), dataIndex: 'processTitle' },
          { title: t('申报单位'), dataIndex: 'applicant' },
        ]}
      />
    </>
  )
}
