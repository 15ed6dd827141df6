import { Table, Tag } from 'antd'
import { useTexts } from '../texts/texts.ts'
import { ScrollFrame } from './ScrollFrame.tsx'
import { useFullNumbers } from './fullNumbers.ts'
import type { Change } from './queries.ts'

/** 变更前后对照: what the register says beside what the form would make of it. */
export function Changes({ caseId, changes }: { caseId: string; changes: readonly Change[] }) {
  const t = useTexts()
  const numbers = useFullNumbers(caseId)
  const full = (field: string, side: 'before' | 'after') => numbers.get(`changes.${field}.${side}`)
  return (
    <ScrollFrame title={t('变更前后对照')}>
      <Table
        size="small"
        pagination={false}
        rowKey="field"
        dataSource={[...changes]}
        columns={[
          {
            title: t('项目'),
            dataIndex: 'title',
            render: (title: string, { major }: Change) => (
              <>
                {title} {major ? <Tag color="warning">{t('重要事项')}</Tag> : null}
              </>
            ),
          },
          {
            title: t('现有登记'),
            dataIndex: 'before',
            render: (before: string | null, { field }: Change) =>
              full(field, 'before') ?? before ?? t('（空）'),
          },
          {
            title: t('变更为'),
            dataIndex: 'after',
            render: (after: string | null, { field }: Change) => (
              <strong>{full(field, 'after') ?? after ?? t('（空）')}</strong>
            ),
          },
        ]}
      />
    </ScrollFrame>
  )
}
