import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cell } from '../support/cell.ts'
import type { Victim } from './plan.ts'

/** SIGKILL to the one at the head of PostgreSQL; its others end when they see that it has gone. */
function killPostgres(folder: string): void {
  const [pid] = readFileSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')
  process.kill(Number(pid), 'SIGKILL')
}

/** Kills one of them with SIGKILL; whoever keeps it starts it again. False where it was not there. */
export function strike(cell: Cell, postgresFolder: string, who: Victim): boolean {
  try {
    switch (who) {
      case 'worker':
        cell.worker.kill()
        break
      case 'api':
        cell.api.kill()
        break
      case 'temporal':
        cell.temporal.kill()
        break
      case 'postgres':
        killPostgres(postgresFolder)
    }
    return true
  } catch {
    return false
  }
}
