import { BellOutlined } from '@ant-design/icons'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Badge, Button, Flex, Popover } from 'antd'
import { useCallback, useState } from 'react'
import { noticesQuery } from '../../api/notices.ts'
import { useTexts } from '../../texts/texts.ts'
import { NoticeList } from './NoticeList.tsx'
import { ReadAll } from './ReadAll.tsx'
import { useNoticeStream } from './useNoticeStream.ts'

/** As many as the bell shows; the page of notices has them all. */
const shown = 6

/** From here on the API does not count. */
const most = 1_000

/** How many notices are unread, live; pressed, the newest ones. */
export function Bell() {
  const t = useTexts()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const { data } = useInfiniteQuery(noticesQuery)
  useNoticeStream(
    useCallback(
      // Of whatever somebody is told, lists and cases show something, too.
      (event) => void queries.invalidateQueries(event === 'notice' ? {} : { queryKey: ['notices'] }),
      [queries],
    ),
  )
  const unread = data?.pages[0]?.unread ?? 0
  const newest = data?.pages[0]?.items.slice(0, shown) ?? []
  const content = (
    <div style={{ inlineSize: 460 }}>
      <NoticeList notices={newest} opened={() => setOpen(false)} />
      <Flex justify="space-between" style={{ marginBlockStart: 8 }}>
        <Link to="/notices" onClick={() => setOpen(false)}>
          {t('全部消息')}
        </Link>
        <ReadAll newest={newest[0]} unread={unread} />
      </Flex>
    </div>
  )
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title={t('消息')}
      content={content}
    >
      <Button type="text" aria-label={t('消息，{{n}} 条未读', { n: unread })} aria-expanded={open}>
        <Badge count={unread} overflowCount={most - 1} size="small" color="#b42318">
          <BellOutlined style={{ fontSize: 18 }} />
        </Badge>
      </Button>
    </Popover>
  )
}
