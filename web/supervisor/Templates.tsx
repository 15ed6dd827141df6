import { Button, Flex, Form } from 'antd'
import { useTexts } from '../texts/texts.ts'

/** What is demanded most often; a press writes it into the field, where it can still be changed. */
const templates = {
  限期办结: '所列办件已超过办理期限，请限期办结，并反馈办理情况。',
  说明原因: '请逐件说明超期原因、现在的办理情况和预计办结日期。',
  接访答复: '请就群众反映的情况逐件核实，限期办结并答复当事人，反馈答复情况。',
  补办整改: '请立即办理所列办件，查明超期原因，落实整改措施，并反馈整改情况。',
} as const

export function Templates({ field }: { field: string }) {
  const t = useTexts()
  const form = Form.useFormInstance()
  return (
    <Flex gap={8} align="center" style={{ marginBlockStart: 6 }}>
      {t('常用')}
      {Object.entries(templates).map(([title, words]) => (
        <Button key={title} size="small" onClick={() => form.setFieldValue(field, words)}>
          {t(title)}
        </Button>
      ))}
    </Flex>
  )
}
