import { App, Popconfirm, Button, Table, Tag } from 'antd'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { legalDayTitle } from '../../case/time.ts'
import { useTexts } from '../../texts/texts.ts'
import type { Delegation } from './queries.ts'

/** Each delegation with its days; one's own can be ended early or taken back. */
export function AwayTable({ items }: { items: readonly Delegation[] }) {
  const t = useTexts()
  const { message } = App.useApp()
  const end = useAct(
    (id: string, header) =>
      answerOf(api.POST('/api/v1/delegations/{id}/end', { params: { path: { id }, header }, body: null })),
    () => void message.success(t('代办已结束')),
  )
  return (
    <>
      {end.error ? <ProblemAlert problem={end.error} /> : null}
      <Table
        size="small"
        pagination={false}
        rowKey="id"
        dataSource={[...items]}
        locale={{ emptyText: t('没有代办') }}
        columns={[
          {
            title: t('代办'),
            render: (_, { absent, deputy }: Delegation) => t('{{deputy}} 代 {{absent}}', { deputy, absent }),
          },
          {
            title: t('单位和岗位'),
            render: (_, { unit, roleTitles }: Delegation) =>
              [unit, roleTitles.map((title) => t(title)).join('、')].filter(Boolean).join(' · '),
          },
          {
            title: t('时间'),
            render: (_, { from, until, workingDays }: Delegation) =>
              t('{{from}} 至 {{until}}，共 {{n}} 个工作日', {
                from: legalDayTitle(from),
                until: legalDayTitle(until),
                n: workingDays,
              }),
          },
          {
            title: t('状态'),
            render: (_, { begun }: Delegation) =>
              begun ? <Tag color="processing">{t('代办中')}</Tag> : <Tag>{t('尚未开始')}</Tag>,
          },
          {
            title: t('操作'),
            render: (_, { id, mine, begun, deputy }: Delegation) =>
              mine ? (
                <Popconfirm
                  title={t('结束后 {{deputy}} 不再代您办理，已办的不受影响', { deputy })}
                  okText={t('结束代办')}
                  cancelText={t('取消')}
                  onConfirm={() => end.mutate(id)}
                >
                  <Button size="small">{begun ? t('提前结束') : t('撤销')}</Button>
                </Popconfirm>
              ) : null,
          },
        ]}
      />
    </>
  )
}
