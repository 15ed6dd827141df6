import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectInvariants } from '../support/invariants.ts'
import { grant, personId, unitId, type PersonName } from '../support/people.ts'
import { deskOf, filed, filing, report, testApi, type Browser, type TestApi } from './api.ts'

let t: TestApi
beforeAll(async () => {
  t = await testApi()
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

/** A moment later, so that nothing which was told before falls into the time of a role. */
const soon = (): number => {
  t.office.time.set(t.office.time.now() + 1_000)
  return t.office.time.now()
}

/** From this moment on the person holds no role any more. */
const leaves = async (name: PersonName) => {
  const now = soon()
  await t.office
    .pool`UPDATE grants SET during = tstzrange(lower(during), ${now}) WHERE person_id = ${personId(name)}`
}

/** What the box lists and counts, and what each row answers when it is opened. */
const opened = async (browser: Browser, box: string) => {
  const { body } = await browser.send('GET', `/tasks?box=${box}`)
  const cases = (body['items'] as { caseId: string }[]).map(({ caseId }) => caseId)
  const answers = await Promise.all(cases.map((id) => browser.send('GET', `/cases/${id}`)))
  return { cases, total: body['total'], statuses: answers.map(({ status }) => status) }
}

const none = { cases: [], total: 0, statuses: [] }

test('whoever has left a kindergarten finds nothing of it under 我发起的', async () => {
  const clerk = await t.as('clerkToo')
  const caseId = await filed(clerk, { category: 'merger' })
  expect(await opened(clerk, 'started')).toEqual({ cases: [caseId], total: 1, statuses: [200] })
  await leaves('clerkToo')
  expect(await opened(clerk, 'started')).toEqual(none)
})

test('whoever has left keeps under 我发起的 what he may still read where he went', async () => {
  const clerk = await t.as('poplarClerk')
  const caseId = await filed(clerk, { category: 'merger' })
  await leaves('poplarClerk')
  await grant(t.office.pool, personId('poplarClerk'), unitId('erqi'), 'supervisor', soon())
  expect(await opened(clerk, 'started')).toEqual({ cases: [caseId], total: 1, statuses: [200] })
})

test('whoever has left an authority finds nothing of it under 已办', async () => {
  const officer = await t.as('officerToo')
  const caseId = await filed(await t.as('clerk'), { category: 'resumption' })
  const { id, version } = await deskOf(officer, caseId)
  await officer.send('POST', `/tasks/${id}/verdict`, { verdict: 'approve', version })
  expect(await opened(officer, 'done')).toEqual({ cases: [caseId], total: 1, statuses: [200] })
  await leaves('officerToo')
  expect(await opened(officer, 'done')).toEqual(none)
})

test('whoever has left an authority is asked nothing any more', async () => {
  const [officer, leader] = [await t.as('officer'), await t.as('leader')]
  const caseId = await filed(await t.as('clerk'), { category: 'bus-change' })
  const { id } = await deskOf(officer, caseId)
  await officer.send('POST', `/tasks/${id}/claim`)
  const asks = { personId: personId('leader'), unitId: unitId('jinshui'), question: '可行？' }
  await officer.send('POST', `/tasks/${id}/consult`, asks)
  expect(await opened(leader, 'consulted')).toEqual({ cases: [caseId], total: 1, statuses: [200] })
  await leaves('leader')
  expect(await opened(leader, 'consulted')).toEqual(none)
})

test('a repeated filing is answered with the case only while its filer may read it', async () => {
  const clerk = await t.as('bambooClerk')
  const key = { 'idempotency-key': 'filed-before-leaving' }
  const first = await clerk.send('POST', filing, { form: report() }, key)
  expect((await clerk.send('POST', filing, { form: report() }, key)).body).toEqual(first.body)
  await leaves('bambooClerk')
  const again = await clerk.send('POST', filing, { form: report() }, key)
  expect([again.status, again.body.code, again.body['number']]).toEqual([404, 'not-found', undefined])
})

test('a repeated verdict is answered with the case only while its officer may read it', async () => {
  const officer = await t.as('sectionHead')
  await grant(t.office.pool, personId('sectionHead'), unitId('jinshui'), 'officer', soon())
  const caseId = await filed(await t.as('clerk'), { category: 'canteen-change' })
  const { id, version } = await deskOf(officer, caseId)
  const verdict = 'acknowledge'
  const key = { 'idempotency-key': 'decided-before-leaving' }
  const say = () => officer.send('POST', `/tasks/${id}/verdict`, { verdict, version }, key)
  const first = await say()
  expect(first.status).toBe(200)
  expect((await say()).body).toEqual(first.body)
  await leaves('sectionHead')
  expect((await say()).status).toBe(404)
})

test('an opinion may be sent again, though the right to look has ended with it', async () => {
  const [officer, arbiter] = [await t.as('officer'), await t.as('cityArbiter')]
  const caseId = await filed(await t.as('clerk'), {
    category: 'suspension',
    extra: { placement: '就近安置' },
  })
  const { id } = await deskOf(officer, caseId)
  await officer.send('POST', `/tasks/${id}/claim`)
  const asks = { personId: personId('cityArbiter'), unitId: unitId('zhengzhou'), question: '可行？' }
  expect((await officer.send('POST', `/tasks/${id}/consult`, asks)).status).toBe(200)
  const opine = () =>
    arbiter.send('POST', `/tasks/${id}/opinion`, { opinion: '可' }, { 'idempotency-key': 'opined' })
  expect([(await opine()).status, (await opine()).status]).toEqual([204, 204])
  expect((await arbiter.send('GET', `/cases/${caseId}`)).status).toBe(404)
})
