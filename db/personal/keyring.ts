import { createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'

/** Master keys (KEK) that wrap data keys, and the key of the blind indexes. `KeyObject` never prints its bytes. */
export type Keyring = {
  readonly current: string
  readonly keks: ReadonlyMap<string, KeyObject>
  readonly index: KeyObject
}

/** `XUEQIAN_KEYRING` in `env` wins over `file`; `create` applies to `file` only. */
export type KeyringPlace = { file: string; env?: NodeJS.ProcessEnv }

/** The keyring is missing, unreadable, malformed, or lacks a master key that a row needs. */
export class KeyringError extends Error {
  override name = 'KeyringError'
}

const key32 = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes')
const keyringFile = z
  .strictObject({ current: z.string().min(1), keks: z.record(z.string().min(1), key32), index: key32 })
  .refine((ring) => Object.hasOwn(ring.keks, ring.current), 'current is not in keks')
type KeyringFile = z.infer<typeof keyringFile>

/**
 * Reads the keyring; with `create`, makes one (mode 0600, random keys) when the caller's own file is absent.
 * A file named by `XUEQIAN_KEYRING` is never created: a mistyped path must not become a second, empty keyring
 * under which stored data cannot be read. Throws KeyringError.
 */
export async function openKeyring(place: KeyringPlace & { create?: boolean }): Promise<Keyring> {
  const file = whereabouts(place)
  if (place.create === true && file.named === 'caller') await createKeyring(file.path)
  return inMemory(await read(file.path))
}

/**
 * Adds a new current master key; older ones and the index key stay. Afterwards restart every process
 * (a running one does not know the new key), then call `Personal.rewrap` until it answers 0. Throws KeyringError.
 */
export async function rotateKeyring(place: KeyringPlace): Promise<Keyring> {
  const { path } = whereabouts(place)
  const lock = `${path}.lock`
  await read(path)
  try {
    // Two rotations at once would drop a master key that may already wrap data keys.
    await (await open(lock, 'wx', 0o600)).close()
  } catch (cause) {
    throw new KeyringError(
      `密钥环正在轮换,或上次轮换中断:请确认后删除 ${lock} 再试。 / ` +
        `The keyring is being rotated, or a rotation was interrupted: check, delete ${lock}, try again.`,
      { cause },
    )
  }
  try {
    const before = await read(path)
    const kek = newKek()
    const after = { ...before, current: kek.id, keks: { ...before.keks, [kek.id]: kek.base64 } }
    await write(lock, after, 'w')
    await rename(lock, path)
    await syncFolder(path)
    return inMemory(after)
  } finally {
    await rm(lock, { force: true })
  }
}

async function createKeyring(path: string): Promise<void> {
  const kek = newKek()
  const fresh = `${path}.${randomBytes(6).toString('hex')}`
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  try {
    await write(fresh, {
      current: kek.id,
      keks: { [kek.id]: kek.base64 },
      index: randomBytes(32).toString('base64'),
    })
    // link refuses to overwrite: of two processes starting at once, the second reads the first one's keyring.
    await link(fresh, path)
    await syncFolder(path)
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw unwritable(path, cause)
  } finally {
    await rm(fresh, { force: true })
  }
}

function whereabouts({ file, env = process.env }: KeyringPlace): { path: string; named: 'env' | 'caller' } {
  const named = env['XUEQIAN_KEYRING']
  return named ? { path: resolve(named), named: 'env' } : { path: resolve(file), named: 'caller' }
}

async function read(path: string): Promise<KeyringFile> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw codeOf(cause) === 'ENOENT' ? missing(path, cause) : unreadable(path, cause)
  })
  try {
    return keyringFile.parse(JSON.parse(text))
  } catch (cause) {
    // JSON.parse quotes the text it stumbled on, here key material: only zod's own complaint may be shown.
    throw malformed(path, cause instanceof z.ZodError ? z.prettifyError(cause) : 'not JSON')
  }
}

async function write(path: string, ring: KeyringFile, flag: 'w' | 'wx' = 'wx'): Promise<void> {
  const handle = await open(path, flag, 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(ring, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

// A master key used before its file name reached the disk would be lost with the power.
async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

// Named by fingerprint: two keyrings can never carry different keys under one name.
function newKek(): { id: string; base64: string } {
  const key = randomBytes(32)
  const print = Buffer.from(hkdfSync('sha256', key, '', 'xueqian kek id', 8)).toString('hex')
  return { id: `kek-${print}`, base64: key.toString('base64') }
}

function inMemory(ring: KeyringFile): Keyring {
  const secret = (base64: string): KeyObject => createSecretKey(base64, 'base64')
  const keks = new Map(Object.entries(ring.keks).map(([id, key]) => [id, secret(key)]))
  return { current: ring.current, keks, index: secret(ring.index) }
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined
}

function missing(path: string, cause: unknown): KeyringError {
  return new KeyringError(
    `找不到密钥环文件 ${path}。没有它,已加密的个人信息无法读出:请从备份放回原处,或用 XUEQIAN_KEYRING 指明位置。 / ` +
      `Keyring file ${path} not found. Stored personal data cannot be read without it: ` +
      `put it back from the backup, or name its place in XUEQIAN_KEYRING.`,
    { cause },
  )
}

function unreadable(path: string, cause: unknown): KeyringError {
  return new KeyringError(
    `无法读取密钥环文件 ${path}(${String(codeOf(cause))}):请检查文件所有者和权限(应为 0600)。 / ` +
      `Keyring file ${path} cannot be read (${String(codeOf(cause))}): check its owner and mode (0600).`,
    { cause },
  )
}

function unwritable(path: string, cause: unknown): KeyringError {
  return new KeyringError(
    `无法创建密钥环文件 ${path}(${String(codeOf(cause))}):请检查目录权限和磁盘空间。 / ` +
      `Keyring file ${path} cannot be created (${String(codeOf(cause))}): check folder rights and disk space.`,
    { cause },
  )
}

function malformed(path: string, complaint: string): KeyringError {
  return new KeyringError(
    `密钥环文件 ${path} 内容有误,请从备份恢复。 / Keyring file ${path} is malformed, restore it from the backup: ${complaint}`,
  )
}
