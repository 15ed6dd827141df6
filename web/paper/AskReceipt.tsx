import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useTexts } from '../texts/texts.ts'
import { PaperFrame } from './PaperFrame.tsx'

/** For a receipt whose QR code cannot be read: the code by hand. */
export function AskReceipt() {
  const t = useTexts()
  const navigate = useNavigate()
  return (
    <PaperFrame title={t('凭回执码查询')}>
      <Form<{ code: string }>
        layout="vertical"
        onFinish={({ code }) => void navigate({ to: '/r/$code', params: { code: code.trim() } })}
      >
        <Form.Item
          name="code"
          label={t('回执码')}
          extra={t('回执上的 12 位字母和数字，横线可以不填')}
          rules={[{ required: true, message: t('必填') }]}
        >
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {t('查询')}
        </Button>
      </Form>
    </PaperFrame>
  )
}
