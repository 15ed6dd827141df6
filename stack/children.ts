import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Say } from './say.ts'

export type KeepOptions = {
  name: string
  command: string
  args: readonly string[]
  env: NodeJS.ProcessEnv
  say: Say
  onLine?: (line: string) => void
  cwd?: string
  uid?: number
  gid?: number
  /** Signal of an orderly stop; PostgreSQL's fast shutdown is SIGINT. */
  stopSignal?: NodeJS.Signals
  /** How long an orderly stop may take before SIGKILL. */
  graceMs?: number
  /** For our own Node processes: opens a channel whose closing tells them that we are gone, see `endWithParent`. */
  ipc?: boolean
  /** Called after each spawn, e.g. to write the pid down. */
  onPid?: (pid: number) => void
}

export type Kept = {
  pid(): number | undefined
  /** How often it died unasked. */
  deaths(): number
  /** Its last 40 lines of output. */
  tail(): string[]
  stop(): Promise<void>
}

const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 5_000
/** One that lived this long is considered sound: its next death starts at the short wait again. */
const SOUND_AFTER_MS = 30_000

/**
 * Starts a child and starts it again, after 0.2 s growing to 5 s, whenever it dies unasked.
 * The child gets a process group of its own: Ctrl-C in a terminal reaches only us, and we decide the order of
 * stopping. If we leave without stopping it, it gets its stop signal on the way out.
 */
export function keep(options: KeepOptions): Kept {
  const { name, say, stopSignal = 'SIGTERM', graceMs = 30_000 } = options
  const lines: string[] = []
  let child: ChildProcess | undefined
  let waiting: NodeJS.Timeout | undefined
  let waitMs = FIRST_WAIT_MS
  let deaths = 0
  let stopping = false

  const take = (line: string) => {
    lines.push(line)
    if (lines.length > 40) lines.shift()
    options.onLine?.(line)
  }
  const start = () => {
    const startedAt = performance.now()
    const born = launch(options, take)
    child = born
    if (born.pid !== undefined) options.onPid?.(born.pid)
    const died = (how: string) => {
      if (child !== born) return
      child = undefined
      if (stopping) return
      deaths += 1
      if (performance.now() - startedAt >= SOUND_AFTER_MS) waitMs = FIRST_WAIT_MS
      say(`${name} 意外退出（${how}），${waitMs / 1000} 秒后重新启动`)
      waiting = setTimeout(start, waitMs)
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
    }
    born.once('error', (error) => {
      if (born.pid === undefined) died(error.message)
    })
    born.once('exit', (code, signal) => died(signal ?? `退出码 ${code}`))
  }
  const onTheWayOut = () => void child?.kill(stopSignal)

  process.once('exit', onTheWayOut)
  start()
  return {
    pid: () => child?.pid,
    deaths: () => deaths,
    tail: () => [...lines],
    async stop() {
      stopping = true
      clearTimeout(waiting)
      if (child !== undefined) await ended(child, stopSignal, graceMs)
      process.off('exit', onTheWayOut)
    },
  }
}

/**
 * In a child kept with `ipc`: calls back when the parent is gone, however it went (kill -9 included).
 * Without a parent's channel it does nothing.
 */
export function endWithParent(end: () => void): void {
  if (process.channel === undefined) return
  process.once('disconnect', end)
  process.channel.unref()
}

function launch({ command, args, env, cwd, uid, gid, ipc }: KeepOptions, take: (line: string) => void) {
  const child = spawn(command, [...args], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', ...(ipc === true ? (['ipc'] as const) : [])],
    ...(cwd === undefined ? {} : { cwd }),
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  })
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on('line', take)
  }
  return child
}

function ended(child: ChildProcess, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return resolve()
    const harder = setTimeout(() => child.kill('SIGKILL'), graceMs)
    child.once('exit', () => {
      clearTimeout(harder)
      resolve()
    })
    child.kill(signal)
  })
}
