import type { Browser } from './browser.ts'

/** A person's bell: it rings with each notice, and with the line's sign of life every half minute. */
export interface Bell {
  /** How often it has rung. */
  rings(): number
  /** Resolves once it has rung more often than that. */
  after(rings: number): Promise<void>
}

/** Listens to the server's events until `ending`. */
export async function listen(browser: Browser, ending: AbortSignal): Promise<Bell> {
  let rung = 0
  let broken: Error | undefined
  const waiting = new Set<() => void>()
  const ring = () => {
    rung += 1
    for (const wake of waiting) wake()
    waiting.clear()
  }
  const body = await browser.stream('/notices/stream', ending)
  const read = async () => {
    for await (const _chunk of body) ring()
    throw new Error('消息通道断了')
  }
  void read().catch((fault: unknown) => {
    broken = new Error(`消息通道断了：${String(fault)}`)
    ring()
  })
  return {
    rings: () => rung,
    after: async (rings) => {
      if (rung <= rings) await new Promise<void>((wake) => waiting.add(wake))
      if (broken) throw broken
    },
  }
}
