import { Button, Flex } from 'antd'
import { useState } from 'react'
import { useTexts } from '../texts/texts.ts'
import { Extend } from './Extend.tsx'
import type { BoardItem } from './queries.ts'
import { TakeOver } from './TakeOver.tsx'

/** What the next superior may do with a task below him. */
export function ItemActs({ item }: { item: BoardItem }) {
  const t = useTexts()
  const [act, setAct] = useState<'extend' | 'take-over'>()
  const close = () => setAct(undefined)
  const of = (words: string) => `${words} ${item.number}`
  return (
    <Flex gap={4}>
      {item.may.extend ? (
        <Button size="small" aria-label={of(t('延期'))} onClick={() => setAct('extend')}>
          {t('延期')}
        </Button>
      ) : null}
      {item.may.takeOver ? (
        <Button size="small" aria-label={of(t('提级办理'))} onClick={() => setAct('take-over')}>
          {t('提级办理')}
        </Button>
      ) : null}
      {act === 'extend' ? <Extend item={item} close={close} /> : null}
      {act === 'take-over' ? <TakeOver item={item} close={close} /> : null}
    </Flex>
  )
}
