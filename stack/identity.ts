import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * Start time and command line of a living process, undefined when there is none.
 * A bare pid is no proof: after a crash or in a fresh container the number soon belongs to somebody else.
 */
export function identityOf(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  if (process.platform === 'linux') return fromProc(pid)
  const ps = spawnSync('ps', ['-o', 'lstart=,command=', '-p', String(pid)], { encoding: 'utf8' })
  return ps.status === 0 && ps.stdout.trim() !== '' ? ps.stdout.trim() : undefined
}

/** Waits until the process is no longer the one described; false when it still is after `ms`. */
async function gone(pid: number, identity: string, ms: number): Promise<boolean> {
  for (let waited = 0; identityOf(pid) === identity; waited += 50) {
    if (waited >= ms) return false
    await delay(50)
  }
  return true
}

/**
 * Ends a process left behind by a former run: each signal in turn, with its time to obey in milliseconds.
 * Does nothing when the pid meanwhile belongs to somebody else.
 */
export async function endLeftover(
  pid: number,
  identity: string,
  ladder: readonly (readonly [NodeJS.Signals, number])[],
): Promise<void> {
  for (const [signal, ms] of ladder) {
    if (identityOf(pid) !== identity) return
    process.kill(pid, signal)
    if (await gone(pid, identity, ms)) return
  }
}

function fromProc(pid: number): string | undefined {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // proc_pid_stat(5): the name in parentheses may hold blanks; state is field 3, starttime is field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X' || command === '') return undefined
    return `${fields[19] ?? ''} ${command}`
  } catch {
    return undefined
  }
}
