import { PaperClipOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Flex } from 'antd'
import type { ReactNode } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { useTexts } from '../../texts/texts.ts'
import { sizeText } from './size.ts'

interface Props {
  id: string
  beside?: ((id: string, file: string) => ReactNode) | undefined
  onRemove?: () => void
}

/** One paper that has arrived: its name, its size, the way to look at it and to take it out again. */
export function PaperRow({ id, beside, onRemove }: Props) {
  const t = useTexts()
  const { data } = useQuery({
    queryKey: ['paper', id],
    staleTime: Infinity,
    queryFn: () => answerOf(api.GET('/api/v1/attachments/{id}', { params: { path: { id } } })),
  })
  const name = data?.name ?? t('材料')
  return (
    <li>
      <Flex gap={8} align="center" wrap style={{ marginBlockEnd: 6 }}>
        <PaperClipOutlined aria-hidden />
        <a href={`/api/v1/attachments/${id}/content`} download style={{ overflowWrap: 'anywhere' }}>
          {name}
        </a>
        <span>{data ? sizeText(data.size) : null}</span>
        {beside?.(id, name)}
        {onRemove ? (
          <Button size="small" aria-label={t('移除 {{name}}', { name })} onClick={onRemove}>
            {t('移除')}
          </Button>
        ) : null}
      </Flex>
    </li>
  )
}
