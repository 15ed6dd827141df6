import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openKeyring } from '../../../db/personal/keyring.ts'
import { nameSexBirth, openPersonal } from '../../../db/personal/personal.ts'
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
}, 60_000)

beforeEach(() => owner`truncate data_keys, blind_indexes`)

afterAll(async () => {
  await owner.end()
  await db.drop()
  await rm(folder, { recursive: true, force: true })
})

const child = (): Subject => ({ kind: 'child', id: uuidv7() })
const seal = (subject: Subject) => personal.seal(db.sql, subject, 'name', '张三', AT)

test('an ID number is found in every way of typing it', async () => {
  const subject = child()
  await seal(subject)
  await personal.index(db.sql, subject, { id_number: [ID] })
  for (const typed of [
    ID,
    '41010520190307123x',
    '４１０１０５２０１９０３０７１２３Ｘ',
    ' 410105 20190307 123X ',
  ]) {
    expect(await personal.find(db.sql, 'id_number', typed, 50)).toEqual([subject])
  }
})

test('a name is found with any of the name dots', async () => {
  const subject = child()
  await seal(subject)
  await personal.index(db.sql, subject, { name: ['热依汗·买买提'] })
  for (const typed of ['热依汗•买买提', '热依汗・买买提', '热依汗.买买提', '热依汗 · 买买提']) {
    expect(await personal.find(db.sql, 'name', typed, 50)).toEqual([subject])
  }
})

test('the kinds given are replaced and the others stay', async () => {
  const subject = child()
  await seal(subject)
  await personal.index(db.sql, subject, { name: ['旧名甲'], phone: ['13900000003'] })
  await personal.index(db.sql, subject, { name: ['新名甲', '别名甲'] })
  expect(await personal.find(db.sql, 'name', '旧名甲', 50)).toEqual([])
  expect(await personal.find(db.sql, 'name', '新名甲', 50)).toEqual([subject])
  expect(await personal.find(db.sql, 'name', '别名甲', 50)).toEqual([subject])
  expect(await personal.find(db.sql, 'phone', '13900000003', 50)).toEqual([subject])
})

test('an empty list removes the kind, and repeating a write changes nothing', async () => {
  const subject = child()
  await seal(subject)
  const count = async () => (await db.sql`select from blind_indexes where subject_id = ${subject.id}`).length
  await personal.index(db.sql, subject, { id_last4: [ID], status_number: [`G${ID}`, `G${ID}`] })
  await personal.index(db.sql, subject, { id_last4: [ID], status_number: [`G${ID}`] })
  expect(await count()).toBe(2)
  await personal.index(db.sql, subject, { id_last4: [], status_number: [] })
  expect(await count()).toBe(0)
})

test('a missing value is nobody’s: children without a number do not match each other', async () => {
  const subject = child()
  await seal(subject)
  await personal.index(db.sql, subject, {
    id_number: [''],
    name_sex_birth: [nameSexBirth('张三', '', '2021-01-01')],
  })
  expect(await db.sql`select from blind_indexes where subject_id = ${subject.id}`).toHaveLength(0)
  expect(await personal.find(db.sql, 'id_number', ' ', 50)).toEqual([])
})

test('at most 50 candidates, oldest first', async () => {
  const subjects = Array.from({ length: 52 }, child)
  for (const subject of subjects) {
    await seal(subject)
    await personal.index(db.sql, subject, { name: ['王常见'] })
  }
  expect(await personal.find(db.sql, 'name', '王常见', 50)).toEqual(subjects.slice(0, 50))
  await expect(personal.find(db.sql, 'name', '王常见', 51)).rejects.toBeInstanceOf(RangeError)
})

test('one value under two kinds gives two hashes', () => {
  expect(personal.blindIndex('id_number', ID).equals(personal.blindIndex('status_number', ID))).toBe(false)
})

test('indexing before the first seal is a fault', async () => {
  await expect(personal.index(db.sql, child(), { name: ['张三'] })).rejects.toThrow('no data key')
})
