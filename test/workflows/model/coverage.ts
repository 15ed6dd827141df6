import { expect } from 'vitest'
import type { World } from './world.ts'

/** What must be reached at least once, or the model would go on being green with half of its subject gone. */
const reached = [
  ...['file transfer', 'file correction', 'file dispute', 'withdraw', 'resubmit', 'sign', 'decline'],
  ...[
    'release.agree',
    'release.object',
    'approve.approve',
    'approve.return',
    'approve.reject',
    'place.place',
  ],
  ...['approve', 'return', 'reject'].flatMap((word) => [
    `institution-approve.${word}`,
    `county-review.${word}`,
  ]),
  ...['evidence.submit', 'accept.accept', 'accept.appeal'],
  ...['arbitrate.approve', 'arbitrate.reject'],
  ...['examine', 'arbitrate', 'reconsider'].flatMap((stage) =>
    ['same-child', 'different-children', 'cancel'].map((word) => `${stage}.${word}`),
  ),
  ...['same-child', 'different-children', 'cancel'].map((word) => `dispute ended: ${word}`),
  ...['completed', 'rejected', 'withdrawn', 'superseded'].map((outcome) => `transfer ended: ${outcome}`),
  ...['completed', 'rejected', 'withdrawn', 'superseded'].map(
    (outcome) => `key-field-correction ended: ${outcome}`,
  ),
]

/** How the cases of a run have ended, a dispute by its last word. */
export async function outcomesOf({ t, tally }: World): Promise<void> {
  const ended = await t.office.pool<{ how: string }[]>`
    SELECT c.process || ' ended: ' || coalesce(last.word, c.outcome) AS how
    FROM cases c LEFT JOIN LATERAL (
      SELECT data->>'verdict' AS word FROM case_events e
      WHERE e.case_id = c.id AND c.process = 'dispute' AND type = 'verdict' AND data ? 'ruling' AND c.outcome = 'completed'
      ORDER BY no DESC LIMIT 1) last ON true
    WHERE c.outcome IS NOT NULL`
  for (const { how } of ended) tally.set(how, (tally.get(how) ?? 0) + 1)
}

/** Prints what was reached; whether that must be everything is the caller's to say. */
export function expectCovered(tally: ReadonlyMap<string, number>, everything: boolean): void {
  const counts = [...tally].filter(([what]) => !what.startsWith('no: ')).sort()
  console.log(`reached: ${counts.map(([what, times]) => `${what} ${String(times)}`).join(', ')}`)
  const missing = reached.filter((what) => !tally.has(what))
  if (everything) expect(missing).toEqual([])
  else console.log(`not reached: ${missing.join(', ')}`)
}
