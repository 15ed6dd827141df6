import type { Process } from '../../../domain/process.ts'
import { dispute } from '../../../processes/dispute.ts'
import { keyFieldCorrection } from '../../../processes/key-field-correction.ts'
import { transfer } from '../../../processes/transfer.ts'
import type { World } from './world.ts'

/** Every word of every desk as it is declared, so that a new one is missed here until somebody says it. */
const words = ([transfer, keyFieldCorrection, dispute] as Process[]).flatMap(({ tasks }) =>
  Object.entries(tasks).flatMap(([stage, { verdicts }]) => verdicts.map((word) => `${stage}.${word}`)),
)

const ends = [
  ...['completed', 'rejected', 'withdrawn', 'superseded'].flatMap((outcome) => [
    `transfer ended: ${outcome}`,
    `key-field-correction ended: ${outcome}`,
  ]),
  ...dispute.tasks.arbitrate.verdicts.map((word) => `dispute ended: ${word}`),
]

/** The ways in which one case comes to depend on another. */
const ties = ['blocked', 'objection'].map((kind) => `tied: ${kind}`)

/** What must be reached at least once, or the model would go on being green with half of its subject gone. */
export const everything = [...words, ...ends, ...ties, 'resubmit', 'sign', 'withdraw']

/** How the cases of a run have ended, a dispute by its last word, and how they came to depend on each other. */
export async function outcomesOf({ t, tally }: World): Promise<void> {
  const ended = await t.office.pool<{ how: string }[]>`
    SELECT c.process || ' ended: ' || coalesce(last.word, c.outcome) AS how
    FROM cases c LEFT JOIN LATERAL (
      SELECT data->>'verdict' AS word FROM case_events e
      WHERE e.case_id = c.id AND c.process = 'dispute' AND type = 'verdict' AND data ? 'ruling' AND c.outcome = 'completed'
      ORDER BY no DESC LIMIT 1) last ON true
    WHERE c.outcome IS NOT NULL`
  const tied = await t.office.pool<{ how: string }[]>`SELECT 'tied: ' || kind AS how FROM case_links`
  for (const { how } of [...ended, ...tied]) tally.set(how, (tally.get(how) ?? 0) + 1)
}

/** What of this nothing in the tally begins with; prints what was reached. */
export function missed(tally: ReadonlyMap<string, number>, wanted: readonly string[]): string[] {
  const counts = [...tally].filter(([what]) => !what.startsWith('no: ')).sort()
  console.log(`reached: ${counts.map(([what, times]) => `${what} ${String(times)}`).join(', ')}`)
  return wanted.filter((start) => !counts.some(([what]) => what.startsWith(start)))
}
