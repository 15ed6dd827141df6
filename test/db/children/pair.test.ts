import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { segmentsOf, supersede } from '../../../db/children/identities.ts'
import { indexChild } from '../../../db/children/indexes.ts'
import { issue, setIdNumber } from '../../../db/children/numbers.ts'
import { findByPair } from '../../../db/children/pair.ts'
import { sealChild } from '../../../db/children/children.ts'
import { numberKey, type Changes } from '../../../domain/identity/key-fields.ts'
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
const find = (number: string, name: string) => findByPair(t.office.pool, t.office.personal, { number, name })
const numberOf = ({ identity }: { identity: { idNumber: string | null } }) => identity.idNumber ?? ''

/** One more unit below that one. */
async function unit(kind: string, code: string, superiorId: string): Promise<string> {
  const id = randomUUID()
  await t.office.pool`INSERT INTO units (id, kind) VALUES (${id}, ${kind})`
  await t.office.pool`INSERT INTO unit_versions (unit_id, valid, code, name, superior_id)
    VALUES (${id}, '[2020-01-01,)', ${code}, ${code}, ${superiorId})`
  return id
}

/** Corrects a child in the register, as an effect does. */
const corrected = (childId: string, changes: Changes, sealed = false) =>
  t.office.pool.begin(async (tx) => {
    const { personal, time } = t.office
    t.office.time.set(time.now() + 1)
    const before = await segmentsOf(tx, personal, childId)
    const fresh = revise(before, changes)
    const [now] = fresh
    if (!now) throw new Error('no identity')
    if (sealed) await sealChild(tx, childId)
    await setIdNumber(tx, personal, childId, unitId('henan'), numberKey(now.identity))
    const ended = before.map(({ no }) => no)
    await supersede(tx, personal, childId, { ended, fresh, caseId: null, at: time.now() })
    await indexChild(tx, personal, childId)
  })

describe('a child is found', () => {
  test('by its ID number and its name, with its institution and province', async () => {
    const child = await enrolled(t, here)
    expect(await find(numberOf(child), child.identity.name)).toEqual({
      childId: child.id,
      institutionId: here,
      provinceId: unitId('henan'),
    })
  })

  test('by its status number and its name', async () => {
    const child = await enrolled(t, here, { idType: 'Z', idNumber: null })
    expect(await find(child.statusNumber.number, child.identity.name)).toMatchObject({ childId: child.id })
  })

  test('by a status number that is an alias by now', async () => {
    const child = await enrolled(t, here, { idType: 'Z', idNumber: null })
    const { pool, personal, time } = t.office
    const issued = { childId: child.id, number: `G${inventedId()}`, kind: 'G', caseId: null } as const
    await pool.begin((tx) => issue(tx, personal, { ...issued, at: time.now() }))
    await indexChild(pool as never, personal, child.id)
    for (const number of [child.statusNumber.number, issued.number])
      expect(await find(number, child.identity.name)).toMatchObject({ childId: child.id })
  })

  test('however number and name are typed', async () => {
    const idNumber = '41000020210315011X'
    const child = await enrolled(t, here, { name: '阿依古丽·买买提', idType: 'A', idNumber })
    const wide = [...idNumber].map((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('')
    for (const number of [` ${idNumber.toLowerCase()} `, wide])
      for (const name of ['阿依古丽•买买提', ' 阿依古丽．买买提 '])
        expect(await find(number, name)).toMatchObject({ childId: child.id })
  })

  test('by a former name and a former number as well', async () => {
    const child = await enrolled(t, here, { name: '顾旧' })
    await corrected(child.id, { name: '顾新', idNumber: inventedId() })
    expect(await find(numberOf(child), '顾旧')).toMatchObject({ childId: child.id })
  })

  test('who has the number now, where two of one name have swapped theirs', async () => {
    const [one, other] = [
      await enrolled(t, here, { name: '林同名' }),
      await enrolled(t, here, { name: '林同名' }),
    ]
    await corrected(one.id, { idNumber: inventedId() })
    await corrected(other.id, { idNumber: numberOf(one) })
    expect(await find(numberOf(one), '林同名')).toMatchObject({ childId: other.id })
  })

  test('without an institution where it is enrolled nowhere any more', async () => {
    const child = await enrolled(t, here)
    const { pool, time } = t.office
    await pool`UPDATE enrolments SET during = daterange(lower(during), '2026-07-15'), end_kind = 'graduation',
      ended_at = ${time.now()} WHERE child_id = ${child.id}`
    expect(await find(numberOf(child), child.identity.name)).toEqual({
      childId: child.id,
      institutionId: null,
      provinceId: unitId('henan'),
    })
  })

  test('in another province with that province’s id, so that the filing can be told', async () => {
    const shaanxi = await unit('province', '610000', unitId('ministry'))
    const k = await unit('institution', '6110100001', await unit('county', '610100', shaanxi))
    const child = await enrolled(t, k)
    expect(await find(numberOf(child), child.identity.name)).toEqual({
      childId: child.id,
      institutionId: k,
      provinceId: shaanxi,
    })
  })
})

describe('nobody is found', () => {
  test('by the right number with a wrong name, a wrong number with the right name, or nothing', async () => {
    const child = await enrolled(t, here)
    const { name } = child.identity
    for (const [number, called] of [
      [numberOf(child), '李大满'],
      [inventedId(), name],
      [numberOf(child), ''],
      ['', name],
    ] as const)
      expect(await find(number, called)).toBeUndefined()
  })

  test('by one child’s number with another’s name', async () => {
    const [one, other] = [
      await enrolled(t, here, { name: '沈一' }),
      await enrolled(t, here, { name: '沈二' }),
    ]
    expect(await find(numberOf(one), other.identity.name)).toBeUndefined()
  })

  test('by what an adopted child was called', async () => {
    const child = await enrolled(t, here, { name: '顾旧名儿' })
    await corrected(child.id, { name: '林新名儿' }, true)
    expect(await find(numberOf(child), '顾旧名儿')).toBeUndefined()
    expect(await find(numberOf(child), '林新名儿')).toMatchObject({ childId: child.id })
  })

  test('who was forgotten', async () => {
    const child = await enrolled(t, here)
    const { pool, personal, time } = t.office
    await pool.begin((tx) => personal.forget(tx, { kind: 'child', id: child.id }, time.now()))
    expect(await find(numberOf(child), child.identity.name)).toBeUndefined()
  })
})
