import { setTimeout as pause } from 'node:timers/promises'
import { advance, type Handover } from './advance.ts'

export interface HandOver {
  /**
   * Tells Temporal that the journal of a case has moved on. Answers true where the story has taken it within
   * `waitMs`; never throws, since the verdict stands without it and the repair query delivers it again.
   */
  (caseId: string, options?: { waitMs?: number }): Promise<boolean>
  /** Waits for what is under way: closing the connection under an update in flight kills the process. */
  drain(): Promise<void>
}

/** Hands cases over in the background, one attempt each. */
export function handOverTo(handover: Handover, failed: (fault: unknown) => void): HandOver {
  const underWay = new Set<Promise<boolean>>()
  const handOver = (caseId: string, { waitMs = 0 } = {}): Promise<boolean> => {
    const going = advance(handover, caseId).then(
      () => true,
      (fault: unknown) => {
        failed(fault)
        return false
      },
    )
    underWay.add(going)
    void going.finally(() => underWay.delete(going))
    if (waitMs <= 0) return Promise.resolve(false)
    return Promise.race([going, pause(waitMs, false)])
  }
  return Object.assign(handOver, { drain: async () => void (await Promise.allSettled([...underWay])) })
}
