import { Alert, Table, Tag } from 'antd'
import { ScrollFrame } from '../../case/ScrollFrame.tsx'
import { useTexts } from '../../texts/texts.ts'
import type { Acknowledged } from './acknowledge.ts'

/** What became of each case of a batch. */
export function AcknowledgeResults({ results }: { results: readonly Acknowledged[] }) {
  const t = useTexts()
  const failed = results.filter(({ problem }) => problem !== undefined).length
  return (
    <>
      <Alert
        type={failed === 0 ? 'success' : 'warning'}
        showIcon
        role="status"
        title={t('已阅知 {{done}} 件，未办 {{failed}} 件', { done: results.length - failed, failed })}
        style={{ marginBlock: 8 }}
      />
      <ScrollFrame title={t('办理结果')}>
        <Table
          size="small"
          pagination={false}
          rowKey={({ item }) => item.id ?? ''}
          dataSource={[...results]}
          columns={[
            { title: t('办件编号'), render: (_, { item }: Acknowledged) => item.number },
            {
              title: t('结果'),
              render: (_, { problem }: Acknowledged) =>
                problem ? <Tag color="error">{t('未办')}</Tag> : <Tag color="success">{t('已阅知')}</Tag>,
            },
            {
              title: t('原因'),
              render: (_, { problem }: Acknowledged) =>
                problem && (problem.body.detail ?? problem.body.title),
            },
          ]}
        />
      </ScrollFrame>
    </>
  )
}
