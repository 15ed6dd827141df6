import { cancelCard, standingCards, type CardRow } from '../db/cards.ts'
import { setDue, type ClockRow } from '../db/clocks.ts'
import { append } from '../db/journal.ts'
import type { Tx } from '../db/sql.ts'
import { setTasksDue } from '../db/tasks.ts'
import type { Due } from '../domain/time/clock.ts'

/** Takes cards back by an event each; they stay on record. */
export async function cancelCards(
  tx: Tx,
  clock: ClockRow,
  cards: readonly CardRow[],
  at: number,
): Promise<void> {
  const { caseId, name, slot, round } = clock
  for (const card of cards) {
    const data = { clock: name, slot, round, card: card.kind, dueDay: card.dueDay }
    await cancelCard(tx, clock, card, await append(tx, caseId, 'card-cancelled', data, null, at))
  }
}

/**
 * Gives a clock the due date that follows from its ledger or from a new calendar: on its row, on its open tasks where
 * it still runs, and on its cards, for a card stands only for the due date it was given for. The caller journals why.
 */
export async function dueMoved(
  tx: Tx,
  clock: ClockRow,
  { due, dueDay, provisional }: Due,
  calendarRevision: number,
  at: number,
): Promise<void> {
  await setDue(tx, clock, { dueAt: due, dueDay, provisional, calendarRevision })
  const { caseId, name, slot } = clock
  if (clock.stoppedAt === null) await setTasksDue(tx, caseId, name, slot, due)
  const cards = await standingCards(tx, clock)
  await cancelCards(
    tx,
    clock,
    cards.filter((card) => card.dueDay < dueDay),
    at,
  )
}
