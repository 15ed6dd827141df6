import { App, Form, Input, InputNumber } from 'antd'
import { useAct } from '../api/act.ts'
import { answerOf, api } from '../api/client.ts'
import { legalDayTitle } from '../case/time.ts'
import { useTexts } from '../texts/texts.ts'
import { ActDialog } from './ActDialog.tsx'
import type { BoardItem } from './queries.ts'

interface Extension {
  days: number
  reason: string
}

/** 延期: working days more, once for each time limit. */
export function Extend({ item: { id, number, unit }, close }: { item: BoardItem; close: () => void }) {
  const t = useTexts()
  const { message } = App.useApp()
  const extend = useAct(
    (body: Extension, header) =>
      answerOf(api.POST('/api/v1/tasks/{id}/extend', { params: { path: { id }, header }, body })),
    ({ dueDay }) => {
      void message.success(t('已延期至 {{day}}', { day: legalDayTitle(dueDay) }))
      close()
    },
  )
  return (
    <ActDialog<Extension>
      title={t('延期 {{number}}', { number })}
      says={t('{{unit}}的办理期限将延长；每个期限只能延长一次。已给的亮牌随新期限撤销。', { unit })}
      ok={t('确认延期')}
      busy={extend.isPending}
      problem={extend.error}
      initial={{ days: 3 }}
      act={extend.mutate}
      close={close}
    >
      <Form.Item name="days" label={t('增加的工作日')} rules={[{ required: true, message: t('必填') }]}>
        <InputNumber min={1} max={30} precision={0} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('延期理由')}
        rules={[{ required: true, whitespace: true, message: t('必填') }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </ActDialog>
  )
}
