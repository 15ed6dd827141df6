import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openKeyring } from '../../../db/personal/keyring.ts'
import { Forgotten, openPersonal, SealBroken } from '../../../db/personal/personal.ts'
import type { Personal, Subject } from '../../../db/personal/personal.ts'
import { connect, type Pool } from '../../../db/sql.ts'
import { testDatabase } from './database.ts'

const AT = Date.UTC(2026, 10, 23, 1, 2, 3)
const ID = '41010520190307123X'

let db: Awaited<ReturnType<typeof testDatabase>>
let owner: Pool
let folder: string
let personal: Personal

beforeAll(async () => {
  db = await testDatabase()
  owner = connect(db.url, { max: 1, role: null })
  folder = await mkdtemp(join(tmpdir(), 'xueqian-keys-'))
  personal = openPersonal(await openKeyring({ file: join(folder, 'keyring.json'), create: true, env: {} }))
  await owner`create table sealed_test (id uuid primary key, name bytea, guardian bytea)`
}, 60_000)

beforeEach(() => owner`truncate data_keys, blind_indexes, sealed_test`)

afterAll(async () => {
  await owner.end()
  await db.drop()
  await rm(folder, { recursive: true, force: true })
})

const child = (): Subject => ({ kind: 'child', id: uuidv7() })
const seal = (subject: Subject, value: string | object = '张三', field = 'name') =>
  personal.seal(db.sql, subject, field, value, AT)

describe('sealing', () => {
  test('text comes back as it went in, rare glyphs included', async () => {
    const subject = child()
    const sealed = await seal(subject, '阿依古丽·𠮷𰻝')
    expect(await personal.open(db.sql, subject, 'name', sealed)).toBe('阿依古丽·𠮷𰻝')
  })

  test('an object comes back equal', async () => {
    const subject = child()
    const guardian = { name: '李四', phone: '13812345678', relations: ['母亲'] }
    const sealed = await seal(subject, guardian, 'guardian')
    expect(await personal.open(db.sql, subject, 'guardian', sealed)).toEqual(guardian)
  })

  test('sealing one value twice gives different bytes', async () => {
    const subject = child()
    expect((await seal(subject)).equals(await seal(subject))).toBe(false)
  })

  test('ciphertext moved to another child is refused', async () => {
    const [from, to] = [child(), child()]
    const sealed = await seal(from)
    await seal(to)
    await expect(personal.open(db.sql, to, 'name', sealed)).rejects.toBeInstanceOf(SealBroken)
  })

  test('ciphertext and key row moved together to another child are refused', async () => {
    const [from, to] = [child(), child()]
    const sealed = await seal(from)
    await db.sql`
      insert into data_keys (subject_kind, subject_id, wrapped, kek_id, created_at)
      select subject_kind, ${to.id}, wrapped, kek_id, created_at from data_keys where subject_id = ${from.id}`
    await expect(personal.open(db.sql, to, 'name', sealed)).rejects.toBeInstanceOf(SealBroken)
  })

  test('ciphertext moved to another subject kind of the same id is refused', async () => {
    const subject = child()
    const sealed = await seal(subject)
    const twin: Subject = { kind: 'case', id: subject.id }
    await seal(twin)
    await expect(personal.open(db.sql, twin, 'name', sealed)).rejects.toBeInstanceOf(SealBroken)
  })

  test('ciphertext read as another field is refused', async () => {
    const subject = child()
    const sealed = await seal(subject)
    await expect(personal.open(db.sql, subject, 'address', sealed)).rejects.toBeInstanceOf(SealBroken)
  })

  test('any altered byte is refused', async () => {
    const subject = child()
    const sealed = await seal(subject)
    for (let at = 0; at < sealed.length; at++) {
      const altered = Buffer.from(sealed)
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at)
      await expect(personal.open(db.sql, subject, 'name', altered)).rejects.toBeInstanceOf(SealBroken)
    }
  })

  test('cut-off bytes are refused', async () => {
    const subject = child()
    const sealed = await seal(subject)
    for (const length of [0, 1, 28, sealed.length - 1]) {
      const cut = sealed.subarray(0, length)
      await expect(personal.open(db.sql, subject, 'name', cut)).rejects.toBeInstanceOf(SealBroken)
    }
  })

  test('the id may be written in upper case', async () => {
    const subject = child()
    const sealed = await seal({ kind: 'child', id: subject.id.toUpperCase() })
    expect(await personal.open(db.sql, subject, 'name', sealed)).toBe('张三')
  })

  test('a transaction that rolls back leaves no data key', async () => {
    const subject = child()
    const act = db.sql.begin(async (tx) => {
      await personal.seal(tx, subject, 'name', '张三', AT)
      throw new Error('refused')
    })
    await expect(act).rejects.toThrow('refused')
    expect(await db.sql`select from data_keys where subject_id = ${subject.id}`).toHaveLength(0)
  })

  test('two concurrent first seals end with one key that opens both', async () => {
    const subject = child()
    const first = gate()
    const mayCommit = gate()
    const a = db.sql.begin(async (tx) => {
      const sealed = await personal.seal(tx, subject, 'name', '张三', AT)
      first.open()
      await mayCommit.opened
      return sealed
    })
    await first.opened
    // Sees no row yet, makes its own key, and has to wait for the first transaction.
    const b = db.sql.begin((tx) => personal.seal(tx, subject, 'phone', '13812345678', AT))
    await untilSomebodyWaits()
    mayCommit.open()
    const [name, phone] = await Promise.all([a, b])
    expect(await db.sql`select from data_keys where subject_id = ${subject.id}`).toHaveLength(1)
    expect(await personal.open(db.sql, subject, 'name', name)).toBe('张三')
    expect(await personal.open(db.sql, subject, 'phone', phone)).toBe('13812345678')
  })
})

describe('forgetting', () => {
  test('a forgotten subject is unreadable everywhere, in every copy', async () => {
    const subject = child()
    const name = await seal(subject)
    const guardian = await seal(subject, { name: '李四' }, 'guardian')
    await db.sql.begin((tx) => personal.forget(tx, subject, AT))
    await expect(personal.open(db.sql, subject, 'name', name)).rejects.toBeInstanceOf(Forgotten)
    await expect(personal.open(db.sql, subject, 'guardian', guardian)).rejects.toBeInstanceOf(Forgotten)
  })

  test('no key bytes stay in the row, and the instant is kept', async () => {
    const subject = child()
    await seal(subject)
    await personal.forget(db.sql, subject, AT)
    const rows =
      await db.sql`select wrapped, kek_id, destroyed_at from data_keys where subject_id = ${subject.id}`
    expect([...rows]).toEqual([{ wrapped: null, kek_id: null, destroyed_at: AT }])
  })

  test('a second forgetting keeps the first instant', async () => {
    const subject = child()
    await personal.forget(db.sql, subject, AT)
    await personal.forget(db.sql, subject, AT + 1000)
    const [row] = await db.sql`select destroyed_at from data_keys where subject_id = ${subject.id}`
    expect(row?.['destroyed_at']).toEqual(AT)
  })

  test('a forgotten subject is not found any more and cannot be indexed', async () => {
    const subject = child()
    await seal(subject)
    await personal.index(db.sql, subject, { phone: ['13900000001'] })
    await personal.forget(db.sql, subject, AT)
    expect(await personal.find(db.sql, 'phone', '13900000001', 50)).toEqual([])
    await expect(personal.index(db.sql, subject, { phone: ['1'] })).rejects.toBeInstanceOf(Forgotten)
  })

  test('a forgotten subject cannot be sealed anew, even one that had no key', async () => {
    const subject = child()
    await personal.forget(db.sql, subject, AT)
    await expect(seal(subject)).rejects.toBeInstanceOf(Forgotten)
  })

  test('forgetting one child leaves the other readable in the same list', async () => {
    const [gone, here] = [child(), child()]
    const values = [
      { subject: gone, field: 'name', sealed: await seal(gone, '甲') },
      { subject: here, field: 'name', sealed: await seal(here, '乙') },
    ]
    await personal.forget(db.sql, gone, AT)
    expect(await personal.openMany(db.sql, values)).toEqual([
      { ok: false, code: 'forgotten' },
      { ok: true, value: '乙' },
    ])
  })

  test('forgetting while another transaction writes the index leaves no hash behind', async () => {
    const subject = child()
    await seal(subject)
    const written = gate()
    const mayCommit = gate()
    const writer = db.sql.begin(async (tx) => {
      await personal.index(tx, subject, { phone: ['13900000002'] })
      written.open()
      await mayCommit.opened
    })
    await written.opened
    const forgetting = db.sql.begin((tx) => personal.forget(tx, subject, AT))
    await untilSomebodyWaits()
    mayCommit.open()
    await Promise.all([writer, forgetting])
    expect(await db.sql`select from blind_indexes where subject_id = ${subject.id}`).toHaveLength(0)
  })
})

test('no plaintext is in the raw bytes of any table', async () => {
  const subject = child()
  const name = await seal(subject, '司马明文')
  const guardian = await seal(subject, { id: ID, phone: '13987654321' }, 'guardian')
  await owner`insert into sealed_test values (${subject.id}, ${name}, ${guardian})`
  await personal.index(db.sql, subject, { name: ['司马明文'], id_number: [ID], phone: ['13987654321'] })
  await owner`checkpoint`
  const bytes: Buffer[] = []
  for (const table of ['sealed_test', 'data_keys', 'blind_indexes']) {
    const [row] = await owner<{ file: Buffer }[]>`
      select pg_read_binary_file(pg_relation_filepath(${table}::regclass)) as file`
    expect(row?.file.length).toBeGreaterThan(0)
    if (row !== undefined) bytes.push(row.file)
  }
  const raw = Buffer.concat(bytes)
  for (const plain of ['司马明文', ID, '13987654321']) expect(raw.includes(plain)).toBe(false)
})

function gate(): { open: () => void; opened: Promise<void> } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open: () => open(), opened }
}

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const [row] = await db.sql<{ n: number }[]>`select count(*)::int as n from pg_locks where not granted`
    if ((row?.n ?? 0) > 0) return
  }
}
