import { z } from 'zod'
import { newestRevision } from '../../db/calendar.ts'
import { nationalFor } from '../../acts/calendar/calendarFor.ts'
import type { Office } from '../../acts/office.ts'
import { countsBy, stepTimes, weeksBy, type Count } from '../../db/board/figures.ts'
import type { Watched } from '../../db/board/source.ts'
import { namesOf } from '../../db/caselists.ts'
import { authoritiesOf } from '../../db/units.ts'
import {
  countedDays,
  mondayOf,
  monthSpan,
  onTimeShare,
  places,
  weekSpan,
  weeksUpTo,
  type DueResult,
  type Standing,
} from '../../domain/board.ts'
import { own } from '../../domain/policy/edit.ts'
import { overlays } from '../../domain/policy/packs.ts'
import { addDays, dayOf } from '../../domain/time/day.ts'
import { drawnNow, sourceOf } from '../board.ts'
import { day, instant } from '../schema.ts'
import { policyNow } from '../scope.ts'
import { processTitle } from './caseItem.ts'
import { packTitle } from './pinned.ts'

const figures = {
  open: z
    .strictObject({ red: z.int(), yellow: z.int(), green: z.int(), held: z.int() })
    .meta({ description: '在办事项（任务和待补正）：超期、临期、正常、暂缓' }),
  today: z.int().meta({ description: '其中今日到期' }),
  due: z
    .strictObject({ 'on-time': z.int(), 'late-done': z.int(), 'late-open': z.int() })
    .meta({ description: '本月应办结：按时办结、超期办结、超期未办' }),
  share: z.number().nullable().meta({ description: '按时办结率；没有应办结的为 null' }),
  cards: z.strictObject({ yellow: z.int(), red: z.int() }).meta({ description: '本月有有效亮牌的办件' }),
}

export const boardSchema = z
  .strictObject({
    unit: z.strictObject({ id: z.uuid(), name: z.string() }),
    month: z.string(),
    asOf: instant.meta({ description: '数据时刻' }),
    calendarRevision: z.int(),
    policy: z.string().meta({ description: '现行政策包及版本；在办业务仍按提交时的版本' }),
    total: z.strictObject(figures),
    rows: z
      .array(
        z
          .strictObject({
            unitId: z.uuid(),
            unit: z.string().nullable(),
            own: z.boolean().meta({ description: '本级自己办理的' }),
            hasBoard: z.boolean().meta({ description: '有自己的看板，可以再往下看' }),
            ...figures,
            place: z.int().nullable().meta({ description: '按时办结率名次' }),
          })
          .meta({ id: 'BoardRow' }),
      )
      .meta({ description: '下一级各单位' }),
    weeks: z
      .array(z.strictObject({ week: day, filed: z.int(), closed: z.int() }))
      .meta({ description: '近 12 周' }),
    steps: z
      .array(
        z.strictObject({
          process: z.string(),
          processTitle: z.string(),
          stage: z.string(),
          stageTitle: z.string().nullable(),
          decided: z.int().meta({ description: '本月办理次数，含退回' }),
          officerDays: z.number().meta({ description: '经办平均工作日' }),
          applicantDays: z.number().meta({ description: '申请人补正平均工作日，摊到每次办理' }),
        }),
      )
      .meta({ description: '各环节平均用时' }),
  })
  .meta({ id: 'Board' })

/** As many weeks as the trend goes back. */
const weeksShown = 12
/** Nothing takes longer than that; what did counts as so long. */
const longest = 400
/** A province has fewer divisions right below it. */
const mostBelow = 200

interface Counts {
  open: readonly Count[]
  due: readonly Count[]
  cards: readonly Count[]
}

function figuresOf({ open, due, cards }: Counts, below: string | null) {
  const of = (counts: readonly Count[], mark?: Standing | DueResult) =>
    counts.filter(
      (each) => (below === null || each.below === below) && (mark === undefined || each.mark === mark),
    )
  const sum = (counts: readonly Count[], mark: Standing | DueResult) =>
    of(counts, mark).reduce((n, each) => n + each.n, 0)
  const dues = {
    'on-time': sum(due, 'on-time'),
    'late-done': sum(due, 'late-done'),
    'late-open': sum(due, 'late-open'),
  }
  return {
    open: {
      red: sum(open, 'red'),
      yellow: sum(open, 'yellow'),
      green: sum(open, 'green'),
      held: sum(open, 'held'),
    },
    today: of(open).reduce((n, { today }) => n + today, 0),
    due: dues,
    share: onTimeShare(dues),
    cards: { yellow: sum(cards, 'yellow'), red: sum(cards, 'red') },
  }
}

/** The board of a unit for a month: a handful of queries, whatever lies below it. */
export async function boardView(
  office: Office,
  unit: Watched & { name: string },
  month: string,
): Promise<z.infer<typeof boardSchema>> {
  const { pool } = office
  const drawn = await drawnNow(office)
  const today = dayOf(drawn.now)
  const span = monthSpan(month)
  const weeks = weeksUpTo(drawn.now, weeksShown)
  const recent = { from: weekSpan(weeks[0] ?? today).from, to: weekSpan(mondayOf(today)).to }
  const at = { unit, drawn, span }
  const lastDay = dayOf(span.to - 1)
  const counted = countedDays(await nationalFor(pool, office), addDays(lastDay, -longest), lastDay)
  const [open, due, cards, filed, closed, steps, below, revision, policy] = await Promise.all([
    countsBy(pool, sourceOf(office, 'open', at)),
    countsBy(pool, sourceOf(office, 'due', at)),
    countsBy(pool, sourceOf(office, 'cards', at)),
    weeksBy(pool, unit, 'filed', recent),
    weeksBy(pool, unit, 'closed', recent),
    stepTimes(pool, unit, span, counted),
    authoritiesOf(pool, unit.id, today, null, mostBelow),
    newestRevision(pool),
    policyNow(office, unit.id),
  ])
  const counts = { open, due, cards }
  const ids = new Set([
    ...below.map(({ id }) => id),
    ...[...open, ...due, ...cards].map((each) => each.below),
  ])
  const names = await namesOf(pool, { units: [...ids], persons: [], day: today })
  const rows = [...ids].map((id) => ({
    unitId: id,
    unit: names.get(id) ?? null,
    own: id === unit.id,
    hasBoard: below.some((each) => each.id === id),
    ...figuresOf(counts, id),
  }))
  const place = places(rows.map(({ share }) => share))
  const inWeek = (list: readonly { week: string; n: number }[], week: string) =>
    list.find((each) => each.week === week)?.n ?? 0
  const mean = (days: number, n: number) => Math.round((10 * days) / n) / 10
  return {
    unit: { id: unit.id, name: unit.name },
    month,
    asOf: drawn.now,
    calendarRevision: revision,
    policy: [
      packTitle(policy.pack, policy.version),
      policy.overlay && own(overlays, policy.overlay.name)?.title,
    ]
      .filter(Boolean)
      .join('、'),
    total: figuresOf(counts, null),
    rows: rows.map((row, n) => ({ ...row, place: place[n] ?? null })),
    weeks: weeks.map((week) => ({ week, filed: inWeek(filed, week), closed: inWeek(closed, week) })),
    steps: steps.map(({ process, stage, title, n, officer, applicant }) => ({
      process,
      processTitle: processTitle(process),
      stage,
      stageTitle: title,
      decided: n,
      officerDays: mean(officer, n),
      applicantDays: mean(applicant, n),
    })),
  }
}
