import type { Say } from './say.ts'

export type Ending = {
  /** Registers what must be stopped; the last one registered is stopped first. */
  add(stop: () => Promise<void>): void
  /** Stops everything in order, each once; one that fails is said and does not keep the others. */
  stopAll(): Promise<void>
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Takes over Ctrl-C and the signals of supervisors. Call it before the first `start…`: Node's own answer to these
 * signals runs no exit hooks and would leave PostgreSQL and Temporal behind. A second signal stops waiting;
 * the children then still get their stop signal on the way out.
 */
export function prepareEnding(say: Say): Ending {
  const stops: (() => Promise<void>)[] = []
  const stopAll = async () => {
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) {
      await stop().catch((error: unknown) => say(`停止时出错：${String(error)}`))
    }
  }
  let asked = false
  const onSignal = (signal: NodeJS.Signals) => {
    const code = signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 129
    if (asked) process.exit(code)
    asked = true
    say('正在停止，请稍候（再按一次 Ctrl-C 立即退出）')
    void stopAll().then(() => process.exit(code))
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  return { add: (stop) => void stops.push(stop), stopAll }
}
