import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { markStarted } from '../../db/cases.ts'
import { beijingTime } from '../../domain/time/day.ts'
import { follow } from '../acts/cases.ts'
import { unitId } from '../support/people.ts'
import { expectInvariants } from '../support/invariants.ts'
import { deskOf, filed, filing, report, testApi, type Browser, type Json, type TestApi } from './api.ts'

let t: TestApi
let clerk: Browser
let bamboo: Browser
let officer: Browser
let officerToo: Browser
beforeAll(async () => {
  t = await testApi()
  ;[clerk, bamboo, officer, officerToo] = await Promise.all([
    t.as('clerk'),
    t.as('bambooClerk'),
    t.as('officer'),
    t.as('officerToo'),
  ])
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

/** Ends a case however far it has come; its institution may then file the same business again. */
const end = async (caseId: string): Promise<void> => {
  const { body } = await clerk.send('GET', `/cases/${caseId}`)
  if (body['status'] !== 'open' && body['status'] !== 'supplement') return
  const { status } = await clerk.send('POST', `/cases/${caseId}/withdraw`)
  await follow(t, caseId, { kind: 'close', outcome: status === 200 ? 'withdrawn' : 'completed' })
}

/** A report that is ended with its test, whether that passes or not. */
const filedForNow = async (more = {}): Promise<string> => {
  const caseId = await filed(clerk, more)
  onTestFinished(() => end(caseId))
  return caseId
}

const key = { stage: 'review', slot: '', round: 1 }
const without = ({ status, body }: Json) => ({ status, ...body, diagnosisId: '', instance: '' })
const ids = (answer: Json, field = 'id') =>
  (answer.body['items'] as Record<string, unknown>[]).map((item) => item[field])

const decide = async (browser: Browser, caseId: string, verdict: string, more: object = {}) => {
  const desk = await deskOf(officer, caseId)
  return browser.send('POST', `/tasks/${desk.id}/verdict`, { verdict, version: desk.version, ...more })
}

/** Each test has a category of its own: one report of a kind may run at a time. */
const categories = ['merger', 'resumption', 'bus-change', 'canteen-change', 'suspension'] as const

describe('a process as it holds for one applicant', () => {
  const forUnit = (browser: Browser, unit: Parameters<typeof unitId>[0]) =>
    browser.send('GET', `/processes/dispute?applicantId=${unitId(unit)}`)

  test('is told to an officer who files for the own county, and for an institution in it', async () => {
    expect([
      (await forUnit(officer, 'jinshui')).status,
      (await forUnit(officer, 'sunflower')).status,
    ]).toEqual([200, 200])
  })

  test('is not told of somebody else’s unit', async () => {
    expect([(await forUnit(officer, 'erqi')).status, (await forUnit(clerk, 'poplar')).status]).toEqual([
      404, 404,
    ])
  })
})

describe('a case out of scope', () => {
  let caseId: string
  let taskId: string
  beforeAll(async () => {
    caseId = await filed(clerk)
    taskId = (await deskOf(officer, caseId)).id
  })

  test.each(['bambooClerk', 'poplarClerk', 'erqiOfficer', 'auditor'] as const)(
    'is for %s what a case is that does not exist',
    async (name) => {
      const stranger = await t.as(name)
      for (const tail of ['', '/timeline', '/clock']) {
        const there = await stranger.send('GET', `/cases/${caseId}${tail}`)
        expect(there.status).toBe(404)
        expect(without(there)).toEqual(without(await stranger.send('GET', `/cases/${randomUUID()}${tail}`)))
      }
      const acts = [
        [`/cases/${caseId}/withdraw`, {}],
        [`/cases/${caseId}/submit`, { form: report() }],
        [`/tasks/${taskId}/claim`, {}],
        [`/tasks/${taskId}/release`, {}],
        [`/tasks/${taskId}/verdict`, { verdict: 'approve', version: 1 }],
      ] as const
      const before = await t.rows()
      for (const [path, body] of acts) {
        const there = await stranger.send('POST', path, body)
        const nowhere = await stranger.send('POST', path.replace(/[0-9a-f-]{36}/, randomUUID()), body)
        expect([path, there.status]).toEqual([path, 404])
        expect(without(there)).toEqual(without(nowhere))
      }
      const { audit, ...rest } = await t.rows()
      expect(rest).toEqual(Object.fromEntries(Object.entries(before).filter(([table]) => table !== 'audit')))
      expect(audit).toBeGreaterThan(before['audit'] ?? 0)
    },
  )

  test('is in no list of theirs', async () => {
    for (const name of ['bambooClerk', 'erqiOfficer', 'auditor'] as const)
      expect(ids(await (await t.as(name)).send('GET', '/cases'))).not.toContain(caseId)
  })

  test('is seen by the applicant, its county and the levels above', async () => {
    for (const name of ['clerk', 'principal', 'officer', 'supervisor', 'citySupervisor'] as const)
      expect(ids(await (await t.as(name)).send('GET', '/cases'))).toContain(caseId)
  })

  test('shows its form to the desk, and not to those who only watch', async () => {
    expect((await officer.send('GET', `/cases/${caseId}`)).body['form']).toMatchObject({ category: 'merger' })
    const watched = await (await t.as('citySupervisor')).send('GET', `/cases/${caseId}`)
    expect([watched.status, watched.body['form'], watched.body['evidence']]).toEqual([200, null, null])
  })

  test('cannot be decided by its own applicant, whose form it is', async () => {
    const answer = await clerk.send('POST', `/tasks/${taskId}/verdict`, { verdict: 'approve', version: 1 })
    expect([answer.status, answer.body.code]).toEqual([403, 'forbidden'])
    await end(caseId)
  })
})

describe('a verdict', () => {
  test('is durable when it is answered, and says that the case moves on', async () => {
    const caseId = await filedForNow()
    const { status, body } = await decide(officer, caseId, 'approve')
    expect([status, body['advancing'], body['verdict']]).toEqual([200, true, 'approve'])
    expect(await decide(officer, caseId, 'approve').catch((error: unknown) => String(error))).toContain(
      'no open task',
    )
    await follow(t, caseId, { kind: 'close', outcome: 'completed' })
    expect((await clerk.send('GET', `/cases/${caseId}`)).body).toMatchObject({
      status: 'completed',
      outcomeTitle: '办结',
    })
  })

  test('at a version that has passed is refused with the one of today', async () => {
    const caseId = await filedForNow()
    const { id } = await deskOf(officer, caseId)
    expect((await officer.send('POST', `/tasks/${id}/claim`)).body).toEqual({ taskId: id, version: 2 })
    const stale = await officer.send('POST', `/tasks/${id}/verdict`, { verdict: 'approve', version: 1 })
    expect([stale.status, stale.body.code, stale.body['version']]).toEqual([409, 'stale-version', 2])
    const held = await officerToo.send('POST', `/tasks/${id}/claim`)
    expect([held.status, held.body.code, held.body['holder']]).toEqual([409, 'task-held', 'officer'])
    expect((await officer.send('POST', `/tasks/${id}/release`)).status).toBe(200)
  })

  test('of two officers at once is one verdict, and the other hears who and when', async () => {
    const caseId = await filedForNow()
    const { id, version } = await deskOf(officer, caseId)
    const say = (browser: Browser) =>
      browser.send('POST', `/tasks/${id}/verdict`, { verdict: 'approve', version })
    const answers = await Promise.all([say(officer), say(officerToo)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const late = answers.find(({ status }) => status === 409)
    expect(late?.body).toMatchObject({
      code: 'task-decided',
      detail: expect.stringMatching(/已由 officer(Too)? 于 .+ 办结/) as string,
      decidedAt: beijingTime(t.office.time.now()),
    })
    await follow(t, caseId, { kind: 'close', outcome: 'completed' })
  })

  test('that needs a reason is refused without one', async () => {
    const caseId = await filedForNow()
    const { status, body } = await decide(officer, caseId, 'reject')
    expect([status, body.code, body.errors]).toEqual([
      400,
      'reason-required',
      [{ path: 'comment', message: '必填' }],
    ])
  })

  test('that sends it back lets the applicant supplement, with words that only insiders read', async () => {
    const caseId = await filedForNow()
    await decide(officer, caseId, 'return', { comment: '请补充并入协议' })
    const early = await clerk.send('POST', `/cases/${caseId}/submit`, { form: report() })
    expect(early.body.code).toBe('case-advancing')
    await follow(t, caseId, { kind: 'ask-supplement', key })
    expect((await clerk.send('GET', `/cases/${caseId}`)).body).toMatchObject({
      status: 'supplement',
      may: { resubmit: true, withdraw: true },
    })
    const form = report({ description: '附协议' })
    expect((await clerk.send('POST', `/cases/${caseId}/submit`, {})).body.errors).toEqual([
      { path: 'form', message: '必填' },
    ])
    expect((await clerk.send('POST', `/cases/${caseId}/submit`, { form, comment: '已补' })).status).toBe(200)
    const timeline = await clerk.send('GET', `/cases/${caseId}/timeline`)
    expect(ids(timeline, 'comment').filter(Boolean)).toEqual(['请补充并入协议', '已补'])
    expect(timeline.body['items']).toContainEqual(
      expect.objectContaining({
        type: 'resubmitted',
        changed: [{ field: 'description', title: '情况说明' }],
      }),
    )
    const watched = await (await t.as('citySupervisor')).send('GET', `/cases/${caseId}/timeline`)
    expect(ids(watched, 'comment').filter(Boolean)).toEqual([])
    await follow(t, caseId, { kind: 'open', key: { ...key, round: 2 } })
  })
})

test('the step that a case is at says whom to ring', async () => {
  const caseId = await filedForNow()
  const owner = postgres(t.database.url, { max: 1 })
  await owner`UPDATE unit_versions SET phone = '0371-5410105' WHERE unit_id = ${unitId('jinshui')}`
  await owner.end()
  const { body } = await clerk.send('GET', `/cases/${caseId}`)
  expect(body['stages']).toMatchObject([{ state: 'current', unit: 'jinshui', phone: '0371-5410105' }])
})

describe('an unfinished supplement', () => {
  const saved = async (browser: Browser, caseId: string) =>
    (await browser.send('GET', `/cases/${caseId}`)).body['saved']
  const unfinished = { form: { category: 'merger', description: '附' } }

  test('is kept for the applicant alone, is no draft of its own, and is gone once it has been handed in', async () => {
    const caseId = await filedForNow()
    const keep = (browser: Browser) => browser.send('PUT', `/cases/${caseId}/draft`, unfinished)
    expect((await keep(clerk)).body['detail']).toBe('当前状态：办理中')
    await decide(officer, caseId, 'return', { comment: '请补充并入协议' })
    await follow(t, caseId, { kind: 'ask-supplement', key })
    expect((await keep(clerk)).status).toBe(200)
    expect((await keep(bamboo)).status).toBe(404)
    expect((await keep(officer)).status).toBe(403)
    expect(await saved(clerk, caseId)).toEqual(unfinished.form)
    expect(await saved(officer, caseId)).toBe(null)
    expect(ids(await clerk.send('GET', '/cases?status=draft'))).toEqual([])

    const form = report({ description: '附协议' })
    expect((await clerk.send('POST', `/cases/${caseId}/submit`, { form })).status).toBe(200)
    const left = await t.office.pool`SELECT FROM drafts WHERE id = ${caseId}`
    expect(left).toHaveLength(0)
    await follow(t, caseId, { kind: 'open', key: { ...key, round: 2 } })
  })

  test('makes whoever wrote on it one who filled in the case, and none of those decides it', async () => {
    const caseId = await filedForNow()
    await decide(officer, caseId, 'return', { comment: '请补充并入协议' })
    await follow(t, caseId, { kind: 'ask-supplement', key })
    await clerk.send('PUT', `/cases/${caseId}/draft`, unfinished)
    await clerk.send('POST', `/cases/${caseId}/submit`, { form: report({ description: '附协议' }) })
    const [row] = await t.office.pool<{ drafters: string[]; filler: string }[]>`
      SELECT drafters, person_id AS filler FROM form_versions WHERE case_id = ${caseId} AND no = 2`
    expect(row?.drafters).toEqual([row?.filler])
    await follow(t, caseId, { kind: 'open', key: { ...key, round: 2 } })
  })
})

describe('the wrong state', () => {
  test('is refused and named', async () => {
    const caseId = await filedForNow()
    await markStarted(t.office.pool, caseId, 1, 2)
    const early = await clerk.send('POST', `/cases/${caseId}/submit`, { form: report() })
    expect([early.status, early.body.code, early.body['current']]).toEqual([409, 'wrong-state', 'open'])
    expect(early.body['detail']).toBe('当前状态：办理中')
    expect((await clerk.send('DELETE', `/cases/${caseId}`)).body.code).toBe('wrong-state')
    expect((await clerk.send('POST', `/cases/${caseId}/withdraw`)).status).toBe(200)
    await follow(t, caseId, { kind: 'close', outcome: 'withdrawn' })
    const late = await clerk.send('POST', `/cases/${caseId}/withdraw`)
    expect([late.status, late.body['detail']]).toEqual([409, '当前状态：已撤回'])
  })

  test('is also that the same business is under way, with its number', async () => {
    const caseId = await filedForNow()
    const { status, body } = await clerk.send('POST', filing, { form: report() })
    expect([status, body.code, body['number']]).toEqual([
      409,
      'business-in-progress',
      (await clerk.send('GET', `/cases/${caseId}`)).body['number'],
    ])
  })
})

describe('a draft', () => {
  const unfinished = { form: { category: 'merger' } }

  test('is saved unfinished, seen by its institution only, and filed under its id', async () => {
    const { status, body } = await clerk.send('POST', `${filing}?draft=true`, unfinished)
    const id = String(body['id'])
    onTestFinished(() => end(id))
    expect([status, body['status'], body['number']]).toEqual([201, 'draft', null])
    expect(ids(await clerk.send('GET', '/cases?status=draft'))).toEqual([id])
    expect(ids(await bamboo.send('GET', '/cases?status=draft'))).toEqual([])
    expect((await bamboo.send('GET', `/cases/${id}`)).status).toBe(404)
    expect((await officer.send('GET', `/cases/${id}`)).status).toBe(404)
    expect((await clerk.send('GET', `/cases/${id}`)).body).toMatchObject({
      ...unfinished,
      may: { submit: true },
    })

    const early = await clerk.send('POST', `/cases/${id}/submit`)
    expect([early.status, early.body.code]).toEqual([400, 'invalid-form'])
    expect((await clerk.send('PUT', `/cases/${id}/draft`, { form: report() })).status).toBe(200)
    expect((await bamboo.send('POST', `/cases/${id}/submit`)).status).toBe(404)

    const key = { 'idempotency-key': 'submit-draft' }
    const first = await clerk.send('POST', `/cases/${id}/submit`, undefined, key)
    const again = await clerk.send('POST', `/cases/${id}/submit`, undefined, key)
    expect([first.status, first.body['number']]).toEqual([
      200,
      expect.stringMatching(/^CR-410105-20261123-\d{4}$/),
    ])
    expect([again.status, again.body]).toEqual([200, first.body])
    expect(ids(await clerk.send('GET', '/cases?status=draft'))).toEqual([])
  })

  test('submitted twice at once becomes one case', async () => {
    const { body } = await clerk.send('POST', `${filing}?draft=true`, { form: report() })
    onTestFinished(() => end(String(body['id'])))
    const submit = () => clerk.send('POST', `/cases/${String(body['id'])}/submit`)
    const answers = await Promise.all([submit(), submit()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('can be thrown away', async () => {
    const { body } = await clerk.send('POST', `${filing}?draft=true`, unfinished)
    const path = `/cases/${String(body['id'])}`
    expect((await bamboo.send('DELETE', path)).status).toBe(404)
    expect((await clerk.send('DELETE', path)).status).toBe(204)
    expect((await clerk.send('GET', path)).status).toBe(404)
  })
})

describe('lists', () => {
  let filedNow: string[]
  beforeAll(async () => {
    filedNow = []
    for (const category of categories) {
      const extra = category === 'suspension' ? { placement: '就近安置' } : {}
      filedNow.push(await filed(bamboo, { category, extra }))
      t.office.time.set(t.office.time.now() + 1000)
    }
  })

  const pages = async (browser: Browser, path: string, field: string) => {
    const seen: unknown[] = []
    let cursor = ''
    for (;;) {
      const answer = await browser.send('GET', `${path}limit=2${cursor}`)
      seen.push(...ids(answer, field))
      if (answer.body['next'] === null) return { seen, total: answer.body['total'] }
      cursor = `&cursor=${String(answer.body['next'])}`
    }
  }

  test('of cases page by page show each case once, the newest first', async () => {
    const { seen } = await pages(bamboo, '/cases?', 'id')
    expect(seen).toEqual([...filedNow].reverse())
  })

  test('of tasks count as many as they show, each once', async () => {
    const todo = await pages(officer, '/tasks?box=todo&', 'caseId')
    expect(todo.seen.slice().sort()).toEqual(filedNow.slice().sort())
    expect(todo.total).toBe(filedNow.length)
    const started = await pages(bamboo, '/tasks?box=started&', 'caseId')
    expect([started.seen, started.total]).toEqual([[...filedNow].reverse(), filedNow.length])
    const done = await pages(officer, '/tasks?box=done&', 'caseId')
    expect(new Set(done.seen).size).toBe(done.total)
  })

  test('of tasks leave out what a colleague has claimed', async () => {
    const [caseId] = filedNow
    const { id } = await deskOf(officer, String(caseId))
    await officer.send('POST', `/tasks/${id}/claim`)
    expect((await officerToo.send('GET', '/tasks')).body['total']).toBe(filedNow.length - 1)
    expect((await officer.send('GET', '/tasks')).body['total']).toBe(filedNow.length)
    await officer.send('POST', `/tasks/${id}/release`)
  })

  test('of what is late are those of the levels above, once the due instant is past', async () => {
    const supervisor = await t.as('supervisor')
    expect(ids(await supervisor.send('GET', '/overdue'))).toEqual([])
    const now = t.office.time.now()
    onTestFinished(() => t.office.time.set(now))
    t.office.time.set(now + 30 * 24 * 3_600_000)
    const [above, city, strange] = await Promise.all([
      t.as('supervisor'),
      t.as('citySupervisor'),
      t.as('erqiOfficer'),
    ])
    const { seen } = await pages(above, '/overdue?', 'caseId')
    expect(seen.slice().sort()).toEqual(filedNow.slice().sort())
    const { body } = await city.send('GET', '/overdue')
    expect(body['items']).toHaveLength(filedNow.length)
    expect(body['items']).toContainEqual(
      expect.objectContaining({ kind: 'task', unit: 'jinshui', stageTitle: '审核', workingDaysLate: 17 }),
    )
    expect(ids(await strange.send('GET', '/overdue'))).toEqual([])
  })

  test('of institutions and notices are one’s own', async () => {
    expect(ids(await clerk.send('GET', '/institutions'), 'name')).toEqual(['sunflower'])
    expect(ids(await officer.send('GET', '/institutions'), 'name')).toEqual(['sunflower', 'bamboo'])
    expect((await bamboo.send('GET', `/institutions/${unitId('sunflower')}`)).status).toBe(404)
    const { body } = await officer.send('GET', `/institutions/${unitId('sunflower')}`)
    expect(body).toMatchObject({
      name: 'sunflower',
      path: [{ name: 'jinshui' }, { name: 'zhengzhou' }, {}, {}],
    })
    const [notice] = ids(await officer.send('GET', '/notices')).map(String)
    expect((await bamboo.send('POST', `/notices/${notice}/read`)).status).toBe(404)
    expect((await officer.send('POST', `/notices/${notice}/read`)).status).toBe(204)
    expect(ids(await officer.send('GET', '/notices'), 'readAt')[0]).toBe(beijingTime(t.office.time.now()))
  })
})

describe('one page', () => {
  test('of a task says what may be said there, under which rule', async () => {
    const caseId = await filedForNow({ category: 'bus-change' })
    const { id } = await deskOf(officer, caseId)
    const { body } = await officer.send('GET', `/tasks/${id}`)
    expect(body).toMatchObject({
      stage: 'acknowledge',
      unit: 'jinshui',
      workingDaysLeft: 5,
      rule: { budget: '5wd', certainty: 'text' },
      may: { claim: true, release: false, decide: true },
      form: { category: 'bus-change' },
      evidence: [],
      case: { id: caseId, applicant: 'sunflower' },
    })
    expect(body['verdicts']).toContainEqual({
      verdict: 'explain',
      title: '要求说明',
      kind: 'supplement',
      suspends: false,
      reason: true,
      form: null,
      then: {
        to: 'applicant',
        title: null,
        unit: null,
        clock: null,
        effect: null,
        signatures: [],
        others: [],
      },
    })
  })

  test('of a clock counts day by day and names the article', async () => {
    const caseId = await filedForNow()
    const { body } = await clerk.send('GET', `/cases/${caseId}/clock`)
    const [clock] = body['items'] as { days: { counted: boolean }[] }[]
    expect(clock).toMatchObject({ budget: '5wd', dueDay: '2026-11-30', provisional: false, suspended: false })
    expect(clock?.days.filter(({ counted }) => counted)).toHaveLength(5)
  })

  test('of a process has its form, clocks and the categories of one’s own county', async () => {
    const { body } = await clerk.send('GET', '/processes/change-report')
    expect(body).toMatchObject({
      title: '异动申报',
      mayFile: true,
      applicants: [{ name: 'sunflower' }],
      fields: { properties: { category: { title: '异动类别', widget: 'category' } } },
    })
    expect((body['categories'] as { code: string }[]).map(({ code }) => code)).toContain('merger')
    const offered = (await officer.send('GET', '/processes')).body['items'] as { mayFile: boolean }[]
    // A county opens a dispute by hand, and files nothing else.
    expect(offered.filter(({ mayFile }) => mayFile)).toMatchObject([{ name: 'dispute' }])
    expect((await clerk.send('GET', '/processes/none')).status).toBe(404)
  })
})
