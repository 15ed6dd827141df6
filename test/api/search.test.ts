import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { enrolled, type Enrolled } from '../support/children.ts'
import { expectInvariants } from '../support/invariants.ts'
import { personId, unitId, type PersonName } from '../support/people.ts'
import { markAnew } from '../../worker/marks.ts'
import { filed, testApi, type TestApi } from './api.ts'

let t: TestApi
let child: Enrolled
let caseId: string
let number: string
beforeAll(async () => {
  t = await testApi()
  child = await enrolled(t, unitId('sunflower'), { name: '单小雨' })
  await enrolled(t, unitId('poplar'), { name: '单小雨' })
  caseId = await filed(await t.as('clerk'))
  number = String((await (await t.as('clerk')).send('GET', `/cases/${caseId}`)).body['number'])
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const search = async (name: PersonName, q: string) => {
  const { status, body } = await (await t.as(name)).send('GET', `/search?q=${encodeURIComponent(q)}`)
  const idsOf = (key: string) => (body[key] as { id: string }[] | undefined)?.map(({ id }) => id)
  return {
    status,
    body,
    cases: idsOf('cases'),
    children: idsOf('children'),
    institutions: idsOf('institutions'),
  }
}

describe('a child that was there before pinyin', () => {
  const found = async () => (await search('clerk', 'jqh')).children

  test('is found by its initials once the worker has been round, and one whose data were destroyed is left alone', async () => {
    const { pool, personal } = t.office
    const [before, gone] = [
      await enrolled(t, unitId('sunflower'), { name: '纪青禾' }),
      await enrolled(t, unitId('sunflower'), { name: '纪青荷' }),
    ]
    await pool`DELETE FROM blind_indexes WHERE kind LIKE 'pinyin%' AND subject_id IN (${before.id}, ${gone.id})`
    await pool`UPDATE children SET marks = 0 WHERE id IN (${before.id}, ${gone.id})`
    await personal.forget(pool, { kind: 'child', id: gone.id }, t.office.time.now())
    expect(await found()).toEqual([])
    await markAnew(t.office, new AbortController().signal)
    expect(await found()).toEqual([before.id])
  })
})

describe('a case is found', () => {
  test('by its number, by a part of it, and typed full-width and in small letters', async () => {
    const wide = [...number].map((char) =>
      char === '-' ? char : String.fromCharCode(char.charCodeAt(0) + 0xfee0),
    )
    for (const q of [number, number.slice(3, 18), number.slice(-7), number.toLowerCase(), wide.join('')])
      expect((await search('clerk', q)).cases).toEqual([caseId])
  })

  test('by whoever may read it, and by nobody else', async () => {
    for (const name of ['officer', 'citySupervisor', 'provinceSupervisor'] as const)
      expect((await search(name, number)).cases).toEqual([caseId])
    for (const name of ['bambooClerk', 'erqiOfficer', 'auditor', 'systemAdministrator'] as const)
      expect(await search(name, number)).toMatchObject({
        status: 200,
        cases: [],
        children: [],
        institutions: [],
      })
  })
})

describe('a child is found', () => {
  test.each([
    ['its name', () => '单小雨'],
    ['the initials of its name', () => 'sxy'],
    ['its name in letters', () => 'Shan Xiaoyu'],
    ['the other reading of its surname', () => 'dxy'],
    ['the last four of its ID number', () => child.identity.idNumber?.slice(-4) ?? ''],
    ['its ID number', () => child.identity.idNumber ?? ''],
    ['its status number', () => child.statusNumber.number],
  ])('by %s', async (_, q) => {
    expect((await search('clerk', q())).children).toEqual([child.id])
  })

  test('masked', async () => {
    const { body } = await search('officer', '单小雨')
    expect(body['children']).toMatchObject([{ name: '单**', idNumber: expect.stringMatching(/^4100\*{10}/) }])
    expect(JSON.stringify(body)).not.toContain('小雨')
  })

  test('in one’s own institution or county only, and by nobody above it', async () => {
    expect((await search('erqiOfficer', '单小雨')).children).not.toContain(child.id)
    for (const name of ['bambooClerk', 'citySupervisor', 'provinceSupervisor', 'auditor'] as const)
      expect((await search(name, '单小雨')).children).toEqual([])
  })

  test('with a row in the audit for each child shown, and for a search in vain', async () => {
    await search('reviewer', '单小雨')
    await search('reviewer', '无此人')
    const rows = await t.office.pool`SELECT object_id AS id, result FROM audit
      WHERE action = 'child.search' AND person_id = ${personId('reviewer')} ORDER BY id`
    expect(rows.map(({ id, result }) => [id, result])).toEqual(
      expect.arrayContaining([
        [child.id, 'done'],
        [null, 'not-found'],
      ]),
    )
  })
})

test('whoever tries numbers out is slowed down', async () => {
  const narrow = await testApi(() => ({ limits: { requests: 1_000, logins: 1_000, searches: 2 } }))
  const clerk = await narrow.as('clerk')
  const codes: unknown[] = []
  for (const q of ['0001', '0002', '0003']) codes.push((await clerk.send('GET', `/search?q=${q}`)).status)
  await narrow.close()
  expect(codes).toEqual([200, 200, 429])
})
