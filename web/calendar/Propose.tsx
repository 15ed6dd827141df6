import { App, DatePicker, Form, Input, Modal, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useAct } from '../api/act.ts'
import { answerOf, api } from '../api/client.ts'
import { ProblemAlert } from '../app/ProblemAlert.tsx'
import { useMe } from '../app/session/useMe.ts'
import { useTexts } from '../texts/texts.ts'
import type { Proposal } from './queries.ts'

interface Filled {
  unitId: string
  reason: string
  text?: string
  days?: Dayjs[]
}

const titles = { notice: '录入放假通知', closure: '登记停办公', 'withdrawn-closure': '撤销停办公' } as const

/** Proposes a change; it holds only when a second person has confirmed it. */
export function Propose({ kind, close }: { kind: Proposal['kind']; close: () => void }) {
  const t = useTexts()
  const { message } = App.useApp()
  const { grants } = useMe()
  const [form] = Form.useForm<Filled>()
  const units = grants.filter(({ role }) => role === 'security-administrator')
  const propose = useAct(
    ({ unitId, reason, text = '', days = [] }: Filled, header) =>
      answerOf(
        api.POST('/api/v1/calendar/proposals', {
          params: { header },
          body:
            kind === 'notice'
              ? { kind, unitId, reason, text }
              : { kind, unitId, reason, days: days.map((day) => day.format('YYYY-MM-DD')) },
        }),
      ),
    () => {
      void message.success(t('已提出，须由另一名安全管理员确认'))
      close()
    },
  )
  const required = [{ required: true, message: t('必填') }]
  return (
    <Modal
      open
      width={640}
      title={t(titles[kind])}
      okText={t('提出')}
      cancelText={t('取消')}
      okButtonProps={{ loading: propose.isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      {propose.error ? <ProblemAlert problem={propose.error} /> : null}
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{ unitId: units[0]?.unitId }}
        onFinish={propose.mutate}
      >
        <Form.Item name="unitId" label={t('单位')} rules={required}>
          <Select options={units.map(({ unitId, unit }) => ({ value: unitId, label: unit }))} />
        </Form.Item>
        {kind === 'notice' ? (
          <Form.Item name="text" label={t('粘贴国务院办公厅放假通知全文')} rules={required}>
            <Input.TextArea rows={10} maxLength={20_000} />
          </Form.Item>
        ) : (
          <Form.Item name="days" label={t('日期（可选多天）')} rules={required}>
            <DatePicker multiple style={{ inlineSize: '100%' }} />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t('原因')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
