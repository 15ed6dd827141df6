import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acting } from '../support/office.ts'
import { ordinaryMorning } from '../support/clock.ts'
import { kindergarten, unitId, type PersonName } from '../support/people.ts'
import { accepted, fileReport, follow, returned, say } from '../acts/cases.ts'
import { resubmit } from '../../acts/resubmit.ts'
import { report } from '../acts/cases.ts'
import { testApi, type TestApi } from './api.ts'

interface Figures {
  open: Record<string, number>
  today: number
  due: Record<string, number>
  share: number | null
  cards: Record<string, number>
}
interface Board {
  unit: { id: string }
  month: string
  total: Figures
  rows: (Figures & { unitId: string; own: boolean; place: number | null })[]
  weeks: { week: string; filed: number; closed: number }[]
  steps: { process: string; stage: string; decided: number; officerDays: number; applicantDays: number }[]
}

const monday = ordinaryMorning
const on = (day: string, time = '10:00') => Date.parse(`2026-${day}T${time}:00+08:00`)

let t: TestApi
beforeAll(async () => {
  t = await testApi()
  const filedOn = async (at: number, county: 'jinshui' | 'erqi' = 'jinshui') => {
    t.office.time.set(at)
    return fileReport(t, (await kindergarten(t.office.pool, county)).clerk, 'merger')
  }
  const decided = async (caseId: string, at: number) => {
    t.office.time.set(at)
    accepted(await say(t, caseId, 'approve'))
    await follow(t, caseId, { kind: 'close', outcome: 'completed' })
  }
  // In time, late, late and still open; due today, tomorrow, and later.
  await decided(await filedOn(on('11-02')), on('11-04'))
  await decided(await filedOn(on('11-02')), on('11-12'))
  await filedOn(on('11-05'))
  await filedOn(on('11-16'))
  await filedOn(on('11-17'))
  await filedOn(on('11-20'))
  await filedOn(on('11-05'), 'erqi')
  await filedOn(on('11-20'), 'erqi')
  // Returned on the 9th, sent back on the 11th, approved on the 13th; and one that still waits for its applicant.
  t.office.time.set(on('11-09'))
  const k = await kindergarten(t.office.pool)
  const back = await returned(t, k.clerk)
  t.office.time.set(on('11-11'))
  accepted(await resubmit(t.office, acting(k.clerk), back, { form: report('merger'), comment: '已补充' }))
  await follow(t, back, { kind: 'open', key: { stage: 'review', slot: '', round: 2 } })
  await decided(back, on('11-13'))
  await returned(t, (await kindergarten(t.office.pool)).clerk)
  t.office.time.set(monday)
})
afterAll(() => t.close())

const boardFor = async (name: PersonName, query = '') => {
  const { status, body } = await (await t.as(name)).send('GET', `/board${query}`)
  expect(status).toBe(200)
  return body as unknown as Board
}

/** All rows behind a number, page by page. */
const rowsBehind = async (name: PersonName, filters: Record<string, string>) => {
  const who = await t.as(name)
  const ids: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = new URLSearchParams({ ...filters, limit: '2', ...(cursor === '' ? {} : { cursor }) })
    const { body } = await who.send('GET', `/board/rows?${query.toString()}`)
    ids.push(...(body['items'] as { id: string }[]).map(({ id }) => id))
    cursor = body['next'] as string | null
  }
  expect(new Set(ids).size).toBe(ids.length)
  return ids.length
}

/** Every number of a board with the filter that opens it. */
const cellsOf = ({ month, total, rows, weeks, steps }: Board): [number, Record<string, string>][] => {
  const figures = ({ open, today, due, cards }: Figures, where: Record<string, string>) => [
    ...Object.entries(open).map(([mark, n]) => [n, { of: 'open', mark, ...where }] as const),
    [today, { of: 'open', today: 'true', ...where }] as const,
    ...Object.entries(due).map(([mark, n]) => [n, { of: 'due', mark, month, ...where }] as const),
    ...Object.entries(cards).map(([mark, n]) => [n, { of: 'cards', mark, month, ...where }] as const),
  ]
  return [
    ...figures(total, {}),
    ...rows.flatMap((row) => figures(row, { below: row.unitId })),
    ...weeks.flatMap(
      ({ week, filed, closed }) =>
        [
          [filed, { of: 'filed', week }],
          [closed, { of: 'closed', week }],
        ] as const,
    ),
    ...steps.map(
      ({ process, stage, decided }) => [decided, { of: 'decided', process, stage, month }] as const,
    ),
  ].map(([n, filters]) => [n, { ...filters }])
}

describe('the board', () => {
  test('counts by light, by what is due today, and by what became of what was due', async () => {
    const { total } = await boardFor('supervisor')
    expect(total).toMatchObject({
      open: { red: 1, yellow: 2, green: 2, held: 0 },
      today: 1,
      due: { 'on-time': 2, 'late-done': 1, 'late-open': 1 },
      share: 0.5,
    })
  })

  test.each(['supervisor', 'citySupervisor', 'provinceSupervisor'] as const)(
    'of the %s opens behind each number exactly its rows',
    async (name) => {
      const cells = cellsOf(await boardFor(name))
      expect(cells.filter(([n]) => n > 0).length).toBeGreaterThan(10)
      for (const [n, filters] of cells)
        expect([await rowsBehind(name, filters), filters]).toEqual([n, filters])
    },
  )

  test('of a prefecture has a row for each county, with its place by the share decided in time', async () => {
    const { rows } = await boardFor('citySupervisor')
    const of = (name: 'jinshui' | 'erqi') => rows.find((row) => row.unitId === unitId(name))
    expect(of('jinshui')).toMatchObject({ own: false, open: { red: 1 }, share: 0.5, place: 1 })
    expect(of('erqi')).toMatchObject({ open: { red: 1, green: 1 }, share: 0, place: 2 })
  })

  test('of a province has a row for each prefecture, and for a county without one', async () => {
    const { rows } = await boardFor('provinceSupervisor')
    expect(rows.map((row) => row.unitId).sort()).toEqual([unitId('zhengzhou'), unitId('jiyuan')].sort())
  })

  test('tells the officer’s time and the applicant’s apart', async () => {
    const [step] = (await boardFor('supervisor')).steps
    // 2 + 8 + 0 (returned) + 2 + 0 (returned) working days at the desk, 2 with an applicant, over five decisions.
    expect(step).toMatchObject({ stage: 'review', decided: 5, officerDays: 2.4, applicantDays: 0.4 })
  })

  test('counts what was filed and closed week by week', async () => {
    const { weeks } = await boardFor('supervisor')
    expect(weeks.slice(-4)).toEqual([
      { week: '2026-11-02', filed: 3, closed: 1 },
      { week: '2026-11-09', filed: 2, closed: 2 },
      { week: '2026-11-16', filed: 3, closed: 0 },
      { week: '2026-11-23', filed: 0, closed: 0 },
    ])
  })

  test('and a list behind it say as of when', async () => {
    const { body } = await (await t.as('supervisor')).send('GET', '/board/rows?of=open')
    expect(Date.parse(String(body['asOf']))).toBe(t.office.time.now())
  })

  test('says as of when, under which policy and calendar', async () => {
    expect(await boardFor('supervisor')).toMatchObject({
      asOf: '2026-11-23T10:00:00.000+08:00',
      policy: expect.stringMatching(/第 1 版/),
      calendarRevision: 0,
    })
  })

  test('of a unit below opens for those above it, and for nobody beside it', async () => {
    expect((await boardFor('citySupervisor', `?unitId=${unitId('erqi')}`)).unit.id).toBe(unitId('erqi'))
    const beside = await (await t.as('supervisor')).send('GET', `/board?unitId=${unitId('erqi')}`)
    expect(beside.status).toBe(404)
    expect(
      (await (await t.as('supervisor')).send('GET', `/board/rows?of=open&unitId=${unitId('erqi')}`)).status,
    ).toBe(404)
  })

  test.each(['clerk', 'officer', 'auditor', 'systemAdministrator'] as const)(
    'is not for the %s',
    async (name) => {
      const who = await t.as(name)
      expect((await who.send('GET', '/board')).status).toBe(403)
      expect((await who.send('GET', '/board/rows?of=open')).status).toBe(403)
    },
  )

  test('offers extension and taking over to the next superior alone', async () => {
    const first = async (name: PersonName) => {
      const { body } = await (await t.as(name)).send('GET', '/board/rows?of=open&mark=red')
      return (body['items'] as { may: unknown; rungs: unknown; light: string }[])[0]
    }
    expect(await first('citySupervisor')).toMatchObject({
      light: 'red',
      may: { extend: true, takeOver: true },
    })
    expect(await first('supervisor')).toMatchObject({ may: { extend: false, takeOver: false } })
  })
})
