import { setTimeout as pause } from 'node:timers/promises'

/** A thing done again and again until it is stopped; `stop` waits for the round under way. */
export interface Rounds {
  stop(): Promise<void>
  /** The next round begins now, or as soon as the one under way is over. */
  hurry(): void
}

/**
 * Does `round` every `every` milliseconds. A round that fails is reported and tried again at the next turn: relay and
 * post must outlive a database that is away. A round of many steps looks at `ending` between them.
 */
export function rounds(
  every: number,
  round: (ending: AbortSignal) => Promise<void>,
  failed: (fault: unknown) => void,
): Rounds {
  const ending = new AbortController()
  let nap = new AbortController()
  const going = (async () => {
    while (!ending.signal.aborted) {
      await round(ending.signal).catch(failed)
      await pause(every, undefined, { signal: nap.signal }).catch(() => undefined)
      nap = new AbortController()
    }
  })()
  return {
    stop: () => {
      ending.abort()
      nap.abort()
      return going
    },
    hurry: () => nap.abort(),
  }
}
