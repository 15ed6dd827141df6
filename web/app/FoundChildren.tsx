import { Table } from 'antd'
import type { components } from '../api/schema.generated.ts'
import { useTexts } from '../texts/texts.ts'

type Child = components['schemas']['Child']

/** Children as everybody sees them: masked. */
export function FoundChildren({ found }: { found: readonly Child[] }) {
  const t = useTexts()
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="id"
      dataSource={[...found]}
      columns={[
        { title: t('姓名'), dataIndex: 'name' },
        { title: t('性别'), dataIndex: 'sexTitle' },
        { title: t('证件号'), dataIndex: 'idNumber', render: (id: string | null) => id ?? t('没有登记') },
        {
          title: t('学籍号'),
          dataIndex: 'statusNumber',
          render: (number: Child['statusNumber']) => number?.number ?? t('没有登记'),
        },
        {
          title: t('班级'),
          dataIndex: 'className',
          render: (name: string | null) => name ?? t('没有编班'),
        },
        { title: t('入园日期'), dataIndex: 'from' },
      ]}
    />
  )
}
