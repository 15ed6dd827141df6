import { Table } from 'antd'
import type { components } from '../api/schema.generated.ts'
import { useTexts } from '../texts/texts.ts'

/** Institutions by name and code. */
export function FoundInstitutions({ found }: { found: readonly components['schemas']['Institution'][] }) {
  const t = useTexts()
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="id"
      dataSource={[...found]}
      columns={[
        { title: t('机构名称'), dataIndex: 'name' },
        { title: t('机构标识码'), dataIndex: 'code' },
        { title: t('类型'), dataIndex: 'typeTitle' },
      ]}
    />
  )
}
