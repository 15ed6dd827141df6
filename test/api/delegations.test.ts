import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectInvariants } from '../support/invariants.ts'
import { personId, unitId } from '../support/people.ts'
import { deskOf, filed, testApi, type Browser, type TestApi } from './api.ts'

let t: TestApi
let officer: Browser
let head: Browser
let clerk: Browser
beforeAll(async () => {
  t = await testApi()
  ;[officer, head, clerk] = await Promise.all([t.as('officer'), t.as('sectionHead'), t.as('clerk')])
})
afterEach(() => expectInvariants(t, [], { atRest: false, delivering: [] }))
afterAll(() => t.close())

const items = (body: Record<string, unknown>) => body['items'] as Record<string, unknown>[]
const jinshui = unitId('jinshui')
const days = { from: '2026-11-23', until: '2026-11-30' }
const absence = { unitId: jinshui, ...days, deputyId: personId('sectionHead') }

test('a form knows where one has a desk, who may stand in there, and what the days mean', async () => {
  const { body } = await officer.send('GET', '/delegations/places')
  expect(items(body).map(({ unitId: id }) => id)).toEqual([jinshui])
  const names = (items(body)[0]?.['colleagues'] as { name: string }[]).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['officerToo', 'sectionHead', 'leader', 'supervisor']))
  expect(names).not.toEqual(expect.arrayContaining(['officer']))
  expect(names.filter((name) => ['auditor', 'systemAdministrator', 'erqiOfficer'].includes(name))).toEqual([])
  const span = `/delegations/span?unitId=${jinshui}&from=${days.from}&until=${days.until}`
  expect((await officer.send('GET', span)).body).toEqual({ workingDays: 6, back: '2026-12-01' })
  expect((await clerk.send('GET', span)).status).toBe(404)
  expect(items((await clerk.send('GET', '/delegations/places')).body)).toEqual([])
})

test('while an officer is away his task is his deputy’s, marked for whom, and everybody else finds nothing new', async () => {
  const caseId = await filed(clerk)
  const { id } = await deskOf(officer, caseId)
  await officer.send('POST', `/tasks/${id}/claim`)
  expect((await clerk.send('POST', '/delegations', absence)).status).toBe(404)
  expect((await t.anonymous.send('POST', '/delegations', absence)).status).toBe(401)
  t.office.time.set(t.office.time.now() + 1)
  const made = await officer.send('POST', '/delegations', absence)
  expect(made.status).toBe(201)

  const { body: inbox } = await head.send('GET', '/tasks')
  expect(items(inbox)).toMatchObject([{ id, mine: true, onBehalfOf: 'officer' }])
  expect(inbox['total']).toBe(1)
  const { body: me } = await head.send('GET', '/me')
  expect(me['grants']).toEqual(
    expect.arrayContaining([expect.objectContaining({ role: 'officer', onBehalfOf: 'officer' })]),
  )
  const { body: task } = await head.send('GET', `/tasks/${id}`)
  expect(task).toMatchObject({ mine: true, onBehalfOf: 'officer', may: { decide: true }, barred: null })
  expect(items((await head.send('GET', '/delegations')).body)).toMatchObject([
    { absent: 'officer', deputy: 'sectionHead', mine: false, begun: true, workingDays: 6, ...days },
  ])
  const notice = items((await head.send('GET', '/notices')).body).find(({ kind }) => kind === 'deputised')
  expect(notice).toMatchObject({ caseId: null, number: null, absent: 'officer', deputy: 'sectionHead' })

  const verdict = { verdict: 'reject', version: task['version'], comment: '材料不实' }
  expect((await head.send('POST', `/tasks/${id}/verdict`, verdict)).status).toBe(200)
  const { body: timeline } = await officer.send('GET', `/cases/${caseId}/timeline`)
  expect(items(timeline).at(-1)).toMatchObject({ person: 'sectionHead', onBehalfOf: 'officer' })

  const end = `/delegations/${String(made.body['id'])}/end`
  expect((await head.send('POST', end)).status).toBe(404)
  expect((await officer.send('POST', end)).status).toBe(200)
  expect(items((await officer.send('GET', '/delegations')).body)).toEqual([])
  const audited = await t.office.pool`
    SELECT action, result FROM audit WHERE action LIKE 'delegation.%' ORDER BY at, id`
  expect(audited.map(({ action, result }) => `${String(action)} ${String(result)}`).sort()).toEqual([
    'delegation.end done',
    'delegation.end not-found',
    'delegation.make done',
    'delegation.make not-found',
  ])
})
