import { deepStrictEqual } from 'node:assert/strict'
import type { StoryActivities, Told } from '../../domain/told.ts'

/** Changes what an activity does around the real one. */
export type Wrap = (real: StoryActivities) => StoryActivities

/** As Temporal gets it. */
const told = async (answer: Promise<Told>): Promise<Told> => JSON.parse(JSON.stringify(await answer)) as Told

/** Runs every activity twice and expects the same answer: always on in tests, in processes of their own too. */
export const twice: Wrap = (real) => {
  const again =
    <In>(activity: (input: In) => Promise<Told>) =>
    async (input: In): Promise<Told> => {
      const first = await told(activity(input))
      const second = await told(activity(input))
      deepStrictEqual(second.events.slice(0, first.events.length), first.events)
      deepStrictEqual(second.fenced, first.fenced)
      // Where nobody acted in between, the whole answer is the same.
      if (second.through === first.through) deepStrictEqual(second, first)
      return second
    }
  return { pull: again(real.pull), record: again(real.record), ring: again(real.ring) }
}
