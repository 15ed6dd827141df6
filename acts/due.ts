import { cancelCard, standingCards } from '../db/cards.ts'
import { setDue, type ClockRow } from '../db/clocks.ts'
import { append } from '../db/journal.ts'
import type { Tx } from '../db/sql.ts'
import { setTasksDue } from '../db/tasks.ts'
import type { Due } from '../domain/time/clock.ts'

/**
 * Gives a running clock the due date that follows from its ledger or from a new calendar: on its row, on its open
 * tasks, and on its cards, for a card stands only for the due date it was given for. The caller journals why.
 */
export async function dueMoved(
  tx: Tx,
  clock: ClockRow,
  { due, dueDay, provisional }: Due,
  calendarRevision: number,
  at: number,
): Promise<void> {
  await setDue(tx, clock, { dueAt: due, dueDay, provisional, calendarRevision })
  await setTasksDue(tx, clock.caseId, clock.name, clock.slot, due)
  const { caseId, name, slot, round } = clock
  for (const card of await standingCards(tx, clock)) {
    if (card.dueDay >= dueDay) continue
    const data = { clock: name, slot, round, card: card.kind, dueDay: card.dueDay }
    await cancelCard(tx, clock, card, await append(tx, caseId, 'card-cancelled', data, null, at))
  }
}
