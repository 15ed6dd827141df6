import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { enrolled } from '../support/children.ts'
import { expectInvariants } from '../support/invariants.ts'
import { unitId, type PersonName } from '../support/people.ts'
import { testApi, type Browser, type TestApi } from './api.ts'

let t: TestApi
let clerk: Browser
beforeAll(async () => {
  t = await testApi()
  clerk = await t.as('clerk')
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const path = `/institutions/${unitId('sunflower')}/classes`
const small = (name: string, more: object = {}) => ({
  schoolYear: 2026,
  grade: 'small',
  name,
  capacity: 25,
  ...more,
})
const added = async (name: string, more: object = {}): Promise<string> => {
  const { status, body } = await clerk.send('POST', path, small(name, more))
  expect(status).toBe(201)
  return String(body['id'])
}
const listed = async (browser: Browser, query = '') =>
  (await browser.send('GET', `${path}${query}`)).body['items'] as Record<string, unknown>[]

/** Enrols a child in that class. */
const seated = async (classId: string) => {
  const child = await enrolled(t, unitId('bamboo'))
  await t.office
    .pool`UPDATE enrolments SET during = daterange(lower(during), '2026-11-01'), end_kind = 'other',
    ended_at = recorded_at WHERE child_id = ${child.id}`
  await t.office.pool`INSERT INTO enrolments (id, child_id, institution_id, during, recorded_at, class_id)
    VALUES (${randomUUID()}, ${child.id}, ${unitId('sunflower')}, daterange('2026-11-01', NULL), ${t.office.time.now()}, ${classId})`
  return child.id
}

const insiders: readonly PersonName[] = ['clerk', 'reviewer', 'principal', 'officer', 'citySupervisor']
const others: readonly PersonName[] = ['reviewer', 'principal', 'officer']
const strangers: readonly PersonName[] = ['bambooClerk', 'poplarClerk', 'erqiOfficer', 'auditor']

describe('a class', () => {
  test('exists before children and is shown with its norm', async () => {
    const id = await added('小一班')
    expect(await listed(clerk)).toContainEqual({
      id,
      ...small('小一班'),
      gradeTitle: '小班',
      children: 0,
      norm: 25,
      overNorm: false,
    })
  })

  test('laid out for more children than the norm is shown as such', async () => {
    const id = await added('大一班', { grade: 'large', capacity: 40 })
    expect((await listed(clerk)).find((each) => each['id'] === id)).toMatchObject({
      norm: 35,
      overNorm: true,
    })
  })

  test('counts its children, who show their class', async () => {
    const id = await added('中一班', { grade: 'middle' })
    const child = await seated(id)
    expect((await listed(clerk)).find((each) => each['id'] === id)).toMatchObject({ children: 1 })
    const { body } = await clerk.send('GET', `/children/${child}`)
    expect(body).toMatchObject({ classId: id, className: '中一班', arrivedOn: null, transfer: null })
  })

  test('has a name of its own in its year; a removed one gives it free', async () => {
    const id = await added('小二班')
    expect((await clerk.send('POST', path, small('小二班'))).body.code).toBe('class-exists')
    await added('小二班', { schoolYear: 2027 })
    expect((await clerk.send('DELETE', `${path}/${id}`)).status).toBe(204)
    await added('小二班')
  })

  test.each([
    ['schoolYear', { schoolYear: 1999 }],
    ['grade', { grade: 'huge' }],
    ['name', { name: ' ' }],
    ['capacity', { capacity: 0 }],
  ])('with a wrong %s is refused', async (field, more) => {
    const { status, body } = await clerk.send('POST', path, small('小九班', more))
    expect(status).toBe(400)
    expect(body.errors?.map((each) => each.path)).toEqual([field])
  })
})

describe('the list of classes', () => {
  test('is of one year where that is asked for', async () => {
    const id = await added('混龄班', { grade: 'mixed', schoolYear: 2030 })
    expect((await listed(clerk, '?schoolYear=2030')).map((each) => each['id'])).toEqual([id])
    expect(await listed(clerk, '?schoolYear=2031')).toEqual([])
  })

  test.each(insiders)('is open to the %s', async (name) => {
    expect((await (await t.as(name)).send('GET', path)).status).toBe(200)
  })

  test.each(strangers)('is not there for the %s', async (name) => {
    expect((await (await t.as(name)).send('GET', path)).status).toBe(404)
  })
})

describe('removing a class', () => {
  test('is refused while a child is enrolled in it', async () => {
    const id = await added('小三班')
    await seated(id)
    const { status, body } = await clerk.send('DELETE', `${path}/${id}`)
    expect([status, body.code]).toEqual([409, 'class-occupied'])
    expect((await listed(clerk)).map((each) => each['id'])).toContain(id)
  })

  test('takes it from the list, and is done once', async () => {
    const id = await added('小四班')
    expect((await clerk.send('DELETE', `${path}/${id}`)).status).toBe(204)
    expect((await listed(clerk)).map((each) => each['id'])).not.toContain(id)
    expect((await clerk.send('DELETE', `${path}/${id}`)).status).toBe(404)
  })

  test('leaves one of another institution alone', async () => {
    const id = await added('小五班')
    const neighbour = await t.as('bambooClerk')
    const theirs = `/institutions/${unitId('bamboo')}/classes/${id}`
    expect((await neighbour.send('DELETE', theirs)).status).toBe(404)
  })
})

describe('keeping classes', () => {
  test.each(others)('is not for the %s, who sees them', async (name) => {
    const browser = await t.as(name)
    const id = await added(`${name} 班`)
    expect((await browser.send('POST', path, small('小六班'))).status).toBe(403)
    expect((await browser.send('DELETE', `${path}/${id}`)).status).toBe(403)
  })

  test.each(strangers)('is for the %s as if there were no such institution', async (name) => {
    const browser = await t.as(name)
    const id = await added(`${name} 班`)
    expect((await browser.send('POST', path, small('小七班'))).status).toBe(404)
    expect((await browser.send('DELETE', `${path}/${id}`)).status).toBe(404)
  })
})
