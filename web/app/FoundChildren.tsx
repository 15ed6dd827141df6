import { Table } from 'antd'
import type { components } from '../api/schema.generated.ts'
import { answerOf, api } from '../api/client.ts'
import { ShowNumbers } from '../case/ShowNumbers.tsx'
import { useTexts } from '../texts/texts.ts'
import { FoundNumber } from './FoundNumber.tsx'
import { useMe } from './session/useMe.ts'

type Child = components['schemas']['Child']

/** Children as everybody sees them: masked. */
export function FoundChildren({ found }: { found: readonly Child[] }) {
  const t = useTexts()
  const { grants } = useMe()
  const keeps = (institutionId: string) =>
    grants.some(({ unitId, kind }) => unitId === institutionId && kind === 'institution')
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="id"
      dataSource={[...found]}
      columns={[
        { title: t('姓名'), dataIndex: 'name' },
        { title: t('性别'), dataIndex: 'sexTitle' },
        {
          title: t('证件号'),
          render: (_, { id, idNumber }: Child) => (
            <FoundNumber childId={id} field="idNumber" masked={idNumber} />
          ),
        },
        {
          title: t('学籍号'),
          render: (_, { id, statusNumber }: Child) => (
            <FoundNumber childId={id} field="statusNumber" masked={statusNumber?.number} />
          ),
        },
        {
          title: t('班级'),
          dataIndex: 'className',
          render: (name: string | null) => name ?? t('没有编班'),
        },
        { title: t('入园日期'), dataIndex: 'from' },
        {
          title: t('操作'),
          render: (_, { id, institutionId }: Child) =>
            keeps(institutionId) ? (
              <ShowNumbers
                of={id}
                ask={(purpose, header) =>
                  answerOf(
                    api.POST('/api/v1/children/{id}/numbers', {
                      params: { path: { id }, header },
                      body: { purpose },
                    }),
                  )
                }
              />
            ) : null,
        },
      ]}
    />
  )
}
