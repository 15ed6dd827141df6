import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { KeyringError, openKeyring, rotateKeyring } from '../../../db/personal/keyring.ts'
import { openPersonal, SealBroken } from '../../../db/personal/personal.ts'
import type { Personal, SealedValue, Subject } from '../../../db/personal/personal.ts'
import { connect, type Pool } from '../../../db/sql.ts'
import { testDatabase } from './database.ts'

const AT = Date.UTC(2026, 10, 23, 1, 2, 3)

let db: Awaited<ReturnType<typeof testDatabase>>
let owner: Pool
let folder: string
let place: { file: string; env: NodeJS.ProcessEnv }
let personal: Personal

beforeAll(async () => {
  db = await testDatabase()
  owner = connect(db.url, { max: 1, role: null })
  folder = await mkdtemp(join(tmpdir(), 'xueqian-keys-'))
}, 60_000)

beforeEach(async () => {
  await owner`truncate data_keys, blind_indexes`
  place = { file: join(folder, `${uuidv7()}.json`), env: {} }
  personal = openPersonal(await openKeyring({ ...place, create: true }))
})

afterAll(async () => {
  await owner.end()
  await db.drop()
  await rm(folder, { recursive: true, force: true })
})

const child = (): Subject => ({ kind: 'child', id: uuidv7() })

async function sealedBefore(count: number): Promise<SealedValue[]> {
  const subjects = Array.from({ length: count }, child)
  return await Promise.all(
    subjects.map(async (subject) => ({
      subject,
      field: 'name',
      sealed: await personal.seal(db.sql, subject, 'name', '轮换前', AT),
    })),
  )
}

test('old values stay readable after a rotation, before and after rewrapping', async () => {
  const values = await sealedBefore(3)
  const readable = values.map(() => ({ ok: true, value: '轮换前' }))
  const rotated = openPersonal(await rotateKeyring(place))
  expect(await rotated.openMany(db.sql, values)).toEqual(readable)
  expect(await rotated.rewrap(db.sql, 100)).toBe(3)
  expect(await rotated.openMany(db.sql, values)).toEqual(readable)
})

test('rewrapping goes batch by batch to the end', async () => {
  await sealedBefore(5)
  const ring = await rotateKeyring(place)
  const rotated = openPersonal(ring)
  const batches = [
    await rotated.rewrap(db.sql, 3),
    await rotated.rewrap(db.sql, 3),
    await rotated.rewrap(db.sql, 3),
  ]
  expect(batches).toEqual([3, 2, 0])
  expect(await db.sql`select from data_keys where kek_id = ${ring.current}`).toHaveLength(5)
})

test('after rewrapping the old master key is not needed any more', async () => {
  const values = await sealedBefore(2)
  const ring = await rotateKeyring(place)
  await openPersonal(ring).rewrap(db.sql, 100)
  const keks = new Map([...ring.keks].filter(([id]) => id === ring.current))
  const onlyNew = openPersonal({ ...ring, keks })
  expect(await onlyNew.openMany(db.sql, values)).toEqual(values.map(() => ({ ok: true, value: '轮换前' })))
})

test('hashes written before a rotation are still found', async () => {
  const [value] = await sealedBefore(1)
  if (value === undefined) throw new Error('nothing sealed')
  await personal.index(db.sql, value.subject, { name: ['轮换前'] })
  const rotated = openPersonal(await rotateKeyring(place))
  expect(await rotated.find(db.sql, 'name', '轮换前', 50)).toEqual([value.subject])
})

test('rewrapping leaves a forgotten subject forgotten', async () => {
  const [value] = await sealedBefore(1)
  if (value === undefined) throw new Error('nothing sealed')
  await personal.forget(db.sql, value.subject, AT)
  const rotated = openPersonal(await rotateKeyring(place))
  expect(await rotated.rewrap(db.sql, 100)).toBe(0)
  expect(await rotated.openMany(db.sql, [value])).toEqual([{ ok: false, code: 'forgotten' }])
})

test('a subject forgotten while its batch is being rewrapped does not come back', async () => {
  const [value] = await sealedBefore(1)
  if (value === undefined) throw new Error('nothing sealed')
  const rotated = openPersonal(await rotateKeyring(place))
  let rewrapping: Promise<number> | undefined
  await db.sql.begin(async (tx) => {
    await personal.forget(tx, value.subject, AT)
    // Reads the key row as it was, then waits with its update for this transaction.
    rewrapping = rotated.rewrap(db.sql, 100)
    for (let waiting = 0; waiting === 0;) {
      waiting = (await db.sql`select from pg_locks where not granted`).length
    }
  })
  await rewrapping
  expect(await rotated.openMany(db.sql, [value])).toEqual([{ ok: false, code: 'forgotten' }])
})

test('a damaged key is reported and does not keep the others from being rewrapped', async () => {
  const values = await sealedBefore(3)
  await db.sql`update data_keys set wrapped = set_byte(wrapped, 20, 255 - get_byte(wrapped, 20))
               where subject_id = ${values[0]?.subject.id ?? null}`
  const ring = await rotateKeyring(place)
  await expect(openPersonal(ring).rewrap(db.sql, 100)).rejects.toBeInstanceOf(SealBroken)
  expect(await db.sql`select from data_keys where kek_id = ${ring.current}`).toHaveLength(2)
})

test('a keyring without the master key of stored rows is told so before and at reading', async () => {
  const values = await sealedBefore(1)
  const other = openPersonal(await openKeyring({ file: join(folder, 'other.json'), create: true, env: {} }))
  const [row] = await db.sql`select kek_id from data_keys`
  expect(await other.missingKeks(db.sql)).toEqual([row?.['kek_id']])
  await expect(other.openMany(db.sql, values)).rejects.toBeInstanceOf(KeyringError)
})

test('the right keyring misses nothing, also after a rotation', async () => {
  await sealedBefore(2)
  const rotated = openPersonal(await rotateKeyring(place))
  await rotated.seal(db.sql, child(), 'name', '轮换后', AT)
  expect(await rotated.missingKeks(db.sql)).toEqual([])
})
