import { nationalFor } from '../acts/calendar/calendarFor.ts'
import type { Office } from '../acts/office.ts'
import { countsAfter, insertDigest, roundEnded, roundWent, takeRound } from '../db/digests.ts'
import { digestLines, type DigestLine } from '../domain/notices/kinds.ts'
import type { NoticeRules } from '../domain/policy/pack.ts'
import { dayKind, type Calendar } from '../domain/time/calendar.ts'
import { dayOf, endOf, timeOn } from '../domain/time/day.ts'

/** Persons counted in one transaction. */
const perPage = 200

const lines = Object.keys(digestLines) as DigestLine[]

/**
 * The day whose digests are to be computed at that instant: a working day, from 08:30 to the end of working hours.
 * After an outage only today's are caught up with; what a lost morning would have counted is counted today.
 */
export function digestDay(calendar: Calendar, { digestAt, hours }: NoticeRules, now: number): string | null {
  const day = dayOf(now)
  const open = now >= timeOn(day, digestAt) && now < timeOn(day, hours.to)
  return open && dayKind(calendar, day).works ? day : null
}

/** One page of the round, in one snapshot: what is counted is what is marked. Answers whether there is more. */
const onePage = ({ pool, time }: Office, day: string, limit: number): Promise<boolean> =>
  pool.begin('ISOLATION LEVEL REPEATABLE READ', async (tx) => {
    const now = time.now()
    const round = await takeRound(tx, day, now)
    if (round === undefined || round.endedAt !== null) return false
    const page = await countsAfter(tx, round.through, { now, until: endOf(day), limit })
    for (const counts of page)
      if (lines.some((line) => counts[line] > 0)) await insertDigest(tx, day, now, counts)
    const last = page.at(-1)
    if (last) await roundWent(tx, day, last.personId)
    if (page.length < limit) await roundEnded(tx, day, now)
    return page.length === limit
  })

/** Computes today's digests where it is time, page by page; any number of workers may, they take turns. */
export async function digestRound(office: Office, ending: AbortSignal, limit = perPage): Promise<void> {
  const { pool, pack, time } = office
  const day = digestDay(await nationalFor(pool, office), pack.notices, time.now())
  if (day === null) return
  while (!ending.aborted && (await onePage(office, day, limit)));
}
