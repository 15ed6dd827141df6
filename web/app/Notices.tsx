import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Flex } from 'antd'
import { noticesQuery } from '../api/notices.ts'
import { useTexts } from '../texts/texts.ts'
import { NoticeList } from './frame/NoticeList.tsx'
import { ReadAll } from './frame/ReadAll.tsx'

/** Everything the person was told, the newest first. */
export function Notices() {
  const t = useTexts()
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(noticesQuery)
  const notices = data?.pages.flatMap(({ items }) => items) ?? []
  const unread = data?.pages[0]?.unread ?? 0
  return (
    <>
      <Flex justify="space-between" align="center">
        <h1>{t('消息')}</h1>
        <ReadAll newest={notices[0]} unread={unread} />
      </Flex>
      <p>{t('{{n}} 条未读', { n: unread })}</p>
      <NoticeList notices={notices} />
      {hasNextPage ? (
        <Button
          style={{ marginBlockStart: 16 }}
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('更早的消息')}
        </Button>
      ) : null}
    </>
  )
}
