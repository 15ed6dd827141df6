import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KeyringError, openKeyring, rotateKeyring } from '../../../db/personal/keyring.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xueqian-keyring-'))
  file = join(folder, 'sub', 'keyring.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const create = () => openKeyring({ file, create: true, env: {} })

test('a new keyring is readable by its owner only', async () => {
  await create()
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test('opening again gives the same keys', async () => {
  const [first, second] = [await create(), await create()]
  expect(second.current).toBe(first.current)
  expect(second.index.equals(first.index)).toBe(true)
})

test('two processes creating at once end with one keyring', async () => {
  const rings = await Promise.all([create(), create(), create()])
  expect(new Set(rings.map((ring) => ring.current)).size).toBe(1)
})

test('a missing keyring is explained in Chinese and English', async () => {
  const opening = openKeyring({ file, env: {} })
  await expect(opening).rejects.toBeInstanceOf(KeyringError)
  await expect(opening).rejects.toThrow(/找不到密钥环文件.*not found/)
})

test('XUEQIAN_KEYRING wins, and a mistyped one is never created', async () => {
  await create()
  const env = { XUEQIAN_KEYRING: join(folder, 'typo.json') }
  await expect(openKeyring({ file, create: true, env })).rejects.toThrow('找不到密钥环文件')
})

test('an unreadable keyring is explained', async () => {
  await expect(openKeyring({ file: folder, env: {} })).rejects.toThrow(/无法读取密钥环文件.*cannot be read/)
})

test('a malformed keyring is explained without showing a key', async () => {
  await create()
  const key: unknown = JSON.parse(await readFile(file, 'utf8'))
  const { index } = key as { index: string }
  await writeFile(file, `${index} is no JSON`)
  await expect(openKeyring({ file, env: {} })).rejects.toThrow(/内容有误/)
  const error: unknown = await openKeyring({ file, env: {} }).catch((cause: unknown) => cause)
  expect(inspect(error)).not.toContain(index.slice(0, 8))
})

test('a current key that is not in the ring is refused', async () => {
  const key = Buffer.alloc(32, 7).toString('base64')
  await create()
  await writeFile(file, JSON.stringify({ current: 'b', keks: { a: key }, index: key }))
  await expect(openKeyring({ file, env: {} })).rejects.toThrow('current is not in keks')
})

test('a key of the wrong length is refused', async () => {
  const key = Buffer.alloc(16, 7).toString('base64')
  await create()
  await writeFile(file, JSON.stringify({ current: 'a', keks: { a: key }, index: key }))
  await expect(openKeyring({ file, env: {} })).rejects.toThrow('32 bytes')
})

test('printing a keyring shows no key', async () => {
  const ring = await create()
  const written = JSON.parse(await readFile(file, 'utf8')) as { index: string }
  expect(inspect(ring, { depth: 9 }) + JSON.stringify(ring)).not.toContain(written.index)
})

test('rotation adds a current key and keeps the old ones and the index key', async () => {
  const before = await create()
  const after = await rotateKeyring({ file, env: {} })
  expect(after.current).not.toBe(before.current)
  expect([...after.keks.keys()].sort()).toEqual([before.current, after.current].sort())
  expect(after.index.equals(before.index)).toBe(true)
  expect((await openKeyring({ file, env: {} })).current).toBe(after.current)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test('a rotation that is under way, or was interrupted, is not overrun', async () => {
  const before = await create()
  await writeFile(`${file}.lock`, '')
  await expect(rotateKeyring({ file, env: {} })).rejects.toThrow(/正在轮换/)
  await rm(`${file}.lock`)
  await chmod(file, 0o600)
  expect((await openKeyring({ file, env: {} })).current).toBe(before.current)
})
