import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { childrenAt, enrol, placeOn } from '../../../db/children/enrolments.ts'
import {
  identitiesOf,
  identityAsOf,
  segmentsOf,
  supersede,
  versionsOf,
} from '../../../db/children/identities.ts'
import { indexChild } from '../../../db/children/indexes.ts'
import { isCurrent, issue, issuedTo, setIdNumber, statusNumbersOf } from '../../../db/children/numbers.ts'
import { sealChild } from '../../../db/children/children.ts'
import { numberKey } from '../../../domain/identity/key-fields.ts'
import { revise } from '../../../domain/identity/versions.ts'
import { enrolled, inventedId } from '../../support/children.ts'
import { testOffice, type TestOffice } from '../../support/office.ts'
import { unitId } from '../../support/people.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterAll(() => t.close())

const here = unitId('sunflower')
const violates = (constraint: string) => expect.objectContaining({ constraint_name: constraint })

describe('the database itself', () => {
  test('refuses the ID number that another child of the province has', async () => {
    const { identity } = await enrolled(t, here)
    await expect(enrolled(t, unitId('poplar'), { idNumber: identity.idNumber })).rejects.toEqual(
      violates('child_id_numbers_province_id_hash_key'),
    )
  })

  test('refuses a status number that was issued once, also when it is an alias by now', async () => {
    const { office } = t
    const first = await enrolled(t, here, { idType: 'Z', idNumber: null })
    const second = await enrolled(t, here)
    const again = { number: `G${inventedId()}`, kind: 'G', caseId: null, at: office.time.now() } as const
    await issue(office.pool, office.personal, { ...again, childId: first.id })
    const { number, kind } = first.statusNumber
    await expect(
      office.pool.begin((tx) => issue(tx, office.personal, { ...again, childId: second.id, number, kind })),
    ).rejects.toEqual(violates('status_numbers_one_child'))
    expect(await issuedTo(office.pool, office.personal, number)).toBe(first.id)
  })

  test('refuses a second place at the same time, and allows one that begins on the day the first ends', async () => {
    const { pool } = t.office
    const child = await enrolled(t, here)
    const place = { childId: child.id, institutionId: unitId('bamboo'), at: t.office.time.now() }
    await expect(enrol(pool, { ...place, id: randomUUID(), from: '2026-11-01' })).rejects.toEqual(
      violates('enrolments_child_id_during_excl'),
    )
    await pool`UPDATE enrolments SET during = daterange(lower(during), '2026-11-01'), end_kind = 'other', ended_at = ${place.at}
      WHERE child_id = ${child.id}`
    await enrol(pool, { ...place, id: randomUUID(), from: '2026-11-01' })
    expect(await placeOn(pool, child.id, '2026-10-31')).toMatchObject({ institutionId: here })
    expect(await placeOn(pool, child.id, '2026-11-01')).toMatchObject({ institutionId: unitId('bamboo') })
  })

  test('refuses to rewrite or delete what the register said of a child', async () => {
    const { pool } = t.office
    await expect(pool`UPDATE child_identities SET body = ''`).rejects.toMatchObject({ code: '42501' })
    await expect(pool`DELETE FROM status_numbers`).rejects.toMatchObject({ code: '42501' })
    await expect(pool`DELETE FROM children`).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a corrected identity', () => {
  const corrected = async (sealed = false) => {
    const { pool, personal, time } = t.office
    const child = await enrolled(t, here, { name: `顾${randomUUID().replace(/[^a-f]/g, '')}` })
    const renamed = `${child.identity.name}安`
    await pool.begin(async (tx) => {
      const before = await segmentsOf(tx, personal, child.id)
      const fresh = revise(before, { name: renamed })
      const ended = before.map(({ no }) => no)
      if (sealed) await sealChild(tx, child.id)
      await supersede(tx, personal, child.id, { ended, fresh, caseId: null, at: time.now() })
      await indexChild(tx, personal, child.id)
    })
    return { ...child, renamed }
  }
  const find = async (name: string) => t.office.personal.find(t.office.pool, 'name', name, 10)

  test('holds now, and what the register said before stays to be read', async () => {
    const { pool, personal, time } = t.office
    const { id, identity, renamed } = await corrected()
    expect((await identitiesOf(pool, personal, [id])).get(id)).toEqual({ ...identity, name: renamed })
    expect(
      (await versionsOf(pool, personal, id)).map((each) => [each.identity.name, each.recordedTo]),
    ).toEqual([
      [identity.name, time.now()],
      [renamed, null],
    ])
    expect(await identityAsOf(pool, personal, id, time.now() - 1)).toEqual(identity)
  })

  test('is found by its former name as well as by its new one', async () => {
    const { id, identity, renamed } = await corrected()
    expect(await find(identity.name)).toEqual([{ kind: 'child', id }])
    expect(await find(renamed)).toEqual([{ kind: 'child', id }])
  })

  test('of an adopted child is not found by its former name', async () => {
    const { id, identity, renamed } = await corrected(true)
    expect(await find(identity.name)).toEqual([])
    expect(await find(renamed)).toEqual([{ kind: 'child', id }])
  })
})

test('a child can give its ID number up and another one take it', async () => {
  const { pool, personal } = t.office
  const child = await enrolled(t, here)
  await pool.begin((tx) => setIdNumber(tx, personal, child.id, unitId('henan'), null))
  const taken = await enrolled(t, here, { name: '陆星河' })
  await pool.begin((tx) => setIdNumber(tx, personal, taken.id, unitId('henan'), numberKey(child.identity)))
  expect((await statusNumbersOf(pool, personal, [child.id])).filter(isCurrent)).toHaveLength(1)
})

test('the children of an institution are listed page by page', async () => {
  const { pool } = t.office
  for (const name of ['一', '二', '三']) await enrolled(t, unitId('poplar'), { name: `陆${name}` })
  const first = await childrenAt(pool, unitId('poplar'), '2026-11-23', null, 2)
  const rest = await childrenAt(pool, unitId('poplar'), '2026-11-23', first[1]?.id ?? null, 100)
  expect(first).toHaveLength(2)
  expect(rest.length).toBeGreaterThanOrEqual(1)
  expect(rest.map(({ id }) => id)).not.toContain(first[0]?.id)
  expect(await childrenAt(pool, unitId('poplar'), '2025-08-31', null, 10)).toEqual([])
})
