import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StoryActivities } from '../../../domain/told.ts'
import { twice } from '../../support/twice.ts'

const folder = process.env['XUEQIAN_FAULTS'] ?? ''

/** Runs every activity of a real process twice. Where the answers differ, nobody is there to expect anything: it is written down. */
export function again(real: StoryActivities): StoryActivities {
  const both = twice(real)
  const noted =
    <In, Out>(name: string, activity: (input: In) => Promise<Out>) =>
    async (input: In): Promise<Out> => {
      try {
        const told = await activity(input)
        appendFileSync(join(folder, 'doubled'), `${name}\n`)
        return told
      } catch (fault) {
        if (fault instanceof Error && fault.name === 'AssertionError')
          appendFileSync(join(folder, 'differing'), `${name}: ${fault.message.replaceAll('\n', ' ')}\n`)
        throw fault
      }
    }
  return {
    pull: noted('pull', both.pull),
    record: noted('record', both.record),
    ring: noted('ring', both.ring),
  }
}
