import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

export interface Child {
  pid(): number | undefined
  /** How often it died without being stopped. */
  deaths(): number
  /** Everything it ever wrote, over all its lives. */
  output(): string
  start(): void
  kill(): void
  /** Ends it for good (or until `start`): SIGTERM, and SIGKILL where that does not help within 30 s. */
  stop(): Promise<void>
}

/** Children are not left behind where the driver itself dies. */
const startedHere = new Set<() => unknown>()
process.once('exit', () => {
  for (const end of startedHere) end()
})

/** Runs a process and starts it again at once whenever it dies unasked, up to `lives` times. */
export function child(command: string, args: readonly string[], env: NodeJS.ProcessEnv, lives = 500): Child {
  let living: ChildProcess | undefined
  let wanted = false
  let deaths = 0
  const chunks: Buffer[] = []

  const start = () => {
    wanted = true
    const born = spawn(command, [...args], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    living = born
    for (const stream of [born.stdout, born.stderr])
      stream?.on('data', (chunk: Buffer) => void chunks.push(chunk))
    born.once('exit', () => {
      if (living !== born) return
      living = undefined
      if (!wanted) return
      deaths += 1
      if (deaths < lives) start()
    })
  }
  startedHere.add(() => living?.kill('SIGKILL'))
  return {
    pid: () => living?.pid,
    deaths: () => deaths,
    output: () => Buffer.concat(chunks).toString('utf8'),
    start,
    kill: () => void living?.kill('SIGKILL'),
    stop: async () => {
      wanted = false
      const dying = living
      if (dying === undefined) return
      const gone = new Promise<true>((resolve) => dying.once('exit', () => resolve(true)))
      dying.kill('SIGTERM')
      if (!(await Promise.race([gone, pause(30_000, false, { ref: false })]))) {
        dying.kill('SIGKILL')
        await gone
      }
    },
  }
}
