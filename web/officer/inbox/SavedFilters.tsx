import { Button, Flex, Input, Popover, Tag } from 'antd'
import { useState } from 'react'
import { useMe } from '../../app/session/useMe.ts'
import { useTexts } from '../../texts/texts.ts'
import { readSaved, writeSaved, type SavedFilter } from './saved.ts'
import type { InboxFilter } from './search.ts'

/** Filters somebody has given a name, kept in his browser; one click shows the same list again. */
export function SavedFilters({ filter, show }: { filter: InboxFilter; show: (filter: InboxFilter) => void }) {
  const t = useTexts()
  const { id } = useMe()
  const [saved, setSaved] = useState(() => readSaved(id))
  const [name, setName] = useState('')
  const [open, setOpen] = useState(false)
  const keep = (next: readonly SavedFilter[]) => {
    writeSaved(id, next)
    setSaved(next)
  }
  const add = () => {
    if (name.trim() === '') return
    keep([...saved.filter((each) => each.name !== name.trim()), { name: name.trim(), filter }])
    setName('')
    setOpen(false)
  }
  return (
    <Flex gap={4} wrap align="center">
      {saved.map((each) => (
        <Tag
          key={each.name}
          closable={{ 'aria-label': t('删除筛选 {{name}}', { name: each.name }) }}
          onClose={() => keep(saved.filter((other) => other !== each))}
        >
          <Button type="link" size="small" style={{ padding: 0 }} onClick={() => show(each.filter)}>
            {each.name}
          </Button>
        </Tag>
      ))}
      <Popover
        trigger="click"
        open={open}
        onOpenChange={setOpen}
        content={
          <Flex gap={8}>
            <Input
              aria-label={t('筛选的名称')}
              placeholder={t('筛选的名称')}
              value={name}
              maxLength={20}
              onChange={({ target }) => setName(target.value)}
              onPressEnter={add}
            />
            <Button type="primary" onClick={add}>
              {t('保存')}
            </Button>
          </Flex>
        }
      >
        <Button size="small">{t('保存这个筛选')}</Button>
      </Popover>
    </Flex>
  )
}
