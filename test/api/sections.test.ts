import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { follow, update } from '../acts/cases.ts'
import { paperOf } from '../support/papers.ts'
import { personId, unitId } from '../support/people.ts'
import { seedSections } from '../support/sections.ts'
import { expectInvariants } from '../support/invariants.ts'
import { deskOf, filing, report, testApi, type Browser, type TestApi } from './api.ts'

let t: TestApi
let clerk: Browser
let officer: Browser
beforeAll(async () => {
  t = await testApi()
  ;[clerk, officer] = await Promise.all([t.as('clerk'), t.as('officer')])
  await seedSections(t, unitId('sunflower'))
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const updating = '/processes/institution-update/cases'
const sectionsOf = (browser: Browser, query = '') =>
  browser.send('GET', `/institutions/${unitId('sunflower')}/sections${query}`)

interface Field {
  field: string
  value: unknown
  text: string | null
  masked: boolean
}
const fieldOf = async (browser: Browser, field: string, query = '') => {
  const { body } = await sectionsOf(browser, query)
  const items = body['items'] as { fields: Field[] }[]
  return items.flatMap(({ fields }) => fields).find((each) => each.field === field)
}

const paper = () => paperOf(t, unitId('sunflower'), personId('clerk'))

describe('base information', () => {
  test('is read by the institution and its superiors, and is nothing to others', async () => {
    for (const name of ['clerk', 'principal', 'officer', 'supervisor', 'citySupervisor'] as const)
      expect([name, (await sectionsOf(await t.as(name))).status]).toEqual([name, 200])
    for (const name of ['bambooClerk', 'erqiOfficer', 'auditor', 'systemAdministrator'] as const)
      expect([name, (await sectionsOf(await t.as(name))).status]).toEqual([name, 404])
    expect((await t.anonymous.send('GET', `/institutions/${unitId('sunflower')}/sections`)).status).toBe(401)
  })

  test('is told in values and in words', async () => {
    expect(await fieldOf(clerk, 'activityRooms')).toMatchObject({ value: 6, text: '6 间' })
    expect(await fieldOf(clerk, 'monitoring')).toMatchObject({ value: true, text: '是' })
  })

  test('shows the principal and the telephones to the institution, and masked to others', async () => {
    expect(await fieldOf(clerk, 'principal')).toMatchObject({ value: '赵园长', masked: false })
    expect(await fieldOf(officer, 'principal')).toMatchObject({ value: '赵**', text: '赵**', masked: true })
    expect(await fieldOf(officer, 'principalPhone')).toMatchObject({ value: '138****0001' })
  })

  test('of a day that is none is refused', async () => {
    expect((await sectionsOf(clerk, '?asOf=0000-01-01')).status).toBe(400)
    expect((await sectionsOf(clerk, '?asOf=2026-02-30')).body).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: 'asOf' }],
    })
  })
})

describe('an update', () => {
  let caseId: string
  beforeAll(async () => {
    const form = update('basic', { principal: '钱园长', areaClass: 'town' }, { changedOn: '2026-10-01' })
    const { body } = await clerk.send('POST', updating, { form })
    caseId = String(body['id'])
  })

  test('is answered with no joint cases', async () => {
    expect((await clerk.send('GET', `/cases/${caseId}`)).body).toMatchObject({ links: [] })
  })

  test('is refused to those who fill nothing', async () => {
    const form = update('building', { toilets: 9 })
    expect((await officer.send('POST', updating, { form })).body.code).toBe('forbidden')
    const other = { form, applicantId: unitId('sunflower') }
    expect((await (await t.as('bambooClerk')).send('POST', updating, other)).status).toBe(404)
  })

  test('is marked 逾期申报 in lists and on its page', async () => {
    const { body } = await officer.send('GET', '/cases?process=institution-update')
    expect(body['items']).toMatchObject([{ id: caseId, lateFiling: true }])
    expect((await officer.send('GET', `/cases/${caseId}`)).body).toMatchObject({ lateFiling: true })
  })

  test('shows its desk what would change, with personal values masked', async () => {
    const { id } = await deskOf(officer, caseId)
    const changes = [
      { field: 'areaClass', title: '城乡分类', before: '城区', after: '镇区', major: false, masked: false },
      { field: 'principal', title: '园长', before: '赵**', after: '钱**', major: false, masked: true },
    ]
    expect((await officer.send('GET', `/tasks/${id}`)).body).toMatchObject({ changes })
    expect((await officer.send('GET', `/cases/${caseId}`)).body).toMatchObject({ changes })
  })

  test('shows its content to nobody who only watches', async () => {
    const watched = await (await t.as('citySupervisor')).send('GET', `/cases/${caseId}`)
    expect([watched.status, watched.body['changes'], watched.body['form']]).toEqual([200, null, null])
  })

  test('still shows what changed once it is in the register, which answers for both times', async () => {
    const before = t.office.time.now()
    t.office.time.set(before + 60_000)
    const { id, version } = await deskOf(officer, caseId)
    await officer.send('POST', `/tasks/${id}/verdict`, { verdict: 'approve', version })
    await follow(t, caseId, { kind: 'close', outcome: 'completed' })
    expect((await officer.send('GET', `/cases/${caseId}`)).body).toMatchObject({
      changes: [{ before: '城区', after: '镇区' }, {}],
    })
    expect(await fieldOf(clerk, 'areaClass')).toMatchObject({ value: 'town' })
    expect(await fieldOf(clerk, 'areaClass', '?asOf=2026-09-30')).toMatchObject({ value: 'urban' })
    const known = encodeURIComponent(new Date(before).toISOString())
    expect(await fieldOf(clerk, 'areaClass', `?recordedBy=${known}`)).toMatchObject({ value: 'urban' })
    const { body } = await sectionsOf(officer)
    expect(body['items']).toContainEqual(
      expect.objectContaining({ section: 'basic', caseId, filledBy: 'clerk', reviewedBy: 'officer' }),
    )
  })
})

const newPrincipal = { section: 'basic', patch: { principal: '孙园长' } }

describe('a category that touches base information', () => {
  test('offers the update, begun with its section', async () => {
    const { body } = await clerk.send('GET', '/processes/change-report')
    const categories = body['categories'] as { code: string; joint: unknown }[]
    const offered = (code: string) => categories.find((each) => each.code === code)?.joint
    expect(offered('name-change')).toEqual({
      process: 'institution-update',
      title: '机构信息变更',
      form: { section: 'basic' },
      fields: { newName: 'name' },
    })
    expect(offered('merger')).toBeNull()
  })

  let joint: string

  test('files both with one request, and shows each on the other', async () => {
    const papers = [await paper()]
    const form = report({ category: 'name-change', extra: { newName: '大向日葵' }, papers })
    const base = update('basic', { name: '大向日葵' }, { papers })
    const whole = { form, with: [{ process: 'institution-update', form: base }] }
    const { status, body } = await clerk.send('POST', filing, whole)
    const [other] = body['joint'] as { id: string; number: string }[]
    joint = String(other?.id)
    expect([status, other?.number]).toEqual([201, expect.stringMatching(/^IU-410105-20261123-/)])
    expect((await officer.send('GET', `/cases/${String(body['id'])}`)).body).toMatchObject({
      links: [{ kind: 'joint', id: other?.id, processTitle: '机构信息变更', statusTitle: '办理中' }],
    })
    expect((await officer.send('GET', `/cases/${String(other?.id)}`)).body).toMatchObject({
      links: [{ kind: 'joint', id: body['id'], processTitle: '异动申报' }],
      evidence: [{ id: papers[0], name: '批复.pdf' }],
    })
  })

  test('keeps both in a draft, also when it is saved again, and files both from it', async () => {
    const papers = [await paper()]
    const form = report({ category: 'principal-change', extra: { newPrincipal: '孙园长' }, papers })
    const base = update('building', { toilets: 9 })
    const wrong = { form, with: [{ process: 'institution-update', form: base }] }
    const saved = await clerk.send('POST', `${filing}?draft=true`, wrong)
    const path = `/cases/${String(saved.body['id'])}`
    expect((await clerk.send('PUT', `${path}/draft`, { form })).status).toBe(200)
    expect((await clerk.send('POST', `${path}/submit`)).body).toMatchObject({
      code: 'invalid-form',
      errors: [{ path: 'with.0.form.section' }],
    })
    const right = [{ process: 'institution-update', form: { ...base, ...newPrincipal, papers } }]
    expect((await clerk.send('PUT', `${path}/draft`, { form, with: right })).status).toBe(200)
    await clerk.send('POST', `/cases/${joint}/withdraw`)
    await follow(t, joint, { kind: 'close', outcome: 'withdrawn' })
    expect((await clerk.send('POST', `${path}/submit`)).status).toBe(200)
    expect((await clerk.send('GET', path)).body['links']).toMatchObject([{ kind: 'joint', status: 'open' }])
  })
})
