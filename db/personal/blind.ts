import { createHmac, hkdfSync } from 'node:crypto'
import type { Fragment, Sql } from '../sql.ts'
import { Forgotten, keyRows } from './data-keys.ts'
import type { Keyring } from './keyring.ts'
import { normaliseIdNumber, normaliseName, normalisePhone, normalisePinyin } from './normalise.ts'
import type { Subject } from './seal.ts'

/** What can be searched by equality, and how a value is made comparable first. */
export const blindKinds = {
  id_number: normaliseIdNumber,
  id_last4: (raw) => normaliseIdNumber(raw).slice(-4),
  status_number: normaliseIdNumber,
  name: normaliseName,
  pinyin: normalisePinyin,
  pinyin_initials: normalisePinyin,
  name_sex_birth: (raw) => raw,
  phone: normalisePhone,
} as const satisfies Record<string, (raw: string) => string>

export type BlindKind = keyof typeof blindKinds

/** The kinds present are replaced by these values (none = removed); the kinds absent stay as they are. */
export type BlindEntries = Partial<Record<BlindKind, readonly string[]>>

/** The value for kind `name_sex_birth`; '' (matches nothing) when a part is missing: missing fields are neutral. */
export function nameSexBirth(name: string, sex: string, birth: string): string {
  const parts = [normaliseName(name), sex.trim(), birth.trim()]
  return parts.includes('') ? '' : parts.join('|')
}

const keyedHash = (keyring: Keyring, purpose: string, text: string): Buffer => {
  const key = Buffer.from(hkdfSync('sha256', keyring.index, '', `xueqian ${purpose}`, 32))
  return createHmac('sha256', key).update(text, 'utf8').digest()
}

/** Keyed hash (32 bytes) of the normalised value. Each kind has its own key, so equal values of two kinds differ. */
export const blindHash = (keyring: Keyring, kind: BlindKind, value: string): Buffer =>
  keyedHash(keyring, `blind index ${kind}`, blindKinds[kind](value))

/** Keyed hash (32 bytes) of a request: a plain one of a short form could be guessed by trying names. */
export const requestHash = (keyring: Keyring, text: string): Buffer => keyedHash(keyring, 'request', text)

/** Replaces the subject's hashes of the kinds given. Empty values are left out. Throws Forgotten; needs a data key. */
export async function writeIndex(
  sql: Sql,
  keyring: Keyring,
  subject: Subject,
  entries: BlindEntries,
): Promise<void> {
  const kinds = Object.keys(entries).filter((kind): kind is BlindKind => Object.hasOwn(blindKinds, kind))
  const rows = kinds.flatMap((kind) =>
    (entries[kind] ?? [])
      .filter((value) => blindKinds[kind](value) !== '')
      .map((value) => ({ kind, hash: blindHash(keyring, kind, value).toString('hex') })),
  )
  // The share lock makes a concurrent `forget` wait, so that it also sees and removes these rows.
  const held = await sql`
    WITH held AS (
      SELECT subject_kind, subject_id FROM data_keys
      WHERE subject_kind = ${subject.kind} AND subject_id = ${subject.id} AND destroyed_at IS NULL FOR SHARE
    ), fresh AS (
      SELECT f.kind, decode(f.hex, 'hex') AS hash
      FROM unnest(${rows.map((r) => r.kind)}::text[], ${rows.map((r) => r.hash)}::text[]) AS f (kind, hex)
    ), dropped AS (
      DELETE FROM blind_indexes b USING held h
      WHERE b.subject_kind = h.subject_kind AND b.subject_id = h.subject_id AND b.kind = ANY(${kinds}::text[])
        AND NOT EXISTS (SELECT FROM fresh f WHERE f.kind = b.kind AND f.hash = b.hash)
    ), added AS (
      INSERT INTO blind_indexes (subject_kind, subject_id, kind, hash)
      SELECT h.subject_kind, h.subject_id, f.kind, f.hash FROM held h CROSS JOIN fresh f ON CONFLICT DO NOTHING
    ) SELECT subject_id FROM held`
  if (held.length === 1) return
  if ((await keyRows(sql, [subject])).length === 1) throw new Forgotten(subject)
  throw new Error(`index before the first seal: ${subject.kind} ${subject.id} has no data key`)
}

/** Subjects carrying this value, oldest id first, at most `limit` (1–50): the most that may be decrypted to compare. */
export async function findByHash(sql: Sql, kind: BlindKind, hash: Buffer, limit: number): Promise<Subject[]> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 50) throw new RangeError(`limit ${limit} is not 1–50`)
  return await sql<Subject[]>`
    SELECT subject_kind AS kind, subject_id AS id FROM blind_indexes
    WHERE kind = ${kind} AND hash = ${hash} ORDER BY subject_id, subject_kind LIMIT ${limit}`
}

/** Removes all hashes of the subject. */
export async function dropIndex(sql: Sql, subject: Subject): Promise<void> {
  await sql`DELETE FROM blind_indexes WHERE subject_kind = ${subject.kind} AND subject_id = ${subject.id}`
}

/** Keyed hashes as rows of a query; the driver knows no array of bytes. */
export const hashes = (sql: Sql, of: readonly Buffer[]): Fragment => sql`
  SELECT decode(h, 'hex') FROM unnest(${of.map((hash) => hash.toString('hex'))}::text[]) AS h`
