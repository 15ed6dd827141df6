import { audit } from '../db/audit.ts'
import { keepResult, takeKey } from '../db/idempotency.ts'
import { grantsOf } from '../db/people.ts'
import { sqlState, type Tx } from '../db/sql.ts'
import type { Person } from '../domain/may.ts'
import type { Purpose } from '../domain/purposes.ts'
import { refuse, type Refusal, type Result } from '../domain/refusals.ts'
import type { Office } from './office.ts'

/** Who acts, and under which Idempotency-Key. */
export interface Actor {
  person: Person
  key: string
  requestId: string
}

/** Leaves a transaction with a refusal: everything written in it is undone. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** What is asked; the ids say what it is about, so that a refused attempt can be traced too. */
interface Content {
  caseId?: string | undefined
  taskId?: string | undefined
  id?: string | undefined
  [more: string]: unknown
}

/** What an act did, for the audit row. */
export interface Done<T> {
  value: T
  caseId?: string
  objectId?: string
  /** What numbers are looked at in full for. */
  purpose?: Purpose
}

/** PostgreSQL ended one of two transactions that waited for each other; the other has gone through, so try once more. */
const deadlock = '40P01'

/**
 * Runs one act of a person: one transaction holding the idempotency key, the work and its audit row. The same key
 * with the same content answers what was answered first; with another content it is refused. A refusal leaves
 * nothing behind but an audit row of its own.
 *
 * `work` answers ids and words only: they are kept as the answer to a repeated request. It acts by the grants that
 * hold inside its transaction, not by those that held when the request came in.
 */
export async function act<T>(
  office: Office,
  actor: Actor,
  action: string,
  content: Content,
  work: (tx: Tx, at: number, actor: Actor) => Promise<Done<T>>,
): Promise<Result<T>> {
  const at = office.time.now()
  const fingerprint = office.personal.fingerprint(JSON.stringify([action, content]))
  const attempt = () =>
    office.pool.begin(async (tx): Promise<T> => {
      const known = await takeKey(tx, actor.person.id, actor.key, fingerprint, at)
      if (known && !known.same) throw new Refused(refuse('idempotency-key-reused'))
      if (known) return known.result as T
      const person = { ...actor.person, grants: await grantsOf(tx, actor.person.id, at) }
      const { value, caseId, objectId, purpose } = await work(tx, at, { ...actor, person })
      await keepResult(tx, actor.person.id, actor.key, value)
      await audit(tx, {
        at,
        personId: actor.person.id,
        action,
        caseId: caseId ?? null,
        objectId: objectId ?? null,
        result: 'done',
        requestId: actor.requestId,
        purpose: purpose ?? null,
      })
      return value
    })
  try {
    const value = await attempt().catch((fault: unknown) => {
      if (sqlState(fault) === deadlock) return attempt()
      throw fault
    })
    return { ok: true, value: value as T }
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    await audit(office.pool, {
      at,
      personId: actor.person.id,
      action,
      caseId: content.caseId ?? null,
      objectId: content.taskId ?? content.id ?? null,
      result: fault.refusal.code,
      requestId: actor.requestId,
    })
    return fault.refusal
  }
}
