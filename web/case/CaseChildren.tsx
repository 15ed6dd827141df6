import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { useTexts } from '../texts/texts.ts'
import { useFullNumbers } from './fullNumbers.ts'
import { caseChildrenQuery } from './queries.ts'
import { ScrollFrame } from './ScrollFrame.tsx'
import { Section } from './Section.tsx'

const unbroken = () => ({ style: { whiteSpace: 'nowrap' as const } })

/** The archives a case is about, beside each other: whose they are, which numbers they have, where the child is. */
export function CaseChildren({ caseId, title: named }: { caseId: string; title?: string }) {
  const t = useTexts()
  const title = named ?? t('涉及的学籍')
  const { data } = useQuery(caseChildrenQuery(caseId))
  const numbers = useFullNumbers(caseId)
  if (!data || data.items.length === 0) return null
  type Child = (typeof data.items)[number]
  return (
    <Section title={title}>
      <ScrollFrame title={title}>
        <Table
          size="small"
          pagination={false}
          rowKey="id"
          dataSource={data.items}
          columns={[
            {
              title: t('姓名'),
              onCell: unbroken,
              render: (_, { id, name, sexTitle }: Child) =>
                `${numbers.get(`children.${id}.name`) ?? name} ${sexTitle}`,
            },
            {
              title: t('出生日期'),
              dataIndex: 'birth',
              onCell: unbroken,
              render: (birth: string, { id }: Child) => numbers.get(`children.${id}.birth`) ?? birth,
            },
            {
              title: t('证件号'),
              dataIndex: 'idNumber',
              render: (number: string | null, { id }: Child) =>
                numbers.get(`children.${id}.idNumber`) ?? number ?? t('（空）'),
            },
            {
              title: t('学籍号'),
              render: (_, { id, statusNumber }: Child) =>
                numbers.get(`children.${id}.statusNumber`) ?? statusNumber?.number ?? t('（空）'),
            },
            {
              title: t('所在园'),
              render: (_, { institution, enrolmentId, closed }: Child) =>
                [institution, closed ? t('已合并或注销') : enrolmentId === null ? t('不在园') : null]
                  .filter(Boolean)
                  .join(' · '),
            },
          ]}
        />
      </ScrollFrame>
    </Section>
  )
}
