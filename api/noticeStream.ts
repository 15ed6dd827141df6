import { z } from 'zod'
import type { Office } from '../acts/office.ts'
import { firstIdAt, instantIn } from '../db/ids.ts'
import { countUnread, noticesFrom } from '../db/notices.ts'
import type { Stream } from './stream.ts'
import { noticeSchema, noticeView } from './views/notice.ts'

/**
 * A notice's id says when its transaction began to write, not when it became visible: each look goes back by longer
 * than that may take, and leaves out what it has sent.
 */
const overlap = 60_000

/** A browser that was away for long gets the newest ones; the rest is in the list. */
const most = 100

/** What one browser has been told, and a look for what is new to it. `after` is where an earlier stream ended. */
export function notify(office: Office, personId: string, stream: Stream, after: string | null) {
  let since = Math.min(after === null ? Infinity : instantIn(after), office.time.now())
  let known: Set<string> | undefined = after === null ? undefined : new Set([after])
  let unread: number | undefined
  return async (): Promise<void> => {
    const at = office.time.now()
    const rows = await noticesFrom(office.pool, personId, firstIdAt(since - overlap), most)
    // A stream that begins afresh begins with what comes from now on.
    const seen = known ?? new Set(rows.map(({ id }) => id))
    for (const row of rows.filter(({ id }) => !seen.has(id)))
      stream.send({ id: row.id, event: 'notice', data: z.encode(noticeSchema, noticeView(row)) })
    const count = await countUnread(office.pool, personId)
    if (count !== unread) stream.send({ event: 'unread', data: { unread: count } })
    known = new Set(rows.map(({ id }) => id))
    since = at
    unread = count
  }
}

/** Does `work` whenever asked, one after the other; asked meanwhile, once more afterwards. */
export function oneAtATime(work: () => Promise<void>, failed: (fault: unknown) => void): () => void {
  let asked = false
  let working = false
  const run = async () => {
    working = true
    while (asked) {
      asked = false
      await work().catch(failed)
    }
    working = false
  }
  return () => {
    asked = true
    if (!working) void run()
  }
}
