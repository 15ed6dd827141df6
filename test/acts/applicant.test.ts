import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { clockState } from '../../acts/clocks.ts'
import { decide } from '../../acts/decide.ts'
import { openForm } from '../../acts/forms.ts'
import { resubmit } from '../../acts/resubmit.ts'
import { withdraw } from '../../acts/withdraw.ts'
import { attachmentsOf } from '../../db/attachments.ts'
import { clocksOf } from '../../db/clocks.ts'
import { timelineOf } from '../../db/journal.ts'
import { tasksOf } from '../../db/tasks.ts'
import { nationalCalendar } from '../../domain/time/calendar.ts'
import { explain } from '../../domain/time/clock.ts'
import type { Kindergarten } from '../support/people.ts'
import { ordinaryMorning } from '../support/clock.ts'
import { expectInvariants } from '../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { paperOf } from '../support/papers.ts'
import { kindergarten } from '../support/people.ts'
import { accepted, fileReport, follow, openTask, report, returned, say, theCase } from './cases.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterEach(async () => {
  t.office.time.set(ordinaryMorning)
  await expectInvariants(t, [], { delivering: [], atRest: false })
})
afterAll(() => t.close())

const atKindergarten = async <T>(make: (k: Kindergarten) => Promise<T>) => {
  const k = await kindergarten(t.office.pool)
  return { ...k, caseId: await make(k) }
}
const reviewed = () => atKindergarten(({ clerk }) => fileReport(t, clerk, 'merger'))
const sentBack = () => atKindergarten(({ clerk }) => returned(t, clerk))
const journal = (caseId: string) => timelineOf(t.office.pool, caseId, '2026-11-23')

describe('a withdrawal', () => {
  test('stops the clocks and frees the slot at once: the same report can be filed anew before the story has ended it', async () => {
    const { clerk } = await kindergarten(t.office.pool)
    const caseId = await fileReport(t, clerk, 'merger')
    accepted(await withdraw(t.office, acting(clerk), caseId, undefined))
    expect((await clocksOf(t.office.pool, caseId)).map(({ stoppedAt }) => stoppedAt)).toEqual([
      t.office.time.now(),
    ])
    expect(await fileReport(t, clerk, 'merger')).not.toBe(caseId)
  })

  test('closes the open desk in its own transaction', async () => {
    const { clerk, caseId } = await reviewed()
    expect(await withdraw(t.office, acting(clerk), caseId, '不办了')).toMatchObject({
      ok: true,
      value: { no: 3 },
    })
    expect(await tasksOf(t.office.pool, caseId)).toMatchObject([{ state: 'cancelled', verdict: null }])
    expect((await journal(caseId)).at(-1)).toMatchObject({
      type: 'withdrawn',
      data: { tasks: [{ stage: 'review', round: 1 }] },
    })
  })

  test('may be done by a colleague of the filer', async () => {
    const { clerkToo, caseId } = await reviewed()
    expect(await withdraw(t.office, acting(clerkToo), caseId, undefined)).toMatchObject({ ok: true })
  })

  test('is no matter for the officer, nor for another kindergarten', async () => {
    const { caseId } = await reviewed()
    const { clerk: stranger } = await kindergarten(t.office.pool)
    expect(await withdraw(t.office, acting('officer'), caseId, undefined)).toEqual({
      ok: false,
      code: 'forbidden',
    })
    expect(await withdraw(t.office, acting(stranger), caseId, undefined)).toEqual({
      ok: false,
      code: 'not-found',
    })
  })

  test('leaves the officer a task of which he learns why it is closed', async () => {
    const { clerk, caseId } = await reviewed()
    const task = await openTask(t, caseId)
    accepted(await withdraw(t.office, acting(clerk), caseId, undefined))
    const late = await decide(t.office, acting('officer'), task.id, { verdict: 'approve', version: 1 })
    expect(late).toEqual({ ok: false, code: 'task-cancelled' })
  })

  test('after the verdict comes too late, since the case is advancing', async () => {
    const { clerk, caseId } = await reviewed()
    accepted(await say(t, caseId, 'approve'))
    expect(await withdraw(t.office, acting(clerk), caseId, undefined)).toEqual({
      ok: false,
      code: 'case-advancing',
    })
  })

  test('of a closed case is refused with its state', async () => {
    const { clerk, caseId } = await reviewed()
    accepted(await say(t, caseId, 'approve'))
    await follow(t, caseId, { kind: 'close', outcome: 'completed' })
    expect(await withdraw(t.office, acting(clerk), caseId, undefined)).toMatchObject({
      code: 'wrong-state',
      facts: { status: 'completed' },
    })
  })

  test('is possible while the case lies with the applicant', async () => {
    const { clerk, caseId } = await sentBack()
    expect(await withdraw(t.office, acting(clerk), caseId, undefined)).toMatchObject({ ok: true })
  })

  // Until the story has closed the case, `withdraw` and `resubmit` still take it for one that waits for its applicant.
  test('while the case lies with the applicant is made once', async () => {
    const { clerk, clerkToo, caseId } = await sentBack()
    accepted(await withdraw(t.office, acting(clerk), caseId, undefined))
    expect(await withdraw(t.office, acting(clerkToo), caseId, undefined)).toMatchObject({
      ok: false,
      code: 'case-advancing',
    })
  })

  test('while the case lies with the applicant leaves nothing to resubmit', async () => {
    const { clerk, clerkToo, caseId } = await sentBack()
    accepted(await withdraw(t.office, acting(clerk), caseId, undefined))
    const form = report('merger', { description: '并入新园' })
    expect(await resubmit(t.office, acting(clerkToo), caseId, { form })).toMatchObject({
      ok: false,
      code: 'case-advancing',
    })
  })

  test('and a verdict at the same moment: exactly one of them stands, twenty times', async () => {
    const winners = new Set<string>()
    for (let i = 0; i < 20; i += 1) {
      const { clerk, caseId } = await reviewed()
      const { id } = await openTask(t, caseId)
      const acts = [
        () => decide(t.office, acting('officer'), id, { verdict: 'approve', version: 1 }),
        () => withdraw(t.office, acting(clerk), caseId, undefined),
      ]
      const first = i % 2
      const [a, b] = await Promise.all([acts[first]?.(), acts[1 - first]?.()])
      const codes = [a, b].map((each) => (each?.ok === true ? 'ok' : each?.code))
      expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
      expect(['task-cancelled', 'case-advancing']).toContain(codes.find((code) => code !== 'ok'))
      const types = (await journal(caseId)).map(({ type }) => type)
      expect(types).toHaveLength(3)
      winners.add(types[2] ?? '')
    }
    expect([...winners].filter((each) => each !== 'verdict' && each !== 'withdrawn')).toEqual([])
  })
})

describe('a resubmission', () => {
  test('lays down the next version of the form and keeps the one before', async () => {
    const { clerk, caseId } = await sentBack()
    accepted(
      await resubmit(t.office, acting(clerk), caseId, {
        form: report('merger', { description: '并入新园' }),
      }),
    )
    expect(await theCase(t, caseId)).toMatchObject({ status: 'open', formNo: 2 })
    expect(await openForm(t.office.pool, t.office, caseId, 1)).toMatchObject({ description: '食堂改为自营' })
    expect(await openForm(t.office.pool, t.office, caseId, 2)).toMatchObject({ description: '并入新园' })
  })

  test('names the fields that changed, and never what they hold', async () => {
    const { clerk, caseId } = await sentBack()
    const form = report('merger', { description: '并入新园', effectiveTo: '2026-12-31' })
    accepted(await resubmit(t.office, acting(clerk), caseId, { form }))
    const row = (await journal(caseId)).at(-1)
    expect(row).toMatchObject({
      type: 'resubmitted',
      data: { formNo: 2, changed: ['description', 'effectiveTo'] },
    })
    expect(JSON.stringify(row)).not.toContain('并入新园')
  })

  test('of the same form changes nothing in it, and says so', async () => {
    const { clerk, caseId } = await sentBack()
    accepted(
      await resubmit(t.office, acting(clerk), caseId, { form: report('merger'), comment: '已补交原件' }),
    )
    expect((await journal(caseId)).at(-1)?.data).toMatchObject({ changed: [] })
  })

  test('lets the clock run again: the days with the applicant are not counted', async () => {
    const { clerk, caseId } = await sentBack()
    t.office.time.set(Date.parse('2026-11-26T15:00:00+08:00'))
    accepted(await resubmit(t.office, acting(clerk), caseId, { form: report('merger') }))
    const clock = (await clocksOf(t.office.pool, caseId)).find(({ name }) => name === 'change-report.decide')
    if (!clock) throw new Error('no clock')
    const told = explain(clockState(clock), nationalCalendar)
    expect(told.days.filter(({ reason }) => reason === 'suspension').map(({ day }) => day)).toEqual([
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
    ])
    expect([clock.dueDay, clock.dueAt]).toEqual(['2026-12-03', told.due])
  })

  test('stops the applicant’s own clock', async () => {
    const { clerk, caseId } = await sentBack()
    accepted(await resubmit(t.office, acting(clerk), caseId, { form: report('merger') }))
    const clock = (await clocksOf(t.office.pool, caseId)).find(({ name }) => name === 'supplement')
    expect(clock?.stoppedAt).toBe(t.office.time.now())
  })

  test('makes whoever does it a filler, too, who decides no more', async () => {
    const caseId = await fileReport(t, acting('poplarClerk').person, 'merger')
    accepted(await say(t, caseId, 'return', acting('erqiOfficer')))
    await follow(t, caseId, { kind: 'ask-supplement', key: { stage: 'review', slot: '', round: 1 } })
    accepted(await resubmit(t.office, acting('poplarClerkAndOfficer'), caseId, { form: report('merger') }))
    await follow(t, caseId, { kind: 'open', key: { stage: 'review', slot: '', round: 2 } })
    expect(await say(t, caseId, 'approve', acting('poplarClerkAndOfficer'))).toEqual({
      ok: false,
      code: 'own-filing',
    })
  })

  test('cannot turn the case into one of another category', async () => {
    const { clerk, caseId } = await sentBack()
    expect(await resubmit(t.office, acting(clerk), caseId, { form: report('bus-change') })).toMatchObject({
      code: 'invalid-form',
      errors: [{ path: 'category' }],
    })
  })

  test('of a form that is wrong is refused field by field, and the case stays with the applicant', async () => {
    const { clerk, caseId } = await sentBack()
    const form = { ...report('merger'), description: '' }
    expect(await resubmit(t.office, acting(clerk), caseId, { form })).toMatchObject({
      code: 'invalid-form',
      errors: [{ path: 'description', message: '必填' }],
    })
    expect(await theCase(t, caseId)).toMatchObject({ status: 'supplement', formNo: 1 })
  })

  test('where nothing was returned is refused with the state of the case', async () => {
    const { clerk, caseId } = await reviewed()
    await t.office.pool`UPDATE cases SET taken_through = last_no WHERE id = ${caseId}`
    expect(await resubmit(t.office, acting(clerk), caseId, { form: report('merger') })).toMatchObject({
      code: 'wrong-state',
      facts: { status: 'open' },
    })
  })

  test('right after the return, before the story has taken it, is asked to wait', async () => {
    const { clerk, caseId } = await reviewed()
    accepted(await say(t, caseId, 'return'))
    expect(await resubmit(t.office, acting(clerk), caseId, { form: report('merger') })).toMatchObject({
      code: 'case-advancing',
    })
  })

  test('twice at once: one stands, the other finds the case gone on', async () => {
    const { clerk, clerkToo, caseId } = await sentBack()
    const both = await Promise.all(
      [clerk, clerkToo].map((by) => resubmit(t.office, acting(by), caseId, { form: report('merger') })),
    )
    expect(both.map((each) => (each.ok ? 'ok' : each.code)).sort()).toEqual(['case-advancing', 'ok'])
  })
  test('at the same moment of two cases that name one paper gives it to one of them, and refuses the other', async () => {
    const { id, clerk, caseId } = await sentBack()
    const other = await fileReport(t, clerk, 'resumption')
    accepted(await say(t, other, 'return'))
    await follow(t, other, { kind: 'ask-supplement', key: { stage: 'review', slot: '', round: 1 } })
    const papers = [await paperOf(t, id, clerk.id)]
    const both = await Promise.all([
      resubmit(t.office, acting(clerk), caseId, { form: report('merger', { papers }) }),
      resubmit(t.office, acting(clerk), other, { form: report('resumption', { papers }) }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual(
      expect.objectContaining({
        code: 'invalid-form',
        errors: [{ path: 'papers', message: '有材料不存在或不是本件的，请移除后重新上传' }],
      }),
    )
    const named = both[0].ok ? caseId : other
    expect(await attachmentsOf(t.office.pool, papers)).toMatchObject([{ caseId: named }])
  })
})
