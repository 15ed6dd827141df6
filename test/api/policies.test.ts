import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ordinaryMorning } from '../support/clock.ts'
import { unitId, type PersonName } from '../support/people.ts'
import { expectInvariants } from '../support/invariants.ts'
import { filed, testApi, type Browser, type Json, type TestApi } from './api.ts'

let t: TestApi
const browsers = new Map<PersonName, Browser>()
const as = async (name: PersonName): Promise<Browser> => {
  const browser = browsers.get(name) ?? (await t.as(name))
  browsers.set(name, browser)
  return browser
}
beforeAll(async () => {
  t = await testApi()
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const change = { kind: 'clock', key: 'change-report.decide', value: { budget: '3wd' } }
const proposing = (more: object = {}) => ({
  unitId: unitId('jinshui'),
  change,
  effectiveFrom: '2026-11-25',
  reason: '县里人手充足',
  source: '金水教〔2026〕1 号',
  certainty: 'text',
  ...more,
})

const proposed = async (more: object = {}): Promise<string> => {
  const { status, body } = await (await as('security')).send('POST', '/policies/overrides', proposing(more))
  if (status !== 201) throw new Error(JSON.stringify(body))
  return String(body['id'])
}

interface Rule {
  name: string
  budget: string
  source: string
  certainty: string
  changedBy: { unit: string; since: string; locked: boolean } | null
}
const rule = ({ body }: Json, name = 'change-report.decide') =>
  (body['clocks'] as Rule[]).find((each) => each.name === name)

describe('the policy of a unit', () => {
  test.each<PersonName>(['clerk', 'officer', 'citySupervisor', 'security', 'provinceSecurity'])(
    'is read by %s, who works under it or above it',
    async (name) => {
      const answer = await (await as(name)).send('GET', `/policies?unitId=${unitId('sunflower')}`)
      expect(answer.status).toBe(200)
      expect(answer.body).toMatchObject({ pack: { name: 'national-phase2', version: '1' }, overlay: null })
    },
  )

  test.each<PersonName>(['bambooClerk', 'erqiOfficer', 'auditor', 'systemAdministrator'])(
    'is not there for %s',
    async (name) => {
      const answer = await (await as(name)).send('GET', `/policies?unitId=${unitId('sunflower')}`)
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found'])
    },
  )

  test('is that of one’s own unit where none is named', async () => {
    const { body } = await (await as('officer')).send('GET', '/policies')
    expect(body).toMatchObject({ unitId: unitId('jinshui'), unit: 'jinshui' })
  })

  test('names source and certainty of every number', async () => {
    const { body } = await (await as('clerk')).send('GET', '/policies')
    for (const { source, certainty } of body['clocks'] as Rule[]) {
      expect(source).not.toBe('')
      expect(['text', 'digest', 'practice']).toContain(certainty)
    }
  })

  test('says of a setting how far it may be moved', async () => {
    const { body } = await (await as('clerk')).send('GET', '/policies')
    expect(body['settings']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'desk.urge', value: 1, between: [1, 10], of: null, changedBy: null }),
        expect.objectContaining({ name: 'countersign.authority', value: ['reject'], between: null }),
      ]),
    )
  })

  test('is asked for a day that exists', async () => {
    const answer = await (await as('clerk')).send('GET', '/policies?on=2026-02-30')
    expect(answer.body).toMatchObject({ code: 'invalid-request', errors: [{ path: 'on' }] })
  })
})

describe('an override', () => {
  test('is proposed, tried, confirmed and then shown with its unit and day', async () => {
    const clerk = await as('clerk')
    const open = await filed(clerk, { category: 'merger' })
    const id = await proposed()
    const tried = await (await as('officer')).send('POST', `/policies/overrides/${id}/dry-run`)
    expect(tried.body).toMatchObject({ movesOpenCases: false, counts: { cases: 1, earlier: 1 } })
    expect(JSON.stringify(tried.body['note'])).toContain('在办业务按提交时的政策办结')

    const confirmed = await (await as('securityToo')).send('POST', `/policies/overrides/${id}/confirm`)
    expect([confirmed.status, confirmed.body]).toEqual([200, { id, confirmed: true }])
    expect(rule(await clerk.send('GET', '/policies'))).toMatchObject({ budget: '5wd', changedBy: null })
    expect(rule(await clerk.send('GET', '/policies?on=2026-11-25'))).toMatchObject({
      budget: '3wd',
      source: '金水教〔2026〕1 号',
      certainty: 'text',
      changedBy: { unit: 'jinshui', since: '2026-11-25', locked: false },
    })

    t.office.time.set(ordinaryMorning + 2 * 24 * 3_600_000)
    const again = await t.as('clerk')
    const fresh = await filed(again, { category: 'resumption' })
    const clocks = async (caseId: string) =>
      (await again.send('GET', `/cases/${caseId}/clock`)).body as unknown as {
        policy: unknown
        items: { budget: string; source: string; changedBy: unknown }[]
      }
    expect((await clocks(open)).items).toMatchObject([{ budget: '5wd', changedBy: null }])
    expect(await clocks(fresh)).toMatchObject({
      policy: { pack: { name: 'national-phase2', version: '1' }, overlay: null },
      items: [
        { budget: '3wd', source: '金水教〔2026〕1 号', changedBy: { unit: 'jinshui', since: '2026-11-25' } },
      ],
    })
    expect((await again.send('GET', `/cases/${fresh}`)).body['policy']).toMatchObject({
      pack: { name: 'national-phase2', version: '1' },
    })
    t.office.time.set(ordinaryMorning)
  })

  test('is listed with the two who answer for it, newest first', async () => {
    t.office.time.set(ordinaryMorning + 60_000)
    const id = await proposed({ reason: '再缩短' })
    const { body } = await (await as('clerk')).send('GET', '/policies/overrides?limit=1')
    expect(body['items']).toMatchObject([
      { id, state: 'proposed', proposedBy: 'security', decidedBy: null, change },
    ])
    await (await as('securityToo')).send('POST', `/policies/overrides/${id}/reject`, { comment: '太短' })
    const after = await (await as('clerk')).send('GET', '/policies/overrides?limit=1')
    expect(after.body['items']).toMatchObject([
      { state: 'rejected', decidedBy: 'securityToo', comment: '太短' },
    ])
  })

  test('of another county is listed for nobody but those who work under it', async () => {
    const answer = await (
      await as('erqiOfficer')
    ).send('GET', `/policies/overrides?unitId=${unitId('jinshui')}`)
    expect(answer.status).toBe(404)
  })
})

describe('is refused', () => {
  test.each<[string, PersonName, number, string]>([
    ['to an officer of the county', 'officer', 403, 'forbidden'],
    ['to a clerk, who does not work at the county', 'clerk', 404, 'not-found'],
    ['to the officer of another county', 'erqiOfficer', 404, 'not-found'],
  ])('a proposal %s', async (_, name, status, code) => {
    const answer = await (await as(name)).send('POST', '/policies/overrides', proposing())
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  test.each<[string, PersonName, number, string]>([
    ['to an officer of the county', 'officer', 403, 'forbidden'],
    ['to its proposer', 'security', 403, 'own-proposal'],
    ['to the officer of another county', 'erqiOfficer', 404, 'not-found'],
  ])('the second word %s', async (_, name, status, code) => {
    const id = await proposed()
    for (const word of ['confirm', 'reject']) {
      const answer = await (await as(name)).send('POST', `/policies/overrides/${id}/${word}`)
      expect([answer.status, answer.body.code]).toEqual([status, code])
    }
  })

  test('a dry run to the officer of another county', async () => {
    const id = await proposed()
    const answer = await (await as('erqiOfficer')).send('POST', `/policies/overrides/${id}/dry-run`)
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found'])
  })

  test.each<[string, object]>([
    ['an unknown field', { confirmed: true }],
    ['an unknown field of the change', { change: { ...change, value: { budget: '3wd', secret: 1 } } }],
    ['a kind of change that there is not', { change: { ...change, kind: 'verdict' } }],
    ['a text for a lock', { locked: 'false' }],
    ['no reason', { reason: ' ' }],
    ['a day that does not exist', { effectiveFrom: '2026-02-30' }],
    [
      'a setting that is neither days nor words',
      { change: { kind: 'setting', key: 'desk.urge', value: true } },
    ],
    ['a clock that no pack knows', { change: { ...change, key: '__proto__' } }],
  ])('%s', async (_, more) => {
    const answer = await (await as('security')).send('POST', '/policies/overrides', proposing(more))
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-request'])
  })

  test('a word on what is not there', async () => {
    const nowhere = '018f0000-0000-7000-8000-000000000000'
    for (const word of ['confirm', 'reject', 'dry-run']) {
      const answer = await (await as('security')).send('POST', `/policies/overrides/${nowhere}/${word}`)
      expect(answer.status).toBe(404)
    }
  })
})
