import { FastForwardOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { momentTitle } from '../../case/time.ts'
import { useTexts } from '../../texts/texts.ts'

/** Only in the demo: the next working day, with all that time brings. */
export function FastForward() {
  const t = useTexts()
  const { message } = App.useApp()
  const wind = useAct(
    (days: number, header) =>
      answerOf(api.POST('/api/v1/demo/fast-forward', { params: { header }, body: { days } })),
    ({ now }) => void message.success(t('演示时钟已到 {{moment}}', { moment: momentTitle(now) })),
  )
  return (
    <Button
      size="small"
      icon={<FastForwardOutlined />}
      loading={wind.isPending}
      onClick={() => wind.mutate(1, { onError: ({ body }) => void message.error(body.title) })}
    >
      {t('快进 1 个工作日')}
    </Button>
  )
}
