import { randomBytes } from 'node:crypto'
import type { Sql } from '../sql.ts'
import { KeyringError, type Keyring } from './keyring.ts'
import { dataKeyFrom, openBytes, sealBytes, sealContext, SealBroken } from './seal.ts'
import type { DataKey, Subject } from './seal.ts'

/** The subject's data key was destroyed; nothing sealed for it can be read any more, nor sealed anew. */
export class Forgotten extends Error {
  override name = 'Forgotten'
  readonly subject: Subject
  constructor(subject: Subject) {
    super(`forgotten: ${subject.kind} ${subject.id}`)
    this.subject = subject
  }
}

export type KeyRow = { subject_kind: Subject['kind']; subject_id: string } & (
  { wrapped: Buffer; kek_id: string } | { wrapped: null; kek_id: null }
)

/** The key rows of these subjects, destroyed ones included; subjects without a row are absent. */
export async function keyRows(sql: Sql, subjects: readonly Subject[]): Promise<KeyRow[]> {
  return await sql<KeyRow[]>`
    SELECT k.subject_kind, k.subject_id, k.wrapped, k.kek_id
    FROM unnest(${subjects.map((s) => s.kind)}::text[], ${subjects.map((s) => s.id)}::uuid[]) AS s (kind, id)
    JOIN data_keys k ON k.subject_kind = s.kind AND k.subject_id = s.id`
}

/**
 * The subject's data key, made at its first use. Two transactions doing so at once end with one key:
 * the second insert waits for the first and then reads its row. Throws Forgotten, KeyringError, SealBroken.
 */
export async function obtainKey(sql: Sql, keyring: Keyring, subject: Subject, at: number): Promise<DataKey> {
  const found = (await keyRows(sql, [subject]))[0]
  if (found !== undefined) return unwrapRow(keyring, found)
  const bytes = randomBytes(32)
  const wrapped = wrap(keyring, subject, bytes)
  bytes.fill(0)
  await sql`
    INSERT INTO data_keys (subject_kind, subject_id, wrapped, kek_id, created_at)
    VALUES (${subject.kind}, ${subject.id}, ${wrapped}, ${keyring.current}, ${at})
    ON CONFLICT DO NOTHING`
  const settled = (await keyRows(sql, [subject]))[0]
  if (settled === undefined) throw new SealBroken(`no data key after insert: ${subject.kind} ${subject.id}`)
  return unwrapRow(keyring, settled)
}

/** Throws Forgotten when the key was destroyed, KeyringError when its master key is not in the keyring. */
export function unwrapRow(keyring: Keyring, row: KeyRow): DataKey {
  const subject = { kind: row.subject_kind, id: row.subject_id }
  if (row.wrapped === null) throw new Forgotten(subject)
  return dataKeyFrom(unwrap(keyring, subject, row.wrapped, row.kek_id))
}

/** Destroys the key and leaves a tombstone, also for a subject that never had a key. */
export async function destroyKey(sql: Sql, subject: Subject, at: number): Promise<void> {
  await sql`
    INSERT INTO data_keys (subject_kind, subject_id, created_at, destroyed_at)
    VALUES (${subject.kind}, ${subject.id}, ${at}, ${at})
    ON CONFLICT (subject_kind, subject_id) DO UPDATE
    SET wrapped = NULL, kek_id = NULL, destroyed_at = excluded.destroyed_at
    WHERE data_keys.destroyed_at IS NULL`
}

/**
 * Wraps up to `limit` keys of older master keys under the current one; answers how many, 0 = finished.
 * Throws SealBroken for a damaged key, once the rest of its batch is done: one bad row must not stop a rotation.
 */
export async function rewrapKeys(sql: Sql, keyring: Keyring, limit: number): Promise<number> {
  const older = [...keyring.keks.keys()].filter((id) => id !== keyring.current)
  const rows = await sql<Extract<KeyRow, { wrapped: Buffer }>[]>`
    SELECT subject_kind, subject_id, wrapped, kek_id FROM data_keys
    WHERE kek_id = ANY(${older}::text[]) AND wrapped IS NOT NULL LIMIT ${limit}`
  const [fresh, broken] = rewrapped(keyring, rows)
  // Compare and set: a key destroyed in the meantime must not come back.
  await sql`
    UPDATE data_keys k SET wrapped = decode(r.after, 'hex'), kek_id = ${keyring.current}
    FROM unnest(${fresh.map((r) => r.kind)}::text[], ${fresh.map((r) => r.id)}::uuid[],
                ${fresh.map((r) => r.before)}::text[], ${fresh.map((r) => r.after)}::text[])
         AS r (kind, id, before, after)
    WHERE k.subject_kind = r.kind AND k.subject_id = r.id AND k.wrapped = decode(r.before, 'hex')`
  if (broken[0] !== undefined) throw broken[0]
  return rows.length
}

type Rewrapped = Subject & { before: string; after: string }

function rewrapped(
  keyring: Keyring,
  rows: Extract<KeyRow, { wrapped: Buffer }>[],
): [Rewrapped[], SealBroken[]] {
  const fresh: Rewrapped[] = []
  const broken: SealBroken[] = []
  for (const row of rows) {
    const subject = { kind: row.subject_kind, id: row.subject_id }
    try {
      const bytes = unwrap(keyring, subject, row.wrapped, row.kek_id)
      const after = wrap(keyring, subject, bytes).toString('hex')
      bytes.fill(0)
      fresh.push({ ...subject, before: row.wrapped.toString('hex'), after })
    } catch (fault) {
      if (!(fault instanceof SealBroken)) throw fault
      broken.push(fault)
    }
  }
  return [fresh, broken]
}

/** Master keys that rows need but the keyring lacks; ask at start, expect none. One index probe per master key. */
export async function missingKeks(sql: Sql, keyring: Keyring): Promise<string[]> {
  const used = await sql<{ kek_id: string }[]>`
    WITH RECURSIVE used (kek_id) AS (
      SELECT min(kek_id) FROM data_keys WHERE wrapped IS NOT NULL
      UNION ALL
      SELECT (SELECT min(k.kek_id) FROM data_keys k WHERE k.wrapped IS NOT NULL AND k.kek_id > used.kek_id)
      FROM used WHERE used.kek_id IS NOT NULL
    ) SELECT kek_id FROM used WHERE kek_id IS NOT NULL`
  return used.map((row) => row.kek_id).filter((id) => !keyring.keks.has(id))
}

function wrap(keyring: Keyring, subject: Subject, bytes: Buffer): Buffer {
  return sealBytes(kek(keyring, keyring.current), sealContext(subject, 'data_key', keyring.current), bytes)
}

function unwrap(keyring: Keyring, subject: Subject, wrapped: Buffer, kekId: string): Buffer {
  return openBytes(kek(keyring, kekId), sealContext(subject, 'data_key', kekId), wrapped)
}

function kek(keyring: Keyring, id: string): Keyring['index'] {
  const key = keyring.keks.get(id)
  if (key !== undefined) return key
  throw new KeyringError(
    `密钥环中没有主密钥 ${id}:若刚轮换过,请重启本进程;否则请从备份恢复密钥环。 / ` +
      `Master key ${id} is not in the keyring: restart this process after a rotation, else restore the keyring.`,
  )
}
