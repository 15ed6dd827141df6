import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Role = 'api' | 'worker'

/** What a process is told to do at one place: die there at the n-th time, or throw there the first n times. */
export interface Order {
  id: string
  does?: 'kill' | 'throw' | 'violate'
  site?: string
  phase?: 'before' | 'after'
  nth?: number
  /** Writes down every place passed. */
  count?: boolean
}

const replace = (path: string, text: string): void => {
  writeFileSync(`${path}.new`, text)
  renameSync(`${path}.new`, path)
}

/** Leaves an order for a process; it counts from the next await on, and a restarted process does not obey it again. */
export const leave = (folder: string, role: Role, order: Order): void =>
  replace(join(folder, `order-${role}.json`), JSON.stringify(order))

/** Makes the clock of a process wrong by that many milliseconds. */
export const setClock = (folder: string, role: Role, offset: number): void =>
  replace(join(folder, `clock-${role}`), String(offset))

export const wasObeyed = (folder: string, { id }: Order): boolean => existsSync(join(folder, `fired-${id}`))

const linesOf = (path: string): string[] =>
  existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []

/** The activities that ran twice so far, by name. */
export const doubled = (folder: string): Set<string> => new Set(linesOf(join(folder, 'doubled')))

/** What an activity answered otherwise when it ran again, since the last call. */
export function differing(folder: string): string[] {
  const path = join(folder, 'differing')
  const lines = linesOf(path)
  rmSync(path, { force: true })
  return lines
}

/** The places passed since the last call, with how often: `site phase` to count. */
export function passed(folder: string, role: Role): Map<string, number> {
  const path = join(folder, `hits-${role}`)
  const counts = new Map<string, number>()
  for (const line of linesOf(path)) counts.set(line, (counts.get(line) ?? 0) + 1)
  rmSync(path, { force: true })
  return counts
}
