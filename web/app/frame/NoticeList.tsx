import { useQueryClient } from '@tanstack/react-query'
import { Button, Empty, Flex, Tag } from 'antd'
import { readNotice, type Notice } from '../../api/notices.ts'
import { legalDayTitle, momentTitle } from '../../case/time.ts'
import { useTexts } from '../../texts/texts.ts'
import { useMe } from '../session/useMe.ts'
import { NoticeLink } from './NoticeLink.tsx'

/** What one was told, each with the way to its case; opening it marks it as read. */
export function NoticeList({ notices, opened }: { notices: readonly Notice[]; opened?: () => void }) {
  const t = useTexts()
  const { now } = useMe()
  const queries = useQueryClient()
  const read = async ({ id, readAt }: Notice) => {
    if (readAt !== null) return
    await readNotice(id)
    await queries.invalidateQueries({ queryKey: ['notices'] })
  }
  if (notices.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('没有消息')} />
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {notices.map((notice) => (
        <li key={notice.id} style={{ paddingBlock: 8, borderBlockEnd: '1px solid #e4e8e6' }}>
          <Flex gap={8} align="center" wrap>
            <Tag color={notice.readAt === null ? 'processing' : 'default'}>{t(notice.title)}</Tag>
            <NoticeLink
              notice={notice}
              onClick={() => {
                void read(notice)
                opened?.()
              }}
            />
            {notice.dueDay === null ? null : (
              <span>{t('{{day}} 到期', { day: legalDayTitle(notice.dueDay, now) })}</span>
            )}
            <span style={{ flex: 1 }} />
            <span style={{ color: '#4a5560' }}>{momentTitle(notice.at, now)}</span>
            {notice.readAt === null ? (
              <Button
                size="small"
                type="text"
                aria-label={t('将 {{number}} 的{{title}}标为已读', {
                  number: notice.number ?? '',
                  title: t(notice.title),
                })}
                onClick={() => void read(notice)}
              >
                {t('已读')}
              </Button>
            ) : null}
          </Flex>
        </li>
      ))}
    </ul>
  )
}
