import { calendarsFor, closedFrom, nationalFor } from '../acts/calendar/calendarFor.ts'
import type { Office } from '../acts/office.ts'
import type { PlacedGrant } from '../db/accounts.ts'
import {
  caseItems,
  cardedItems,
  decidedItems,
  dueItems,
  openItems,
  type Drawn,
  type Watched,
} from '../db/board/source.ts'
import type { Fragment } from '../db/sql.ts'
import { pathOf } from '../db/units.ts'
import { linesOf, monthSpan, weekSpan, type Span } from '../domain/board.ts'
import type { Person } from '../domain/may.ts'
import { dayOf } from '../domain/time/day.ts'
import { allow, found, refused } from './refused.ts'
import { scopeOf } from './scope.ts'

/** Stands for an institution below the unit: whose cases a watcher reads. */
const below = ''

/** Of what a number of a board is the count. */
export const sources = ['open', 'due', 'decided', 'filed', 'closed', 'cards'] as const
export type SourceName = (typeof sources)[number]

/** The unit named, if the person watches over it, else the first one at which he does. */
export async function watchedBy(
  office: Office,
  person: Person,
  grants: readonly PlacedGrant[],
  named: string | undefined,
): Promise<Watched & { name: string }> {
  const id = named ?? scopeOf(grants, 'case.read').above[0]?.unitId
  if (id === undefined) throw refused('forbidden')
  const path = await pathOf(office.pool, id, dayOf(office.time.now()))
  const unit = found(path[0])
  allow(person, 'case.read', { path: [below, ...path.map((each) => each.id)] })
  return { id, kind: unit.kind, name: unit.name }
}

/** Where the lights change now: by the national calendar, and by that of units whose offices are closed soon. */
export async function drawnNow(office: Office): Promise<Drawn> {
  const now = office.time.now()
  const { today, yellow } = linesOf(await nationalFor(office.pool, office), now)
  const units = await closedFrom(office.pool, office, dayOf(now))
  const calendarAt = await calendarsFor(office.pool, office, units)
  const closed = units.map((unitId) => ({ unitId, until: linesOf(calendarAt(unitId), now).yellow }))
  return { now, today, yellow: { national: yellow, closed } }
}

/** What a number counts, as rows; the same for the number and for the list behind it. */
export function sourceOf(
  { pool }: Office,
  name: SourceName,
  { unit, drawn, span }: { unit: Watched; drawn: Drawn; span: Span },
): Fragment {
  switch (name) {
    case 'open':
      return openItems(pool, unit, drawn)
    case 'due':
      return dueItems(pool, unit, drawn, span)
    case 'decided':
      return decidedItems(pool, unit, span)
    case 'filed':
    case 'closed':
      return caseItems(pool, unit, name, span)
    case 'cards':
      return cardedItems(pool, unit, span)
  }
}

/** A week where one is named, else a month. */
export const spanOf = ({ month, week }: { month: string; week?: string | undefined }): Span =>
  week === undefined ? monthSpan(month) : weekSpan(week)
