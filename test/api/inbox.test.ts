import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { filed, testApi, type Browser, type TestApi } from './api.ts'

const groups = ['overdue', 'today', 'soon', 'new'] as const
type Counts = { todo: number; supervised: number; consulted: number; groups: Record<string, number> }

let t: TestApi
let officer: Browser
beforeAll(async () => {
  t = await testApi()
  officer = await t.as('officer')
  const clerk = await t.as('clerk')
  for (const category of ['merger', 'resumption', 'bus-change']) await filed(clerk, { category })
})
afterAll(() => t.close())

/** Everybody logs in anew: sessions end while the clock is ahead. */
const days = async (ahead: number): Promise<Browser> => {
  const now = t.office.time.now()
  onTestFinished(() => t.office.time.set(now))
  t.office.time.set(now + ahead * 24 * 3_600_000)
  return t.as('officer')
}

const list = async (browser: Browser, query: string) => {
  const seen: unknown[] = []
  let cursor = ''
  for (;;) {
    const { body } = await browser.send('GET', `/tasks?limit=2${query}${cursor}`)
    seen.push(...(body['items'] as { id: string }[]).map(({ id }) => id))
    if (body['next'] === null) return { seen, total: body['total'] }
    cursor = `&cursor=${String(body['next'])}`
  }
}

const counts = async (browser: Browser, query = '') =>
  (await browser.send('GET', `/tasks/counts${query}`)).body as unknown as Counts

describe('the groups of an inbox', () => {
  test.each([0, 1, 3, 5, 6, 8, 40])(
    '%i days after the filing, list as many as are counted',
    async (ahead) => {
      const browser = await days(ahead)
      const counted = await counts(browser)
      for (const group of groups) {
        const { seen, total } = await list(browser, `&group=${group}`)
        expect([new Set(seen).size, total]).toEqual([counted.groups[group], counted.groups[group]])
      }
    },
  )

  test('hold what is late after its time, and nothing else', async () => {
    const { todo, groups: at } = await counts(await days(40))
    expect([todo, at]).toEqual([3, { overdue: 3, today: 0, soon: 0, new: 0 }])
  })

  test('hold what has just come, the last first', async () => {
    const all = await list(officer, '')
    const fresh = await list(officer, '&group=new')
    expect(new Set(fresh.seen)).toEqual(new Set(all.seen))
  })

  test('are empty for whoever has no desk there', async () => {
    const other = await t.as('erqiOfficer')
    expect(await counts(other)).toMatchObject({ todo: 0, groups: { new: 0 } })
    expect((await list(other, '&group=new')).seen).toEqual([])
  })
})

describe('an inbox', () => {
  test('can be narrowed to one business', async () => {
    expect((await list(officer, '&process=change-report')).total).toBe(3)
    expect((await list(officer, '&process=transfer')).total).toBe(0)
    expect(await counts(officer, '?process=transfer')).toMatchObject({ todo: 0, groups: { new: 0 } })
  })

  test('shows apart what is under supervision', async () => {
    expect((await list(officer, '&box=supervised')).seen).toEqual([])
    const supervisor = await t.as('citySupervisor')
    const [{ caseId }] = (await officer.send('GET', '/tasks')).body['items'] as [{ caseId: string }]
    const { body: units } = await supervisor.send('GET', '/units?limit=100')
    const county = (units['items'] as { id: string; code: string }[]).find(({ code }) => code === '410105')
    const { status, body } = await supervisor.send('POST', '/processes/supervision/cases', {
      form: { addressee: county?.id, cases: [caseId], demand: '请于三日内办结' },
    })
    expect([status, body['code']]).toEqual([201, undefined])
    expect((await list(officer, '&box=supervised')).total).toBe(1)
    expect((await counts(officer)).supervised).toBe(1)
    const links = async (id: string) => (await supervisor.send('GET', `/cases/${id}`)).body['links']
    const item = String(body['id'])
    expect(await links(item)).toMatchObject([{ kind: 'supervised', id: caseId }])
    expect(await links(caseId)).toMatchObject([{ kind: 'supervised', id: item }])
  })

  test('tells an unknown group from a known one', async () => {
    expect((await officer.send('GET', '/tasks?group=later')).status).toBe(400)
    expect((await t.anonymous.send('GET', '/tasks/counts')).status).toBe(401)
  })
})
