import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useTexts } from '../texts/texts.ts'
import type { Field } from './field.ts'

/** Behind `?`, the article a field follows. */
export function Article({ field: { title = '', article } }: { field: Field }) {
  const t = useTexts()
  if (article === undefined) return null
  return (
    <Popover trigger={['click', 'focus']} content={t('依据：{{article}}', { article })}>
      <Button
        type="text"
        size="small"
        icon={<QuestionCircleOutlined aria-hidden />}
        aria-label={t('{{title}}的依据', { title })}
      />
    </Popover>
  )
}
