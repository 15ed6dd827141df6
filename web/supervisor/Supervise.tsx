import { useQuery } from '@tanstack/react-query'
import { App, Form, Input, Select } from 'antd'
import { useAct } from '../api/act.ts'
import { answerOf, api } from '../api/client.ts'
import type { components } from '../api/schema.generated.ts'
import { useTexts } from '../texts/texts.ts'
import { ActDialog } from './ActDialog.tsx'
import { fileCase } from './fileCase.ts'
import type { BoardItem } from './queries.ts'
import { ReplyDays } from './ReplyDays.tsx'
import { Templates } from './Templates.tsx'

interface Demand {
  addressee: string
  demand: string
  replyDays: number
}

/** 督办: asks one unit below to bring the chosen cases to an end, and to answer for them in time. */
export function Supervise({ process, items, close }: SuperviseProps) {
  const t = useTexts()
  const { message } = App.useApp()
  const issuerId = process.applicants[0]?.id ?? ''
  const { data: below } = useQuery({
    queryKey: ['units', issuerId],
    queryFn: () =>
      answerOf(api.GET('/api/v1/units', { params: { query: { superiorId: issuerId, limit: 100 } } })),
  })
  const cases = [...new Set(items.map(({ caseId }) => caseId))]
  const desks = [...new Set(items.map(({ unitId }) => unitId))]
  const reply = process.clocks.find(({ name }) => name === process.tasks[0]?.clock)
  const [, limit] = /^(\d+)wd$/.exec(reply?.budget ?? '') ?? []
  const issue = useAct(
    (given: Demand, header) =>
      fileCase(process.name, { applicantId: issuerId, form: { ...given, cases } }, header),
    ({ number }) => {
      void message.success(t('督办件 {{number}} 已发出', { number: number ?? '' }))
      close(true)
    },
  )
  const likely = below?.items.find(({ id }) => desks.includes(id))?.id
  if (!below) return null
  return (
    <ActDialog<Demand>
      title={t('督办 {{n}} 件', { n: cases.length })}
      says={t('将发出一份督办件，由被督办单位分管领导限期反馈，逾期未反馈的自动亮牌。')}
      ok={t('发出督办件')}
      busy={issue.isPending}
      problem={issue.error}
      initial={{
        ...(likely === undefined ? {} : { addressee: likely }),
        ...(limit === undefined ? {} : { replyDays: Number(limit) }),
      }}
      act={issue.mutate}
      close={() => close(false)}
    >
      <p>{items.map(({ number }) => number).join('、')}</p>
      <Form.Item name="addressee" label={t('被督办单位')} rules={[{ required: true, message: t('必填') }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={below.items.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="demand"
        label={t('督办要求')}
        extra={<Templates field="demand" />}
        rules={[{ required: true, whitespace: true, message: t('必填') }]}
      >
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
      {limit === undefined ? null : <ReplyDays field="replyDays" most={Number(limit)} />}
    </ActDialog>
  )
}

interface SuperviseProps {
  process: components['schemas']['Process']
  items: readonly BoardItem[]
  close: (done: boolean) => void
}
