import { useNavigate } from '@tanstack/react-router'
import { SearchOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef } from 'antd'
import { useEffect, useRef } from 'react'
import { useTexts } from '../../texts/texts.ts'

const typesAlready = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** One field for case numbers, names, initials and the last four of an ID number; `/` leads there from anywhere. */
export function Search() {
  const t = useTexts()
  const navigate = useNavigate()
  const field = useRef<InputRef>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typesAlready(event.target))
        return
      event.preventDefault()
      field.current?.focus({ cursor: 'all' })
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return (
    <Input.Search
      ref={field}
      role="searchbox"
      style={{ inlineSize: 340 }}
      maxLength={60}
      allowClear
      enterButton={<Button icon={<SearchOutlined />} aria-label={t('查找')} />}
      aria-label={t('查找办件、幼儿、机构')}
      placeholder={t('编号、姓名、拼音首字母、证件号后四位')}
      onSearch={(typed) => {
        const q = typed.trim()
        if (q !== '') void navigate({ to: '/search', search: { q } })
      }}
    />
  )
}
