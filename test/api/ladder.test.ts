import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { activities } from '../../activities/index.ts'
import { unitId } from '../support/people.ts'
import { ordinaryMorning } from '../support/clock.ts'
import { expectInvariants } from '../support/invariants.ts'
import { deskOf, filed, testApi, type Browser, type TestApi } from './api.ts'

let t: TestApi
let clerk: Browser
let officer: Browser
let city: Browser
let province: Browser
let provinceLeader: Browser
let stranger: Browser
beforeAll(async () => {
  t = await testApi()
  ;[clerk, officer, city, province, provinceLeader, stranger] = await Promise.all([
    t.as('clerk'),
    t.as('officer'),
    t.as('citySupervisor'),
    t.as('provinceSupervisor'),
    t.as('provinceLeader'),
    t.as('auditor'),
  ])
})
beforeEach(() => t.office.time.set(ordinaryMorning))
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const withdrawn = async <T>(work: (caseId: string, taskId: string) => Promise<T>): Promise<T> => {
  const caseId = await filed(clerk)
  try {
    return await work(caseId, (await deskOf(officer, caseId)).id)
  } finally {
    t.office.time.set(ordinaryMorning)
    await clerk.send('POST', `/cases/${caseId}/withdraw`)
    // No story runs here: the slot is freed by hand for the next test.
    await t.office.pool`DELETE FROM exclusions WHERE case_id = ${caseId}`
  }
}

describe('POST /tasks/{id}/extend', () => {
  const body = { days: 2, reason: '需外调核实' }

  test('is open to the supervisor above, once, and says the new due day', () =>
    withdrawn(async (caseId, id) => {
      expect(await city.send('POST', `/tasks/${id}/extend`, body)).toMatchObject({
        status: 200,
        body: { caseId, taskId: id, dueDay: '2026-12-02' },
      })
      expect(await city.send('POST', `/tasks/${id}/extend`, body)).toMatchObject({
        status: 409,
        body: { code: 'already-extended' },
      })
    }))

  test('stands in the timeline with the day before and after', () =>
    withdrawn(async (caseId, id) => {
      await city.send('POST', `/tasks/${id}/extend`, body)
      const { items } = (await city.send('GET', `/cases/${caseId}/timeline`)).body as { items: object[] }
      expect(items.at(-1)).toMatchObject({
        type: 'extended',
        dueDayBefore: '2026-11-30',
        dueDay: '2026-12-02',
      })
    }))

  test('is closed to the officer, who reads the case, and to a stranger, who does not', () =>
    withdrawn(async (_, id) => {
      expect((await officer.send('POST', `/tasks/${id}/extend`, body)).status).toBe(403)
      expect((await stranger.send('POST', `/tasks/${id}/extend`, body)).status).toBe(404)
      expect((await city.send('POST', `/tasks/${id}/extend`, { days: 0, reason: 'x' })).status).toBe(400)
    }))

  test('is offered on the case to whoever may', () =>
    withdrawn(async (caseId) => {
      const offered = async (who: Browser) =>
        ((await who.send('GET', `/cases/${caseId}`)).body['tasks'] as { may: object }[])[0]?.may
      expect(await offered(city)).toMatchObject({ extend: true, takeOver: true, decide: false })
      expect(await offered(officer)).toMatchObject({ extend: false, takeOver: false, decide: true })
    }))
})

describe('POST /tasks/{id}/take-over', () => {
  const body = { order: '由市级直接办理' }

  test('brings the task to the superior’s desk by a written order', () =>
    withdrawn(async (caseId, id) => {
      const taken = await city.send('POST', `/tasks/${id}/take-over`, body)
      expect(taken).toMatchObject({ status: 200, body: { caseId } })
      expect((await officer.send('POST', `/tasks/${id}/claim`)).status).toBe(409)
    }))

  test('is closed to the officer, and to a stranger', () =>
    withdrawn(async (_, id) => {
      expect((await officer.send('POST', `/tasks/${id}/take-over`, body)).status).toBe(403)
      expect((await stranger.send('POST', `/tasks/${id}/take-over`, body)).status).toBe(404)
      expect((await city.send('POST', `/tasks/${id}/take-over`, { order: '' })).status).toBe(400)
    }))
})

describe('outages', () => {
  const body = { day: '2026-11-20', days: 1, reason: '机房断电' }

  test('are declared by one person of the province and confirmed by another', async () => {
    const declared = await province.send('POST', '/outages', body)
    expect(declared.status).toBe(201)
    const id = String(declared.body['outageId'])
    expect((await provinceLeader.send('GET', '/outages')).body['items']).toMatchObject([
      { id, reason: '机房断电', confirmedBy: null },
    ])
    expect((await province.send('POST', `/outages/${id}/confirm`)).status).toBe(403)
    expect((await provinceLeader.send('POST', `/outages/${id}/confirm`)).status).toBe(200)
    expect((await province.send('GET', '/outages')).body['items']).toMatchObject([
      { id, day: '2026-11-20', declaredBy: 'provinceSupervisor', confirmedBy: 'provinceLeader' },
    ])
  })

  test.each(['2026-11-24', '0000-01-01', '1899-12-31', '2200-01-01', '2026-02-30'])(
    'are not declared for %s, which has not been or is no day',
    async (day) => {
      expect(await province.send('POST', '/outages', { ...body, day })).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'day' }] },
      })
    },
  )

  test('are neither declared nor seen below the province', async () => {
    expect((await city.send('POST', '/outages', body)).status).toBe(403)
    expect((await officer.send('POST', '/outages', body)).status).toBe(403)
    expect((await city.send('POST', `/outages/${randomUUID()}/confirm`)).status).toBe(404)
    expect((await city.send('GET', '/outages')).body['items']).toEqual([])
  })
})

describe('what is overdue', () => {
  test('shows rungs, card and days late to the prefecture; the province sees counts per county', () =>
    withdrawn(async (caseId) => {
      const at = Date.parse('2026-12-04T09:00:00+08:00')
      t.office.time.set(at)
      await activities(t.office, 'test').ring({
        caseId,
        epoch: 1,
        through: 0,
        at: t.office.time.toWorkflow(at),
      })
      // Sessions do not outlive eleven days.
      const [above, top, below] = await Promise.all([
        t.as('citySupervisor'),
        t.as('provinceSupervisor'),
        t.as('clerk'),
      ])
      const late = (await above.send('GET', '/overdue')).body['items']
      expect(late).toMatchObject([
        {
          caseId,
          card: 'yellow',
          timeTitle: '超 4 个工作日',
          workingDaysLate: 4,
          rungs: [{ rung: 'd-1' }, { rung: 'due' }, { rung: 'overdue' }, { rung: '+3' }],
        },
      ])
      expect((await top.send('GET', '/overdue')).body['items']).toEqual([])
      const counts = { overdue: 1, yellow: 1, red: 0, supervisions: 0 }
      for (const who of [above, top])
        expect((await who.send('GET', '/overdue/counts')).body['items']).toEqual([
          { countyId: unitId('jinshui'), county: 'jinshui', ...counts },
        ])
      expect((await below.send('GET', '/overdue/counts')).body['items']).toEqual([])
      const list = (await above.send('GET', '/cases')).body['items'] as { id: string }[]
      expect(list.find(({ id }) => id === caseId)).toMatchObject({
        light: 'red',
        card: 'yellow',
        escalated: true,
      })
    }))
})

test('a supervisor files a 督办件 through its route, a clerk does not', () =>
  withdrawn(async (caseId) => {
    const form = { addressee: unitId('jinshui'), cases: [caseId], demand: '限期办结' }
    const path = '/processes/supervision/cases'
    const answer = await city.send('POST', path, { form })
    expect(answer).toMatchObject({ status: 201, body: { status: 'open' } })
    expect((await clerk.send('POST', path, { form })).status).toBe(403)
    expect(await city.send('POST', path, { form: { ...form, addressee: randomUUID() } })).toMatchObject({
      status: 400,
      body: { code: 'invalid-form', errors: [{ path: 'addressee' }] },
    })
    const seen = (await city.send('GET', '/cases?process=supervision')).body['items'] as { id: string }[]
    expect(seen.map(({ id }) => id)).toEqual([answer.body['id']])
    expect(await city.send('POST', path, { form: { ...form, replyDays: 6 } })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'replyDays', message: '不能超过规定的 5 个工作日' }] },
    })
    const daysLeft = async (id: unknown) =>
      (await city.send('GET', `/cases/${String(id)}`)).body['workingDaysLeft']
    expect(await daysLeft(answer.body['id'])).toBe(5)
    const sooner = await city.send('POST', path, { form: { ...form, replyDays: 2 } })
    expect(await daysLeft(sooner.body['id'])).toBe(2)
    const draft = await city.send('POST', `${path}?draft=true`, { form })
    expect((await city.send('GET', `/cases/${String(draft.body['id'])}`)).status).toBe(200)
  }))
