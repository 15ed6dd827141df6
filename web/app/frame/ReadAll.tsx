import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { readNoticesThrough, type Notice } from '../../api/notices.ts'
import { useTexts } from '../../texts/texts.ts'

/** Marks everything up to the newest notice one has seen as read; what comes meanwhile stays new. */
export function ReadAll({ newest, unread }: { newest: Notice | undefined; unread: number }) {
  const t = useTexts()
  const queries = useQueryClient()
  const mark = async () => {
    if (newest === undefined) return
    await readNoticesThrough(newest.id)
    await queries.invalidateQueries({ queryKey: ['notices'] })
  }
  return (
    <Button size="small" disabled={unread === 0} onClick={() => void mark()}>
      {t('全部标为已读')}
    </Button>
  )
}
