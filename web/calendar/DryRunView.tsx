import { useQuery } from '@tanstack/react-query'
import { Descriptions, Spin, Table } from 'antd'
import { problemOf } from '../api/problem.ts'
import { ProblemAlert } from '../app/ProblemAlert.tsx'
import { legalDayTitle } from '../case/time.ts'
import { useTexts } from '../texts/texts.ts'
import { dayWords } from './dayWords.ts'
import { dryRunQuery, type DryRun } from './queries.ts'

type Changed = DryRun['days'][number]

/** Which days would change, and how many clocks would move; nothing has been written. */
export function DryRunView({ id }: { id: string }) {
  const t = useTexts()
  const { data, error } = useQuery(dryRunQuery(id))
  if (error) return <ProblemAlert problem={problemOf(error)} />
  if (!data) return <Spin />
  const kind = ({ reason, name, provisional }: Changed['after']) =>
    [t(dayWords[reason].title), name, provisional ? t('暂定') : null].filter(Boolean).join(' · ')
  const items = [
    [t('确认后的修订号'), data.revision],
    [t('改变的日期'), data.days.length],
    [t('正在计时的期限'), data.clocks],
    [t('其中推后'), data.later],
    [t('其中提前'), data.earlier],
    [t('会变成超期、顺延到下一个工作日的'), data.overdueButForFloor],
  ] as const
  return (
    <>
      <Descriptions
        size="small"
        column={2}
        items={items.map(([label, children]) => ({ key: label, label, children }))}
      />
      <Table
        size="small"
        pagination={false}
        scroll={{ y: 260 }}
        rowKey="day"
        dataSource={data.days}
        columns={[
          { title: t('日期'), dataIndex: 'day', render: (day: string) => legalDayTitle(day) },
          { title: t('现在'), dataIndex: 'before', render: kind },
          { title: t('修改后'), dataIndex: 'after', render: kind },
        ]}
      />
    </>
  )
}
