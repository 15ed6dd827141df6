import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { fileMove } from '../acts/moves.ts'
import { enrolled, type Enrolled } from '../support/children.ts'
import { expectInvariants } from '../support/invariants.ts'
import { person, personId, unitId, type PersonName } from '../support/people.ts'
import { testApi, type TestApi } from './api.ts'

let t: TestApi
let child: Enrolled
let caseId: string
beforeAll(async () => {
  t = await testApi()
  child = await enrolled(t, unitId('sunflower'), { name: '李转转' })
  caseId = await fileMove(t, { id: unitId('poplar'), clerk: person('poplarClerk') }, child.id)
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const send = async (who: PersonName, method: 'GET' | 'POST', path: string, body?: object) =>
  (await t.as(who)).send(method, path, body)
const look = (who: PersonName, path: string, purpose = 'compare') =>
  send(who, 'POST', `${path}/numbers`, { purpose })
const kept = async () => {
  const rows = await t.office.pool<{ personId: string; result: string; purpose: string | null }[]>`
    SELECT person_id AS "personId", result, purpose FROM audit WHERE action LIKE '%.disclose' ORDER BY id`
  return rows.map(({ personId: id, result, purpose }) => `${id} ${result} ${purpose ?? ''}`)
}
const id = () => child.identity.idNumber ?? ''

describe('the numbers of a case', () => {
  test.each(['poplarClerk', 'reviewer', 'erqiOfficer'] as const)('are masked for the %s', async (who) => {
    const { body } = await send(who, 'GET', `/cases/${caseId}`)
    const children = await send(who, 'GET', `/cases/${caseId}/children`)
    const timeline = await send(who, 'GET', `/cases/${caseId}/timeline`)
    const all = JSON.stringify([body, children.body, timeline.body])
    expect(all).toContain(`${id().slice(0, 4)}**********${id().slice(-4)}`)
    expect(all).not.toMatch(/\d{17}[\dX]/)
  })

  test('are told in full to whose turn it is, who says what for, and the audit keeps both', async () => {
    const row = `${personId('reviewer')} done identify`
    expect(await kept()).not.toContain(row)
    expect((await send('reviewer', 'GET', `/cases/${caseId}`)).body['discloses']).toBe(true)
    const { status, body } = await look('reviewer', `/cases/${caseId}`, 'identify')
    expect(status).toBe(200)
    expect(body['items']).toEqual(
      expect.arrayContaining([
        { at: `children.${child.id}.name`, text: child.identity.name },
        { at: 'form.number', text: child.statusNumber.number },
        { at: `children.${child.id}.idNumber`, text: id() },
        { at: `children.${child.id}.statusNumber`, text: child.statusNumber.number },
      ]),
    )
    expect(await kept()).toContain(row)
  })

  test('are told to whoever filed it for a child that is kept elsewhere as far as he has typed them himself', async () => {
    const { body } = await look('poplarClerk', `/cases/${caseId}`)
    const items = body['items'] as { at: string }[]
    expect(items.map(({ at }) => at).filter((at) => !at.startsWith('form.'))).toEqual([])
    expect(items).toContainEqual({ at: 'form.number', text: child.statusNumber.number })
  })

  test('are not told to who only reads it, to strangers, and not without a purpose', async () => {
    expect((await send('erqiOfficer', 'GET', `/cases/${caseId}`)).body['discloses']).toBe(false)
    expect((await look('erqiOfficer', `/cases/${caseId}`)).status).toBe(403)
    expect((await look('bambooClerk', `/cases/${caseId}`)).status).toBe(404)
    expect((await look('reviewer', `/cases/${caseId}`, 'curiosity')).status).toBe(400)
    expect(await kept()).toEqual(
      expect.arrayContaining([
        `${personId('erqiOfficer')} forbidden `,
        `${personId('bambooClerk')} not-found `,
      ]),
    )
  })

  test('are asked for anew under a key that was used, each answer with its row, and are kept nowhere', async () => {
    const before = (await kept()).length
    const browser = await t.as('reviewer')
    const again = () =>
      browser.send('POST', `/cases/${caseId}/numbers`, { purpose: 'compare' }, { 'idempotency-key': 'k1' })
    expect((await again()).body).toEqual((await again()).body)
    expect(await kept()).toHaveLength(before + 2)
    const answers = await t.office
      .pool`SELECT result::text AS result FROM idempotency_keys WHERE key LIKE 'k1 %'`
    expect(answers).toHaveLength(2)
    expect(JSON.stringify(answers)).not.toContain(id())
  })
})

describe('the numbers of a child', () => {
  test('are told to those who keep it', async () => {
    const { body } = await look('clerk', `/children/${child.id}`, 'contact')
    expect(body['items']).toEqual([
      { at: `children.${child.id}.name`, text: child.identity.name },
      { at: `children.${child.id}.idNumber`, text: id() },
      { at: `children.${child.id}.statusNumber`, text: child.statusNumber.number },
    ])
  })

  test('are not told to its county, which has no task, nor elsewhere', async () => {
    expect((await look('officer', `/children/${child.id}`)).status).toBe(403)
    for (const who of ['poplarClerk', 'citySupervisor', 'auditor'] as const)
      expect((await look(who, `/children/${child.id}`)).status).toBe(404)
  })
})
