import type fc from 'fast-check'
import { expectSound } from '../../support/disputes.ts'
import type { World } from './world.ts'

type Model = Record<string, never>
export type Command = fc.AsyncCommand<Model, World>

/** One thing that somebody does, or that befalls the machinery; what it chooses from is there only when it runs. */
export const command = (title: string, run: (world: World) => Promise<void>): Command => ({
  check: () => true,
  run: async (_, world) => {
    await run(world)
    await expectSound(world.t)
  },
  toString: () => title,
})
