import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { countAttempt, forgiveFailures, type Attempt } from '../db/accounts.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import type { ApiDeps } from './deps.ts'

const minute = 60_000
/** Spec 4: locked after 5 failures in a row, for a minute first, then twice as long each time, an hour at most. */
const lockFor = (failures: number): number =>
  failures < 5 ? 0 : Math.min(60 * minute, minute * 2 ** (failures - 5))

/** How many unknown names are remembered; the oldest is forgotten. */
const remembered = 10_000

/**
 * Checks passwords. An unknown name costs the same time, gets the same answers and is locked in the same way, so
 * that nobody can find out who has an account.
 */
export function passwordCheck({ office, demo }: ApiDeps) {
  const nobody = hash(randomBytes(32))
  // Nobody awaits it before the first log-in; a failure shows there.
  nobody.catch(() => undefined)
  const strangers = new Map<string, { failures: number; until: number }>()

  const countStranger = (login: string, at: number): Attempt => {
    const known = strangers.get(login)
    if (known && known.until > at) return { kind: 'locked', until: known.until }
    const failures = (known?.failures ?? 0) + 1
    const lock = lockFor(failures)
    strangers.delete(login)
    strangers.set(login, { failures, until: lock > 0 ? at + lock : 0 })
    const [oldest] = strangers.keys()
    if (strangers.size > remembered && oldest !== undefined) strangers.delete(oldest)
    return { kind: 'unknown' }
  }

  return async (login: string, password: string): Promise<Result<{ personId: string }>> => {
    const at = office.time.now()
    const counted = await countAttempt(office.pool, login, { at, demo: demo !== false, lockFor })
    const attempt = counted.kind === 'unknown' ? countStranger(login, at) : counted
    if (attempt.kind === 'locked') {
      const retryAfter = Math.ceil((attempt.until - at) / 1000)
      return refuse('locked-out', { facts: { retryAfter } })
    }
    const stored = attempt.kind === 'counted' ? attempt.account.passwordHash : await nobody
    const right = await verify(stored, password)
    if (attempt.kind !== 'counted' || !right) return refuse('wrong-credentials')
    await forgiveFailures(office.pool, login)
    return { ok: true, value: { personId: attempt.account.personId } }
  }
}
