import { setTimeout as pause } from 'node:timers/promises'

/** Asks again and again until there is an answer; throws with `what` after `patience` milliseconds. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  patience = 60_000,
): Promise<T> {
  const began = performance.now()
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (performance.now() - began > patience)
      throw new Error(`waited ${String(patience)} ms in vain: ${what}`)
    await pause(30)
  }
}
