import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export type RunOptions = {
  command: string
  args: readonly string[]
  env: NodeJS.ProcessEnv
  cwd?: string
  uid?: number
  gid?: number
  /** Ends the program early; the outcome then has code null. */
  signal?: AbortSignal
}

/** `code` is null when the program could not be started or was ended by a signal. */
export type Outcome = { code: number | null; lines: string[] }

/** Runs a program to its end and keeps its last 200 lines; never rejects, and never outlives this process. */
export function run({ command, args, env, cwd, uid, gid, signal }: RunOptions): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      env,
      // A group of its own, so that ending it also ends what it started (go → compile, SDK → server).
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(cwd === undefined ? {} : { cwd }),
      ...(uid === undefined ? {} : { uid }),
      ...(gid === undefined ? {} : { gid }),
    })
    const lines: string[] = []
    const take = (line: string) => {
      lines.push(line)
      if (lines.length > 200) lines.shift()
    }
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', take)
    const endIt = () => endGroup(child.pid)
    process.once('exit', endIt)
    signal?.addEventListener('abort', endIt, { once: true })
    const done = (code: number | null) => {
      process.off('exit', endIt)
      signal?.removeEventListener('abort', endIt)
      resolve({ code, lines })
    }
    child.once('error', (error) => {
      take(error.message)
      done(null)
    })
    child.once('close', (code) => done(code))
  })
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // Already gone.
  }
}
