import type { Sql } from '../sql.ts'
import { blindHash, blindKinds, dropIndex, findByHash, requestHash, writeIndex } from './blind.ts'
import type { BlindEntries, BlindKind } from './blind.ts'
import { destroyKey, Forgotten, keyRows, missingKeks, obtainKey, rewrapKeys, unwrapRow } from './data-keys.ts'
import type { Keyring } from './keyring.ts'
import { openBytes, SealBroken, sealBytes, sealContext } from './seal.ts'
import type { DataKey, Subject } from './seal.ts'

export { Forgotten, SealBroken }
export { blindKinds, nameSexBirth, type BlindEntries, type BlindKind } from './blind.ts'
export type { Subject } from './seal.ts'

export type SealedValue = { subject: Subject; field: string; sealed: Uint8Array }
export type Opened = { ok: true; value: unknown } | { ok: false; code: 'forgotten' }

/**
 * The one door for personal data. `sql` is a pool or a transaction (read committed); `at` is epoch milliseconds.
 * Keys are read from the database at every call, on purpose: a cached key would let another process go on
 * reading a subject after `forget`, and saves nothing worth that – unwrapping takes microseconds.
 */
export type Personal = {
  /** Bytes for the column `field` of this subject; makes the data key at first use. Throws Forgotten. */
  seal(sql: Sql, subject: Subject, field: string, value: string | object, at: number): Promise<Buffer>
  /** What was sealed. Throws Forgotten, or SealBroken for bytes of another subject or field, or altered ones. */
  open(sql: Sql, subject: Subject, field: string, sealed: Uint8Array): Promise<unknown>
  /** As `open` for a list with one query, in its order; a forgotten subject is a refusal in its place. */
  openMany(sql: Sql, values: readonly SealedValue[]): Promise<Opened[]>
  /** Destroys the data key and the hashes, for good: every copy sealed for this subject becomes unreadable. Give it a transaction. */
  forget(sql: Sql, subject: Subject, at: number): Promise<void>
  /** Keyed hash of the normalised value, for own columns and unique constraints. */
  blindIndex(kind: BlindKind, value: string): Buffer
  /** Keyed hash of a whole request, to know it again. */
  fingerprint(text: string): Buffer
  /** Replaces the subject's hashes of the kinds given. Seal first. Throws Forgotten. */
  index(sql: Sql, subject: Subject, entries: BlindEntries): Promise<void>
  /** Subjects carrying this value, oldest id first; an empty value finds nothing. `limit` 1–50, else RangeError. */
  find(sql: Sql, kind: BlindKind, value: string, limit: number): Promise<Subject[]>
  /** After a rotation: wraps up to `limit` data keys under the current master key. Call until it answers 0.
   *  Throws SealBroken for a damaged key, once the rest of the batch is done. */
  rewrap(sql: Sql, limit: number): Promise<number>
  /** Master keys that stored data needs and this keyring lacks. Expect none at start. */
  missingKeks(sql: Sql): Promise<string[]>
}

/** Opens the door with the keys of `openKeyring`. */
export function openPersonal(keyring: Keyring): Personal {
  const openMany = async (sql: Sql, values: readonly SealedValue[]): Promise<Opened[]> => {
    const rows = await keyRows(sql, distinct(values.map((value) => value.subject)))
    const keys = new Map(rows.map((row) => [`${row.subject_kind}:${row.subject_id}`, row]))
    return values.map(({ subject, field, sealed }) => {
      const row = keys.get(nameOf(subject))
      if (row === undefined) throw new SealBroken(`no data key: ${nameOf(subject)}`)
      if (row.wrapped === null) return { ok: false, code: 'forgotten' }
      return { ok: true, value: unsealed(unwrapRow(keyring, row), subject, field, sealed) }
    })
  }
  return {
    async seal(sql, subject, field, value, at) {
      const key = await obtainKey(sql, keyring, subject, at)
      return sealBytes(
        key.key,
        sealContext(subject, field, key.id),
        Buffer.from(JSON.stringify(value), 'utf8'),
      )
    },
    async open(sql, subject, field, sealed) {
      const [opened] = await openMany(sql, [{ subject, field, sealed }])
      if (opened?.ok !== true) throw new Forgotten(subject)
      return opened.value
    },
    openMany,
    async forget(sql, subject, at) {
      // In this order: destroying waits for a concurrent `index`, whose rows the second statement then sees.
      await destroyKey(sql, subject, at)
      await dropIndex(sql, subject)
    },
    blindIndex: (kind, value) => blindHash(keyring, kind, value),
    fingerprint: (text) => requestHash(keyring, text),
    index: (sql, subject, entries) => writeIndex(sql, keyring, subject, entries),
    async find(sql, kind, value, limit) {
      if (blindKinds[kind](value) === '') return []
      return await findByHash(sql, kind, blindHash(keyring, kind, value), limit)
    },
    rewrap: (sql, limit) => rewrapKeys(sql, keyring, limit),
    missingKeks: (sql) => missingKeks(sql, keyring),
  }
}

function unsealed(key: DataKey, subject: Subject, field: string, sealed: Uint8Array): unknown {
  return JSON.parse(openBytes(key.key, sealContext(subject, field, key.id), sealed).toString('utf8'))
}

function nameOf(subject: Subject): string {
  return `${subject.kind}:${subject.id.toLowerCase()}`
}

function distinct(subjects: readonly Subject[]): Subject[] {
  return [...new Map(subjects.map((subject) => [nameOf(subject), subject])).values()]
}
