import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/** Whose data it is. The id is a UUID. */
export type Subject = { readonly kind: 'child' | 'person' | 'case' | 'institution'; readonly id: string }

/** Sealed bytes that do not belong to this subject, field and key, or were altered. Carries no plaintext. */
export class SealBroken extends Error {
  override name = 'SealBroken'
}

/**
 * Sealed bytes: [algorithm 1][nonce 12][ciphertext][tag 16]. The first byte names the algorithm, so that
 * another one (SM4-CTR + HMAC-SM3) can be added while values sealed under this one stay readable.
 */
const AES_256_GCM = 1
const NONCE = 12
const TAG = 16

/** What the ciphertext is tied to: bytes moved to another subject, field or key are refused. */
export function sealContext(subject: Subject, field: string, keyId: string): Buffer {
  return Buffer.from(`${subject.kind}:${subject.id.toLowerCase()}:${field}:${keyId}`, 'utf8')
}

/** AES-256-GCM under a fresh random nonce. `key`: 32 bytes. Safe up to 2^32 values per key (NIST SP 800-38D §8.3). */
export function sealBytes(key: KeyObject, context: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
  cipher.setAAD(context)
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.of(AES_256_GCM), nonce, body, cipher.getAuthTag()])
}

/** The reverse of `sealBytes`. Throws SealBroken. */
export function openBytes(key: KeyObject, context: Buffer, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (bytes[0] !== AES_256_GCM) throw new SealBroken(`unknown algorithm in ${context.toString()}`)
  if (bytes.length < 1 + NONCE + TAG) throw new SealBroken(`too short in ${context.toString()}`)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE), { authTagLength: TAG })
  decipher.setAAD(context)
  decipher.setAuthTag(bytes.subarray(-TAG))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE, -TAG)), decipher.final()])
  } catch (cause) {
    throw new SealBroken(`moved or altered: ${context.toString()}`, { cause })
  }
}

/** A subject's data key. `id` is a fingerprint, which ties a seal to the key without storing the id beside it. */
export type DataKey = { readonly id: string; readonly key: KeyObject }

/** Takes 32 random bytes over and wipes them: afterwards only the KeyObject holds the key. */
export function dataKeyFrom(bytes: Buffer): DataKey {
  const id = Buffer.from(hkdfSync('sha256', bytes, '', 'xueqian data key id', 8)).toString('hex')
  const key = createSecretKey(bytes)
  bytes.fill(0)
  return { id, key }
}
