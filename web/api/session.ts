/** Who this tab was drawn for, and what happens when the session of the browser is no longer his. */
interface Guard {
  personId: string | undefined
  /** Opens the log-in dialog; resolves when the same person is back. */
  logInAgain: (() => Promise<void>) | undefined
  /** Covers the tab: another person has logged in from another one. */
  block: (() => void) | undefined
}

export const guard: Guard = { personId: undefined, logInAgain: undefined, block: undefined }

let waiting: Promise<void> | undefined

/** One dialog for all requests that ran into the end of the session together. */
export function untilLoggedIn(): Promise<void> | undefined {
  if (!guard.logInAgain) return undefined
  waiting ??= guard.logInAgain().finally(() => {
    waiting = undefined
  })
  return waiting
}
