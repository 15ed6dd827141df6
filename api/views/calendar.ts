import { z } from 'zod'
import type { Foretold } from '../../acts/calendar/dryRun.ts'
import type { Change, Proposal, RevisionRow } from '../../db/proposals.ts'
import { dayKind, type Calendar, type DayKind, type DayReason } from '../../domain/time/calendar.ts'
import { addDays } from '../../domain/time/day.ts'
import { day, instant } from '../schema.ts'

export const dayReasons = [
  'workday',
  'weekend',
  'holiday',
  'make-up day',
  'statutory holiday',
  'holiday made up',
  'local closure',
] as const satisfies readonly DayReason[]

const kindSchema = z.strictObject({
  works: z.boolean(),
  reason: z.enum(dayReasons),
  name: z.string().nullable().meta({ description: '节日名称，或停办公的原因' }),
  provisional: z.boolean().meta({ description: '该年放假通知尚未发布，以国务院通知为准' }),
})

const kindView = ({ works, reason, name, provisional }: DayKind): z.infer<typeof kindSchema> => ({
  works,
  reason,
  name: name ?? null,
  provisional,
})

export const yearSchema = z
  .strictObject({
    revision: z.int(),
    year: z.int(),
    published: z.boolean(),
    days: z.array(kindSchema.extend({ day })),
  })
  .meta({ id: 'CalendarYear' })

/** Every day of a year, worked or not, and why. */
export function yearView(calendar: Calendar, year: number): z.infer<typeof yearSchema> {
  const days: z.infer<typeof yearSchema>['days'] = []
  for (let each = `${String(year)}-01-01`; each <= `${String(year)}-12-31`; each = addDays(each, 1))
    days.push({ day: each, ...kindView(dayKind(calendar, each)) })
  return { revision: calendar.revision, year, published: calendar.covered.has(year), days }
}

const changeSchema = {
  kind: z.enum(['notice', 'closure', 'withdrawn-closure']),
  notice: z.strictObject({ year: z.int(), title: z.string(), number: z.string() }).nullable(),
  days: z.array(day).meta({ description: '停办公（或撤销停办公）的日期；通知为空' }),
}

const changeView = (kind: Change['kind'], content: Change['content']) => {
  if ('days' in content) return { kind, notice: null, days: [...content.days] }
  const { year, title, number } = content.notice
  return { kind, notice: { year, title, number }, days: [] }
}

export const revisionSchema = z
  .strictObject({
    number: z.int(),
    ...changeSchema,
    unit: z.string().nullable(),
    reason: z.string(),
    author: z.string(),
    confirmer: z.string(),
    at: instant,
  })
  .meta({ id: 'CalendarRevision' })

export const revisionView = ({ content, kind, ...row }: RevisionRow): z.infer<typeof revisionSchema> => ({
  ...row,
  ...changeView(kind, content),
})

export const proposalSchema = z
  .strictObject({
    id: z.uuid(),
    ...changeSchema,
    unitId: z.uuid(),
    reason: z.string(),
    mine: z.boolean(),
    proposedAt: instant,
  })
  .meta({ id: 'CalendarProposal' })

export const proposalView = (
  { id, kind, content, unitId, reason, authorId, proposedAt }: Proposal,
  personId: string,
): z.infer<typeof proposalSchema> => ({
  id,
  ...changeView(kind, content),
  unitId,
  reason,
  mine: authorId === personId,
  proposedAt,
})

export const foretoldSchema = z
  .strictObject({
    revision: z.int().meta({ description: '现在确认会得到的修订号' }),
    days: z.array(z.strictObject({ day, before: kindSchema, after: kindSchema })),
    clocks: z.int().meta({ description: '正在计时的期限' }),
    later: z.int(),
    earlier: z.int(),
    overdueButForFloor: z.int().meta({ description: '按新日历已经超期、顺延到下一个工作日届满的期限' }),
  })
  .meta({ id: 'CalendarDryRun' })

export const foretoldView = ({ days, ...counts }: Foretold): z.infer<typeof foretoldSchema> => ({
  ...counts,
  days: days.map(({ day: each, before, after }) => ({
    day: each,
    before: kindView(before),
    after: kindView(after),
  })),
})
