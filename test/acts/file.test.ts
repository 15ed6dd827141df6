import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { clockState } from '../../acts/clocks.ts'
import { deleteDraft, readDraft, saveDraft } from '../../acts/draft.ts'
import { file } from '../../acts/file.ts'
import { openForm } from '../../acts/forms.ts'
import { insertEntry } from '../../db/catalogue.ts'
import { clocksOf } from '../../db/clocks.ts'
import { timelineOf } from '../../db/journal.ts'
import { fillersOf } from '../../db/people.ts'
import { nationalCalendar } from '../../domain/time/calendar.ts'
import { explain } from '../../domain/time/clock.ts'
import { changeReport } from '../../processes/change-report.ts'
import { ordinaryMorning } from '../support/clock.ts'
import { expectInvariants } from '../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { grant, kindergarten, unitId } from '../support/people.ts'
import { accepted, fileReport, openTask, report, theCase } from './cases.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const day = '2026-11-23'

describe('a filing', () => {
  test('is journalled with the desk it opened and what it did to the register', async () => {
    const { clerk } = await kindergarten(t.office.pool)
    const caseId = await fileReport(t, clerk, 'canteen-change')
    const rows = await timelineOf(t.office.pool, caseId, day)
    expect(rows.map(({ type, personId, role }) => [type, personId, role])).toEqual([
      ['filed', clerk.id, 'clerk'],
      ['task-opened', null, null],
      ['effect-done', null, null],
    ])
  })

  test('answers with a number of process, county, day and serial', async () => {
    const { clerk } = await kindergarten(t.office.pool)
    const { number } = accepted(await file(t.office, acting(clerk), changeReport, { form: report('merger') }))
    expect(number).toMatch(/^CR-410105-20261123-\d{4}$/)
  })

  test('lies on the desk of the county’s officers, claimed by nobody', async () => {
    const { clerk } = await kindergarten(t.office.pool)
    const task = await openTask(t, await fileReport(t, clerk, 'merger'))
    expect(task).toMatchObject({
      stage: 'review',
      round: 1,
      unitId: unitId('jinshui'),
      role: 'officer',
      holderId: null,
    })
  })

  test('is due after five working days, each of which can be explained', async () => {
    const { clerk } = await kindergarten(t.office.pool)
    const caseId = await fileReport(t, clerk, 'merger')
    const [clock] = await clocksOf(t.office.pool, caseId)
    if (!clock) throw new Error('no clock')
    const { dueDay, due, days } = explain(clockState(clock), nationalCalendar)
    expect(days.map(({ day: each, counted, reason }) => `${each} ${counted ? '+' : reason}`)).toEqual([
      '2026-11-23 arrival',
      '2026-11-24 +',
      '2026-11-25 +',
      '2026-11-26 +',
      '2026-11-27 +',
      '2026-11-28 weekend',
      '2026-11-29 weekend',
      '2026-11-30 +',
    ])
    expect([clock.dueDay, clock.dueAt]).toEqual([dueDay, due])
    expect((await openTask(t, caseId)).dueAt).toBe(due)
    // The officer is reminded in the morning of the working day before.
    expect((await theCase(t, caseId)).nextRungAt).toBe(Date.parse('2026-11-27T08:30:00+08:00'))
  })

  test('late in December is due in a year without a notice, and says that this is provisional', async () => {
    const { clerk } = await kindergarten(t.office.pool)
    t.office.time.set(Date.parse('2026-12-30T10:00:00+08:00'))
    const caseId = await fileReport(t, clerk, 'merger')
    const [clock] = await clocksOf(t.office.pool, caseId)
    t.office.time.set(ordinaryMorning)
    expect(clock).toMatchObject({ dueDay: '2027-01-07', provisional: true })
  })

  test('at 23:59:59 arrives a day earlier than one at 00:00:00', async () => {
    const dueDays = []
    for (const at of ['2026-11-23T23:59:59+08:00', '2026-11-24T00:00:00+08:00']) {
      const { clerk } = await kindergarten(t.office.pool)
      t.office.time.set(Date.parse(at))
      const [clock] = await clocksOf(t.office.pool, await fileReport(t, clerk, 'merger'))
      dueDays.push(clock?.dueDay)
    }
    t.office.time.set(ordinaryMorning)
    expect(dueDays).toEqual(['2026-11-30', '2026-12-01'])
  })

  test('keeps its form sealed: the words are not in the table', async () => {
    const { clerk } = await kindergarten(t.office.pool)
    const caseId = await fileReport(t, clerk, 'merger', { description: '园长张三' })
    const [row] = await t.office.pool<
      { body: Buffer }[]
    >`SELECT body FROM form_versions WHERE case_id = ${caseId}`
    expect(row?.body.includes('园长张三')).toBe(false)
    expect(await openForm(t.office.pool, t.office, caseId, 1)).toMatchObject({ description: '园长张三' })
  })

  test('under a category that the county has added runs like a built-in one', async () => {
    const { clerk } = await kindergarten(t.office.pool, 'erqi')
    const entry = { title: '园舍改造', question: '园舍改造？', handling: 'review' } as const
    await insertEntry(t.office.pool, unitId('erqi'), 'rebuild', entry, t.office.time.now())
    expect((await openTask(t, await fileReport(t, clerk, 'rebuild'))).stage).toBe('review')
  })

  test('under that category is unknown in the next county', async () => {
    const { clerk } = await kindergarten(t.office.pool)
    expect(await file(t.office, acting(clerk), changeReport, { form: report('rebuild') })).toMatchObject({
      code: 'invalid-form',
      errors: [{ path: 'category' }],
    })
  })

  test('by a person who fills for two kindergartens must name one of them', async () => {
    const [a, b] = [await kindergarten(t.office.pool), await kindergarten(t.office.pool)]
    const both = a.clerk
    await grant(t.office.pool, both.id, b.id, 'clerk')
    const form = report('merger')
    expect(await file(t.office, acting(both), changeReport, { form })).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: 'applicantId' }],
    })
    const { caseId } = accepted(await file(t.office, acting(both), changeReport, { form, applicantId: b.id }))
    expect((await theCase(t, caseId)).applicantId).toBe(b.id)
  })

  test('for another kindergarten finds nothing there', async () => {
    const [{ clerk }, other] = [await kindergarten(t.office.pool), await kindergarten(t.office.pool)]
    const filing = { form: report('merger'), applicantId: other.id }
    expect(await file(t.office, acting(clerk), changeReport, filing)).toMatchObject({ code: 'not-found' })
  })

  test('with papers that nobody has uploaded is refused by their ids', async () => {
    const { clerk } = await kindergarten(t.office.pool)
    const paper = '019ac6e0-0000-7000-8000-000000000000'
    const filing = { form: report('merger', { papers: [paper] }) }
    expect(await file(t.office, acting(clerk), changeReport, filing)).toMatchObject({
      code: 'invalid-form',
      errors: [{ path: 'papers', message: '有材料不存在或不是本件的，请移除后重新上传' }],
    })
  })
})

describe('a second filing of the same category', () => {
  test('is refused with the number of the first, its desk, who holds it and until when', async () => {
    const { clerk, clerkToo } = await kindergarten(t.office.pool)
    const { number } = accepted(await file(t.office, acting(clerk), changeReport, { form: report('merger') }))
    const refused = await file(t.office, acting(clerkToo), changeReport, { form: report('merger') })
    expect(refused).toMatchObject({
      code: 'business-in-progress',
      detail: `${number} 正在jinshui办理，应于 2026-11-30 前办结`,
      facts: { number, unit: 'jinshui', dueAt: '2026-12-01T00:00:00.000+08:00' },
    })
  })

  test('is accepted where it is of another category', async () => {
    const { clerk } = await kindergarten(t.office.pool)
    await fileReport(t, clerk, 'merger')
    expect(await file(t.office, acting(clerk), changeReport, { form: report('bus-change') })).toMatchObject({
      ok: true,
    })
  })

  test('is accepted at another kindergarten', async () => {
    for (const { clerk } of [await kindergarten(t.office.pool), await kindergarten(t.office.pool)])
      expect(await file(t.office, acting(clerk), changeReport, { form: report('merger') })).toMatchObject({
        ok: true,
      })
  })

  test('at the same moment: exactly one of the two goes through, twenty times', async () => {
    for (let i = 0; i < 20; i += 1) {
      const { clerk, clerkToo } = await kindergarten(t.office.pool)
      const both = await Promise.all(
        [clerk, clerkToo].map((by) => file(t.office, acting(by), changeReport, { form: report('merger') })),
      )
      expect(both.map((each) => (each.ok ? 'ok' : each.code)).sort()).toEqual(['business-in-progress', 'ok'])
    }
  })
})

describe('a draft', () => {
  const draft = async () => {
    const k = await kindergarten(t.office.pool)
    const { caseId } = accepted(
      await saveDraft(t.office, acting(k.clerk), changeReport, { form: { category: 'merger' } }),
    )
    return { ...k, caseId }
  }

  test('keeps a form that is not finished', async () => {
    const { clerk, caseId } = await draft()
    expect((await readDraft(t.office.pool, t.office, clerk, caseId)).form).toEqual({ category: 'merger' })
  })

  test('is written over by the next version', async () => {
    const { clerk, clerkToo, caseId } = await draft()
    accepted(
      await saveDraft(t.office, acting(clerkToo), changeReport, {
        form: { description: '二' },
        draftId: caseId,
      }),
    )
    expect((await readDraft(t.office.pool, t.office, clerk, caseId)).form).toEqual({ description: '二' })
  })

  test('makes everybody who wrote on it a filler of the case', async () => {
    const { clerk, clerkToo, caseId } = await draft()
    const again = { form: { description: '二' }, draftId: caseId }
    accepted(await saveDraft(t.office, acting(clerkToo), changeReport, again))
    accepted(await file(t.office, acting(clerk), changeReport, { form: report('merger'), draftId: caseId }))
    expect(await fillersOf(t.office.pool, caseId)).toEqual(
      expect.arrayContaining([clerk.id, clerkToo.id].sort()),
    )
  })

  test('is filed as it was saved last, where no form comes along', async () => {
    const { clerk, clerkToo, caseId } = await draft()
    const last = report('merger', { description: '后来改的' })
    accepted(await saveDraft(t.office, acting(clerkToo), changeReport, { form: last, draftId: caseId }))
    accepted(await file(t.office, acting(clerk), changeReport, { draftId: caseId }))
    expect(await openForm(t.office.pool, t.office, caseId, 1)).toEqual(last)
  })

  test('becomes the case of its own id when it is filed, and is gone', async () => {
    const { clerk, caseId } = await draft()
    const filed = accepted(
      await file(t.office, acting(clerk), changeReport, { form: report('merger'), draftId: caseId }),
    )
    expect(filed.caseId).toBe(caseId)
    await expect(readDraft(t.office.pool, t.office, clerk, caseId)).rejects.toThrow('not-found')
  })

  test('is thrown away once', async () => {
    const { clerk, caseId } = await draft()
    expect(await deleteDraft(t.office, acting(clerk), caseId)).toMatchObject({ ok: true })
    expect(await deleteDraft(t.office, acting(clerk), caseId)).toMatchObject({ code: 'not-found' })
  })

  test('is nobody’s business outside the kindergarten, not even the county’s', async () => {
    const { caseId } = await draft()
    const { clerk: stranger } = await kindergarten(t.office.pool)
    for (const who of [acting(stranger), acting('officer'), acting('auditor')]) {
      expect(await deleteDraft(t.office, who, caseId)).toMatchObject({ code: 'not-found' })
      await expect(readDraft(t.office.pool, t.office, who.person, caseId)).rejects.toThrow('not-found')
    }
    const over = { form: {}, draftId: caseId }
    expect(await saveDraft(t.office, acting(stranger), changeReport, over)).toMatchObject({
      code: 'not-found',
    })
  })

  test('of another kindergarten can neither be filed nor deleted by filing', async () => {
    const { caseId } = await draft()
    const { clerk: stranger } = await kindergarten(t.office.pool)
    const filing = { form: report('merger'), draftId: caseId }
    expect(await file(t.office, acting(stranger), changeReport, filing)).toMatchObject({ code: 'not-found' })
  })

  test('that was filed already is no draft any more', async () => {
    const { clerk, caseId } = await draft()
    accepted(await file(t.office, acting(clerk), changeReport, { form: report('merger'), draftId: caseId }))
    const again = { form: report('bus-change'), draftId: caseId }
    expect(await file(t.office, acting(clerk), changeReport, again)).toMatchObject({ code: 'not-found' })
  })

  test('is written neither by an officer nor by a principal', async () => {
    for (const who of ['officer', 'principal'] as const)
      expect(await saveDraft(t.office, acting(who), changeReport, { form: {} })).toMatchObject({
        code: 'forbidden',
      })
  })
})
