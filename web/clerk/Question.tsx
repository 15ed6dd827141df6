import { useNavigate } from '@tanstack/react-router'
import { Button, Popover } from 'antd'
import { useTexts } from '../texts/texts.ts'
import { BeforeTyping } from './BeforeTyping.tsx'
import type { Process } from './queries.ts'

interface Props {
  process: Process
  category: Process['categories'][number] | undefined
}

/** 园所要搬迁？ A button with the plain question; pressed, it tells what will come, and lets one begin. */
export function Question({ process, category }: Props) {
  const t = useTexts()
  const navigate = useNavigate()
  const begin = () =>
    void navigate({
      to: '/file/$process',
      params: { process: process.name },
      search: category ? { category: category.code } : {},
    })
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      title={category?.title ?? process.title}
      content={
        <div style={{ maxInlineSize: 460 }}>
          <BeforeTyping process={process} category={category} />
          <Button type="primary" style={{ marginBlockStart: 12 }} onClick={begin}>
            {t('开始填写')}
          </Button>
        </div>
      }
    >
      <Button style={{ blockSize: 'auto', padding: '10px 16px', textAlign: 'start' }}>
        <span style={{ display: 'block', fontSize: 15 }}>{category?.question ?? process.title}</span>
        {category ? <span style={{ display: 'block', color: '#4a5560' }}>{category.title}</span> : null}
      </Button>
    </Popover>
  )
}
