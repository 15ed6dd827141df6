import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { sealChild } from '../../db/children/children.ts'
import { correctionForm, proofs } from '../acts/corrections.ts'
import { follow } from '../acts/cases.ts'
import { enrolled, inventedId, type Enrolled } from '../support/children.ts'
import { person, unitId } from '../support/people.ts'
import { expectInvariants } from '../support/invariants.ts'
import { deskOf, testApi, type Browser, type Json, type TestApi } from './api.ts'

let t: TestApi
let clerk: Browser
let reviewer: Browser
let officer: Browser
let child: Enrolled
beforeAll(async () => {
  t = await testApi()
  ;[clerk, reviewer, officer] = await Promise.all([t.as('clerk'), t.as('reviewer'), t.as('officer')])
  child = await enrolled(t, unitId('sunflower'), { name: '李小满' })
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const without = ({ status, body }: Json) => ({ status, ...body, diagnosisId: '', instance: '' })
const insiders = ['clerk', 'reviewer', 'principal', 'officer', 'leader', 'supervisor'] as const
const strangers = [
  'bambooClerk',
  'poplarClerk',
  'erqiOfficer',
  'citySupervisor',
  'cityArbiter',
  'auditor',
  'systemAdministrator',
] as const

describe('a child', () => {
  test.each(insiders)('is shown masked to the %s of its institution or county', async (name) => {
    const { status, body } = await (await t.as(name)).send('GET', `/children/${child.id}`)
    const number = child.identity.idNumber ?? ''
    expect({ status, ...body }).toMatchObject({
      status: 200,
      name: '李**',
      birth: '2021-**-**',
      idNumber: `${number.slice(0, 4)}**********${number.slice(-4)}`,
      statusNumber: { number: `G${number.slice(0, 4)}**********${number.slice(-4)}`, kind: 'G' },
      institutionId: unitId('sunflower'),
    })
    expect(JSON.stringify(body)).not.toContain('小满')
    expect(JSON.stringify(body)).not.toContain(number)
  })

  test.each(strangers)('is for the %s what a child is that does not exist', async (name) => {
    const stranger = await t.as(name)
    for (const tail of ['', '/history']) {
      if (tail === '/history' && (name === 'auditor' || name === 'cityArbiter')) continue
      const there = await stranger.send('GET', `/children/${child.id}${tail}`)
      expect(there.status).toBe(404)
      expect(without(there)).toEqual(without(await stranger.send('GET', `/children/${randomUUID()}${tail}`)))
    }
  })

  test('may be corrected by the clerk only', async () => {
    const may = async (browser: Browser) => (await browser.send('GET', `/children/${child.id}`)).body['may']
    expect(await may(clerk)).toMatchObject({ correct: true, readHistory: true })
    expect(await may(reviewer)).toMatchObject({ correct: false, readHistory: true })
    expect(await may(officer)).toMatchObject({ correct: false, readHistory: true })
  })
})

describe('the list of children', () => {
  test('is of one’s own institution where none is named, page by page', async () => {
    for (const name of ['一', '二', '三']) await enrolled(t, unitId('sunflower'), { name: `陆${name}` })
    const first = await clerk.send('GET', '/children?limit=2')
    expect(first.body['items']).toHaveLength(2)
    const rest = await clerk.send('GET', `/children?limit=100&cursor=${String(first.body['next'])}`)
    const ids = [first, rest].flatMap(({ body }) => (body['items'] as { id: string }[]).map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain(child.id)
    expect(rest.body['next']).toBeNull()
  })

  test('of an institution of the county is open to its officers', async () => {
    const { status, body } = await officer.send('GET', `/children?institution=${unitId('sunflower')}`)
    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toContain('小满')
    expect((await officer.send('GET', '/children')).body.errors?.[0]?.path).toBe('institution')
  })

  test.each(strangers)('is not there for the %s', async (name) => {
    const path = `/children?institution=${unitId('sunflower')}`
    expect((await (await t.as(name)).send('GET', path)).status).toBe(404)
  })
})

describe('the history', () => {
  test('is shown masked to the institution and its county', async () => {
    for (const browser of [clerk, reviewer, officer]) {
      const { status, body } = await browser.send('GET', `/children/${child.id}/history`)
      expect({ status, ...body }).toMatchObject({
        status: 200,
        versions: [{ no: 1, name: '李**', from: null, to: null, recordedTo: null, caseId: null }],
        statusNumbers: [{ kind: 'G', replacedAt: null, voidedAt: null }],
      })
    }
  })

  test('of an adopted child is for the auditor and the arbiter, and for nobody else', async () => {
    const adopted = await enrolled(t, unitId('sunflower'), { name: '顾旧名' })
    await t.office.pool.begin((tx) => sealChild(tx, adopted.id))
    const status = async (browser: Browser) =>
      (await browser.send('GET', `/children/${adopted.id}/history`)).status
    for (const name of ['auditor', 'cityArbiter'] as const) expect(await status(await t.as(name))).toBe(200)
    for (const browser of [clerk, reviewer, officer]) expect(await status(browser)).toBe(403)
    expect(await status(await t.as('erqiOfficer'))).toBe(404)
    expect((await clerk.send('GET', `/children/${adopted.id}`)).body['may']).toMatchObject({
      readHistory: false,
    })
  })

  test('of a child that is not adopted is not for them', async () => {
    for (const name of ['auditor', 'cityArbiter'] as const)
      expect((await (await t.as(name)).send('GET', `/children/${child.id}/history`)).status).toBe(404)
  })
})

describe('a correction over HTTP', () => {
  const filing = '/processes/key-field-correction/cases'
  const filed = async (name: string) => {
    const own = await enrolled(t, unitId('sunflower'), { name })
    const papers = await proofs(t, unitId('sunflower'), person('clerk'))
    const form = correctionForm(own.id, { name: '林新名', idNumber: inventedId() }, papers)
    const { status, body } = await clerk.send('POST', filing, { form })
    expect(status).toBe(201)
    return String(body['id'])
  }

  test('shows what would change, masked, to whoever may read the form', async () => {
    const caseId = await filed('顾小白')
    const { body } = await reviewer.send('GET', `/cases/${caseId}`)
    expect(body['changes']).toMatchObject([
      { field: 'name', title: '姓名', before: '顾**', after: '林**', major: true },
      { field: 'idNumber', before: expect.stringMatching(/^4100\*{10}/) },
    ])
    const desk = await deskOf(reviewer, caseId)
    expect((await reviewer.send('GET', `/tasks/${desk.id}`)).body['changes']).toEqual(body['changes'])
    expect((await (await t.as('supervisor')).send('GET', `/cases/${caseId}`)).body['changes']).toBeNull()
  })

  test('shows its children masked, side by side, to whoever may read its content', async () => {
    const caseId = await filed('顾小蓝')
    const { body } = await reviewer.send('GET', `/cases/${caseId}/children`)
    expect(body['items']).toMatchObject([
      { name: '顾**', institution: 'sunflower', closed: false, enrolmentId: expect.any(String) },
    ])
  })

  test('shows its children to nobody who may not read its content', async () => {
    const caseId = await filed('顾小紫')
    for (const name of ['supervisor', 'bambooClerk', 'cityArbiter', 'auditor'] as const)
      expect((await (await t.as(name)).send('GET', `/cases/${caseId}/children`)).status).toBe(404)
  })

  test('tells the reviewer what his approval is given with, and the timeline that it was', async () => {
    const caseId = await filed('顾小青')
    const desk = await deskOf(reviewer, caseId)
    const { body } = await reviewer.send('GET', `/tasks/${desk.id}`)
    const forms = (body['verdicts'] as { verdict: string; form: unknown }[]).map(({ verdict, form }) => [
      verdict,
      form,
    ])
    expect(forms).toMatchObject([
      ['approve', { properties: { originalsSeen: { type: 'boolean', title: '原件已核验，与复印件一致' } } }],
      ['return', null],
      ['reject', null],
    ])
    const said = { verdict: 'approve', version: desk.version }
    const refused = await reviewer.send('POST', `/tasks/${desk.id}/verdict`, said)
    expect(refused.body.errors).toEqual([{ path: 'form.originalsSeen', message: '必填' }])
    const given = { ...said, form: { originalsSeen: true } }
    expect((await reviewer.send('POST', `/tasks/${desk.id}/verdict`, given)).status).toBe(200)
    await follow(t, caseId, { kind: 'close', outcome: 'completed' })
    const items = (await clerk.send('GET', `/cases/${caseId}/timeline`)).body['items'] as {
      answers: unknown[]
    }[]
    expect(items.flatMap(({ answers }) => answers)).toEqual([
      { field: 'originalsSeen', title: '原件已核验，与复印件一致', value: true },
    ])
  })

  test('shows no content any more once it has ended and the child is adopted', async () => {
    const own = await enrolled(t, unitId('sunflower'), { name: '顾旧人' })
    const papers = await proofs(t, unitId('sunflower'), person('clerk'), [
      'application',
      'guardian-id',
      'adoption-certificate',
    ])
    const form = correctionForm(own.id, { name: '林新人' }, papers)
    const caseId = String((await clerk.send('POST', filing, { form })).body['id'])
    const desk = await deskOf(reviewer, caseId)
    expect((await clerk.send('GET', `/attachments/${papers[0]?.attachment ?? ''}`)).status).toBe(200)
    const given = {
      verdict: 'approve',
      version: desk.version,
      form: { originalsSeen: true },
      comment: '原名顾旧人',
    }
    await reviewer.send('POST', `/tasks/${desk.id}/verdict`, given)
    await follow(t, caseId, { kind: 'close', outcome: 'completed' })
    const { body } = await clerk.send('GET', `/cases/${caseId}`)
    expect(body).toMatchObject({ status: 'completed', form: null, evidence: null, changes: null })
    expect((await reviewer.send('GET', `/tasks/${desk.id}`)).body).toMatchObject({
      form: null,
      evidence: null,
    })
    for (const { attachment } of papers)
      for (const tail of ['', '/content'])
        expect((await clerk.send('GET', `/attachments/${attachment}${tail}`)).status).toBe(404)
    const { items } = (await clerk.send('GET', `/cases/${caseId}/timeline`)).body as {
      items: { comment: string | null; hasComment: boolean }[]
    }
    const commented = items.filter(({ hasComment }) => hasComment)
    expect(commented.map(({ comment }) => comment)).toEqual([null])
  })

  test('is described with the papers that each field needs', async () => {
    const { body } = await clerk.send('GET', '/processes/key-field-correction')
    const evidence = body['evidence'] as { field: string | null; source: string }[]
    expect(evidence.map(({ field }) => field)).toEqual([null, 'name', 'sex', 'birth', 'idType', 'idNumber'])
    expect(evidence.every(({ source }) => source.includes('第二十七条'))).toBe(true)
  })
})
