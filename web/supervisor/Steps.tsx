import { Table } from 'antd'
import { useTexts } from '../texts/texts.ts'
import { Bar } from './Bar.tsx'
import { Number } from './Number.tsx'
import type { Board } from './queries.ts'

type Step = Board['steps'][number]

/** How long each step takes on average: at the desk, and with the applicant who supplements; the two are never added. */
export function Steps({ board: { steps, unit, month } }: { board: Board }) {
  const t = useTexts()
  const most = Math.max(1, ...steps.flatMap(({ officerDays, applicantDays }) => [officerDays, applicantDays]))
  const days = (key: 'officerDays' | 'applicantDays', title: string, color: string) => ({
    title,
    dataIndex: key,
    render: (n: number) => (
      <span style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
        <span style={{ inlineSize: 28, textAlign: 'end' }}>{n}</span>
        <span style={{ flex: 1, lineHeight: 0 }}>
          <Bar n={n} most={most} color={color} />
        </span>
      </span>
    ),
  })
  return (
    <Table
      size="small"
      pagination={false}
      rowKey={({ process, stage }: Step) => `${process} ${stage}`}
      dataSource={steps}
      columns={[
        {
          title: t('环节'),
          key: 'step',
          render: (_, { processTitle, stage, stageTitle }: Step) =>
            `${processTitle} · ${stageTitle ?? stage}`,
        },
        {
          title: t('办理次数'),
          dataIndex: 'decided',
          align: 'right',
          width: 90,
          render: (n: number, { process, stage, processTitle, stageTitle }: Step) => (
            <Number
              n={n}
              what={`${processTitle} ${stageTitle ?? ''} ${t('办理次数')}`}
              rows={{ of: 'decided', process, stage, month, unitId: unit.id }}
            />
          ),
        },
        days('officerDays', t('经办'), '#0b5c8a'),
        days('applicantDays', t('申请人补正'), '#8a5a00'),
      ]}
    />
  )
}
