import { App, Form, Input } from 'antd'
import { useAct } from '../api/act.ts'
import { answerOf, api } from '../api/client.ts'
import { useTexts } from '../texts/texts.ts'
import { ActDialog } from './ActDialog.tsx'
import type { BoardItem } from './queries.ts'

interface Order {
  order: string
}

/** 提级办理: the task comes to the superior's own desk; its time and its cards stay with the unit below. */
export function TakeOver({ item: { id, number, unit }, close }: { item: BoardItem; close: () => void }) {
  const t = useTexts()
  const { message } = App.useApp()
  const takeOver = useAct(
    (body: Order, header) =>
      answerOf(api.POST('/api/v1/tasks/{id}/take-over', { params: { path: { id }, header }, body })),
    () => {
      void message.success(t('{{number}} 已转到本级办理', { number }))
      close()
    },
  )
  return (
    <ActDialog<Order>
      title={t('提级办理 {{number}}', { number })}
      says={t('任务将从{{unit}}转到本级的岗位办理；期限不重新计算，超期和亮牌仍记在{{unit}}。', { unit })}
      ok={t('确认提级')}
      busy={takeOver.isPending}
      problem={takeOver.error}
      act={takeOver.mutate}
      close={close}
    >
      <Form.Item
        name="order"
        label={t('书面指令')}
        rules={[{ required: true, whitespace: true, message: t('必填') }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </ActDialog>
  )
}
