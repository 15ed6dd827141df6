import { inject } from 'vitest'
import type { Stack } from './start.ts'

declare module 'vitest' {
  interface ProvidedContext {
    stackDoor: string
  }
}

/** Asks at the door of the shared stack until it is there. */
async function ask<T>(path: string): Promise<T> {
  for (;;) {
    const answer = await fetch(inject('stackDoor') + path)
    if (answer.status === 200) return (await answer.json()) as T
    if (answer.status !== 202) throw new Error(await answer.text())
  }
}

/** The default stack that all test files of this run share. */
export const theStack = () => ask<Stack>('/stack')

/** The path of the browser. */
export const theBrowser = () => ask<string>('/browser')

/** Ctrl-C on the stack: its exit code. */
export const stopTheStack = () => ask<number>('/stop')

/** How long the first file may wait: a cold machine downloads or builds Temporal, and installs a browser. */
export const untilItStands = 600_000
