import { Button, Flex } from 'antd'
import { useTexts } from '../../texts/texts.ts'
import { counted } from './counted.ts'

interface Pages {
  total: number | undefined
  previous: (() => void) | undefined
  next: (() => void) | undefined
}

/** 上一页 / 下一页: lists are read on from where they ended, however much has come in meanwhile. */
export function Pager({ total, previous, next }: Pages) {
  const t = useTexts()
  return (
    <Flex gap={8} align="center" justify="end" style={{ marginBlockStart: 12 }}>
      <span aria-live="polite">{total === undefined ? null : t('共 {{n}} 条', { n: counted(total) })}</span>
      <Button disabled={!previous} onClick={previous}>
        {t('上一页')}
      </Button>
      <Button disabled={!next} onClick={next}>
        {t('下一页')}
      </Button>
    </Flex>
  )
}
