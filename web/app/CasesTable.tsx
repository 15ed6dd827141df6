import { Table } from 'antd'
import type { components } from '../api/schema.generated.ts'
import { DueTag } from '../case/DueTag.tsx'
import { useDesks } from '../case/useDesks.ts'
import { useTexts } from '../texts/texts.ts'
import { CaseLink } from './CaseLink.tsx'

type CaseItem = components['schemas']['CaseItem']

/** Cases, each with whose desk it is on, what happens there, and until when. */
export function CasesTable({ cases }: { cases: readonly CaseItem[] }) {
  const t = useTexts()
  const { desk } = useDesks()
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="id"
      dataSource={[...cases]}
      columns={[
        {
          title: t('办件编号'),
          dataIndex: 'number',
          render: (number: string, { id }: CaseItem) => <CaseLink id={id}>{number}</CaseLink>,
        },
        { title: t('业务'), dataIndex: 'processTitle' },
        { title: t('申报单位'), dataIndex: 'applicant' },
        {
          title: t('状态'),
          dataIndex: 'statusTitle',
          render: (status: string, { outcomeTitle }: CaseItem) => t(outcomeTitle ?? status),
        },
        {
          title: t('现在在'),
          key: 'desk',
          render: (_, item: CaseItem) => (item.outcome === null ? desk(item) : null),
        },
        {
          title: t('期限'),
          dataIndex: 'dueAt',
          render: (_, item: CaseItem) =>
            item.outcome === null ? <DueTag caseId={item.id} {...item} /> : null,
        },
      ]}
    />
  )
}
