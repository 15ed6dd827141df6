import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { enrolled } from '../support/children.ts'
import { expectInvariants } from '../support/invariants.ts'
import { paperOf } from '../support/papers.ts'
import { personId, unitId, type PersonName } from '../support/people.ts'
import { multipart, testApi, type Browser, type TestApi } from './api.ts'

let t: TestApi
let officer: Browser
let principal: Browser
beforeAll(async () => {
  t = await testApi()
  ;[officer, principal] = await Promise.all([t.as('officer'), t.as('principal')])
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const child = async () => (await enrolled(t, unitId('sunflower'))).id
const flagOf = (id: string) => `/children/${id}/custody-flag`
const reason = { reason: '父母离婚诉讼中，双方均要求办理转园' }
const ruling = () => paperOf(t, unitId('jinshui'), personId('officer'))
const raised = async () => {
  const id = await child()
  expect((await officer.send('POST', flagOf(id), reason)).status).toBe(201)
  return id
}
const strangers: readonly PersonName[] = ['bambooClerk', 'erqiOfficer', 'cityArbiter', 'auditor']

describe('a custody dispute', () => {
  test.each(['reviewer', 'principal', 'officer'] as const)('is entered by the %s', async (name) => {
    const id = await child()
    const browser = await t.as(name)
    expect((await browser.send('GET', `/children/${id}`)).body).toMatchObject({
      custodyDisputed: false,
      may: { raiseCustody: true, liftCustody: false },
    })
    expect((await browser.send('POST', flagOf(id), reason)).status).toBe(201)
    expect((await browser.send('GET', `/children/${id}`)).body).toMatchObject({
      custodyDisputed: true,
      may: { raiseCustody: false, liftCustody: name === 'officer' },
    })
  })

  test('is shown in the list of children', async () => {
    const id = await raised()
    const { body } = await principal.send('GET', '/children?limit=100')
    const items = body['items'] as { id: string; custodyDisputed: boolean }[]
    expect(items.find((each) => each.id === id)).toMatchObject({ custodyDisputed: true })
  })

  test('stands once', async () => {
    const { body } = await principal.send('POST', flagOf(await raised()), reason)
    expect(body.code).toBe('custody-flagged')
  })

  test('says who entered it and why, and the reason stands sealed', async () => {
    const id = await raised()
    const { body } = await principal.send('GET', flagOf(id))
    expect(body['items']).toMatchObject([
      { raisedBy: 'officer', reason: reason.reason, caseId: null, liftedAt: null, paperKind: null },
    ])
    const [row] = await t.office.pool`SELECT reason FROM custody_flags WHERE child_id = ${id}`
    expect(String(row?.['reason'])).not.toContain('离婚')
  })

  test('is not the clerk’s to enter or to read', async () => {
    const clerk = await t.as('clerk')
    const id = await raised()
    expect((await clerk.send('POST', flagOf(id), reason)).status).toBe(403)
    expect((await clerk.send('GET', flagOf(id))).status).toBe(403)
  })

  test.each(strangers)('is for the %s as if there were no such child', async (name) => {
    const browser = await t.as(name)
    const id = await raised()
    const lift = { paper: randomUUID(), kind: 'court' }
    for (const [method, path, body] of [
      ['GET', flagOf(id), undefined],
      ['POST', flagOf(id), reason],
      ['POST', `${flagOf(id)}/lift`, lift],
    ] as const)
      expect((await browser.send(method, path, body)).status).toBe(404)
    expect((await browser.send('POST', flagOf(randomUUID()), reason)).status).toBe(404)
  })
})

describe('a custody dispute ends', () => {
  test.each(['court', 'civil-affairs'])('with a paper of kind %s', async (kind) => {
    const id = await raised()
    const lifted = await officer.send('POST', `${flagOf(id)}/lift`, { paper: await ruling(), kind })
    expect(lifted.status).toBe(200)
    expect((await officer.send('GET', `/children/${id}`)).body).toMatchObject({ custodyDisputed: false })
    expect((await officer.send('GET', flagOf(id))).body['items']).toMatchObject([
      { liftedBy: 'officer', paperKind: kind },
    ])
  })

  test('and may be entered again', async () => {
    const id = await raised()
    await officer.send('POST', `${flagOf(id)}/lift`, { paper: await ruling(), kind: 'court' })
    expect((await principal.send('POST', flagOf(id), reason)).status).toBe(201)
  })

  test('by no paper of another unit, none that ended another dispute, and none that is not there', async () => {
    const id = await raised()
    const used = await ruling()
    await officer.send('POST', `${flagOf(await raised())}/lift`, { paper: used, kind: 'court' })
    for (const paper of [await paperOf(t, unitId('sunflower'), personId('clerk')), used, randomUUID()]) {
      const { status, body } = await officer.send('POST', `${flagOf(id)}/lift`, { paper, kind: 'court' })
      expect([status, body.errors?.map(({ path }) => path)]).toEqual([400, ['paper']])
    }
  })

  test('not where none stands', async () => {
    const lift = { paper: await ruling(), kind: 'court' }
    expect((await officer.send('POST', `${flagOf(await child())}/lift`, lift)).body.code).toBe('wrong-state')
  })

  test('not by the institution, nor by the county’s section head', async () => {
    const id = await raised()
    const lift = { paper: await ruling(), kind: 'court' }
    for (const browser of [principal, await t.as('reviewer'), await t.as('sectionHead')])
      expect((await browser.send('POST', `${flagOf(id)}/lift`, lift)).status).toBe(403)
  })
})

describe('a paper', () => {
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200)])
  const upload = async (name: PersonName) => {
    const browser = await t.as(name)
    const { payload, type } = multipart(pdf, '判决书.pdf')
    const headers = { 'content-type': type, 'idempotency-key': randomUUID() }
    const response = await browser.raw({ method: 'POST', url: '/api/v1/attachments', payload, headers })
    return { browser, status: response.statusCode, id: response.json<{ id: string }>().id }
  }

  test.each(['clerk', 'reviewer', 'officer'] as const)('is uploaded and read by the %s', async (name) => {
    const { browser, status, id } = await upload(name)
    expect(status).toBe(201)
    expect((await browser.send('GET', `/attachments/${id}`)).status).toBe(200)
  })

  test.each(['leader', 'auditor'] as const)('is not uploaded by the %s', async (name) => {
    expect((await upload(name)).status).toBeGreaterThanOrEqual(403)
  })

  test('of the county is not there for the institution', async () => {
    const { id } = await upload('officer')
    expect((await principal.send('GET', `/attachments/${id}`)).status).toBe(404)
  })
})
