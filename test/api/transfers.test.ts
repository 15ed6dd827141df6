import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { fileMove } from '../acts/moves.ts'
import { enrolled, type Enrolled } from '../support/children.ts'
import { expectInvariants } from '../support/invariants.ts'
import { person, unitId, type PersonName } from '../support/people.ts'
import { testApi, type TestApi } from './api.ts'

let t: TestApi
let child: Enrolled
let caseId: string
let number: string
beforeAll(async () => {
  t = await testApi()
  child = await enrolled(t, unitId('sunflower'), { name: '李转转' })
  caseId = await fileMove(t, { id: unitId('poplar'), clerk: person('poplarClerk') }, child.id)
  const [row] = await t.office.pool<{ number: string }[]>`SELECT number FROM cases WHERE id = ${caseId}`
  number = row?.number ?? ''
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const incoming = async (name: PersonName, unit: 'sunflower' | 'poplar') =>
  (await t.as(name)).send('GET', `/children/incoming?institution=${unitId(unit)}`)

describe('a child in transfer 转接中', () => {
  test('is shown as leaving at its institution, where it still counts', async () => {
    const clerk = await t.as('clerk')
    const shown = { id: child.id, transfer: { direction: 'out', number } }
    expect((await clerk.send('GET', `/children/${child.id}`)).body).toMatchObject(shown)
    expect((await clerk.send('GET', '/children')).body['items']).toMatchObject([shown])
    expect((await incoming('clerk', 'sunflower')).body['items']).toEqual([])
  })

  test.each(['poplarClerk', 'erqiOfficer'] as const)(
    'is shown masked to the %s of the receiving side',
    async (name) => {
      const { status, body } = await incoming(name, 'poplar')
      const id = child.identity.idNumber ?? ''
      expect(status).toBe(200)
      expect(body['items']).toMatchObject([
        { caseId, number, child: { name: '李**', idNumber: `${id.slice(0, 4)}**********${id.slice(-4)}` } },
      ])
      expect(JSON.stringify(body)).not.toContain(child.id)
    },
  )

  test('opens nothing else of its register to the receiving side', async () => {
    const receiving = await t.as('poplarClerk')
    for (const tail of ['', '/history', '/custody-flag'])
      expect((await receiving.send('GET', `/children/${child.id}${tail}`)).status).toBe(404)
  })

  test.each(['clerk', 'officer', 'citySupervisor', 'auditor'] as const)(
    'is not there for the %s, who has no part in the receiving side',
    async (name) => {
      expect((await incoming(name, 'poplar')).status).toBe(404)
    },
  )
})

describe('a transfer whose county has no desk in it', () => {
  const listed = async (name: PersonName) => {
    const { items } = (await (await t.as(name)).send('GET', '/cases?process=transfer')).body as unknown as {
      items: { id: string }[]
    }
    return items.map(({ id }) => id)
  }
  const noticed = async (name: PersonName) => {
    const { items } = (await (await t.as(name)).send('GET', '/notices')).body as unknown as {
      items: { caseId: string; kind: string }[]
    }
    return items.filter((each) => each.caseId === caseId).map(({ kind }) => kind)
  }

  test('is copied 抄送 to the receiving county, which is told, finds it and reads it', async () => {
    expect(await noticed('erqiOfficer')).toEqual(['copied'])
    expect(await listed('erqiOfficer')).toEqual([caseId])
    const { status, body } = await (await t.as('erqiOfficer')).send('GET', `/cases/${caseId}`)
    expect({ status, number: body['number'] }).toEqual({ status: 200, number })
  })

  test('gives the county no desk, and no copy to any other', async () => {
    expect(
      ((await (await t.as('erqiOfficer')).send('GET', '/tasks?box=todo')).body['items'] as object[]).length,
    ).toBe(0)
    expect(await noticed('officer')).toEqual([])
    expect(await listed('officer')).toEqual([])
    expect((await (await t.as('officer')).send('GET', `/cases/${caseId}`)).status).toBe(404)
  })
})
