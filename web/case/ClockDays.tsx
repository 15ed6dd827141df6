import { Table, Tag } from 'antd'
import { useTexts } from '../texts/texts.ts'
import type { Clock } from './queries.ts'
import { legalDayTitle } from './time.ts'

type Day = Clock['days'][number]

const reasons = {
  workday: '工作日',
  weekend: '周末',
  holiday: '放假',
  'make-up day': '调休上班',
  'statutory holiday': '法定节假日',
  'holiday made up': '调休放假',
  'local closure': '当地停办公',
  arrival: '收到当日，不计',
  suspension: '中止计时，不计',
  floor: '不早于这一天届满',
} as const satisfies Record<Day['reason'], string>

/** The days of a clock one by one: counted with their number, or left out and why. */
export function ClockDays({ days }: { days: readonly Day[] }) {
  const t = useTexts()
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="day"
      dataSource={[...days]}
      columns={[
        { title: t('日期'), dataIndex: 'day', render: (day: string) => legalDayTitle(day) },
        {
          title: t('是否计入'),
          dataIndex: 'no',
          render: (no: number | null) =>
            no === null ? t('不计') : <Tag color="success">{t('第 {{n}} 日', { n: no })}</Tag>,
        },
        {
          title: t('原因'),
          dataIndex: 'reason',
          render: (reason: Day['reason'], { name }: Day) =>
            [t(reasons[reason]), name].filter(Boolean).join(' · '),
        },
      ]}
    />
  )
}
