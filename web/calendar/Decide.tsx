import { App, Button, Form, Input, Modal } from 'antd'
import { useAct } from '../api/act.ts'
import { answerOf, api } from '../api/client.ts'
import { ProblemAlert } from '../app/ProblemAlert.tsx'
import { useTexts } from '../texts/texts.ts'
import { DryRunView } from './DryRunView.tsx'
import type { Proposal } from './queries.ts'

/** What a proposal would change, before the second person confirms or rejects it; its author can only take it back. */
export function Decide({ proposal: { id, mine }, close }: { proposal: Proposal; close: () => void }) {
  const t = useTexts()
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reason: string }>()
  const params = (header: { 'idempotency-key': string }) => ({ path: { id }, header })
  const confirm = useAct(
    (_: undefined, header) =>
      answerOf(api.POST('/api/v1/calendar/proposals/{id}/confirm', { params: params(header), body: null })),
    ({ revision }) => {
      void message.success(t('已成为第 {{n}} 次修订，在办业务的期限随后逐件调整', { n: revision }))
      close()
    },
  )
  const reject = useAct(
    (body: { reason: string }, header) =>
      answerOf(api.POST('/api/v1/calendar/proposals/{id}/reject', { params: params(header), body })),
    () => {
      void message.success(t('已作废'))
      close()
    },
  )
  const problem = confirm.error ?? reject.error
  return (
    <Modal
      open
      width={760}
      title={t('试算结果')}
      onCancel={close}
      footer={[
        <Button key="close" onClick={close}>
          {t('关闭')}
        </Button>,
        <Button key="reject" danger loading={reject.isPending} onClick={() => form.submit()}>
          {t(mine ? '收回' : '否决')}
        </Button>,
        ...(mine
          ? []
          : [
              <Button
                key="confirm"
                type="primary"
                loading={confirm.isPending}
                onClick={() => confirm.mutate(undefined)}
              >
                {t('确认修改')}
              </Button>,
            ]),
      ]}
    >
      {problem ? <ProblemAlert problem={problem} /> : null}
      <DryRunView id={id} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={reject.mutate}>
        <Form.Item
          name="reason"
          label={t(mine ? '收回的原因' : '否决的原因（否决时必填）')}
          rules={[{ required: true, whitespace: true, message: t('必填') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
