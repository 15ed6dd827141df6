import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../acts/act.ts'
import { claim, release } from '../../acts/claim.ts'
import { decide } from '../../acts/decide.ts'
import { deleteDraft, saveDraft } from '../../acts/draft.ts'
import { file } from '../../acts/file.ts'
import { resubmit } from '../../acts/resubmit.ts'
import { withdraw } from '../../acts/withdraw.ts'
import type { Result } from '../../domain/refusals.ts'
import { changeReport } from '../../processes/change-report.ts'
import { expectInvariants } from '../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { kindergarten } from '../support/people.ts'
import { accepted, fileReport, openTask, report, returned, rowCounts, say } from './cases.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

describe('the same Idempotency-Key', () => {
  test('with the same filing answers the same case', async () => {
    const actor = acting((await kindergarten(t.office.pool)).clerk)
    const first = await file(t.office, actor, changeReport, { form: report('merger') })
    expect(await file(t.office, actor, changeReport, { form: report('merger') })).toEqual(first)
  })

  test('with the same filing at the same moment files one case', async () => {
    const actor = acting((await kindergarten(t.office.pool)).clerk)
    const [a, b] = await Promise.all(
      [1, 2].map(() => file(t.office, actor, changeReport, { form: report('merger') })),
    )
    expect(a?.ok).toBe(true)
    expect(b).toEqual(a)
  })

  test('with another content is refused and does nothing', async () => {
    const actor = acting((await kindergarten(t.office.pool)).clerk)
    accepted(await file(t.office, actor, changeReport, { form: report('merger') }))
    const before = await rowCounts(t.office.pool)
    expect(await file(t.office, actor, changeReport, { form: report('bus-change') })).toMatchObject({
      code: 'idempotency-key-reused',
    })
    expect(await rowCounts(t.office.pool)).toEqual({ ...before, audit: Number(before['audit']) + 1 })
  })

  test('with another act is another content', async () => {
    const { clerk } = await kindergarten(t.office.pool)
    const actor = acting(clerk)
    const { caseId } = accepted(await file(t.office, actor, changeReport, { form: report('merger') }))
    expect(await withdraw(t.office, actor, caseId, undefined)).toMatchObject({
      code: 'idempotency-key-reused',
    })
  })

  test('of another person is independent', async () => {
    const [a, b] = [await kindergarten(t.office.pool), await kindergarten(t.office.pool)]
    const first = accepted(
      await file(t.office, acting(a.clerk, 'the-key'), changeReport, { form: report('merger') }),
    )
    const second = accepted(
      await file(t.office, acting(b.clerk, 'the-key'), changeReport, { form: report('merger') }),
    )
    expect(second.caseId).not.toBe(first.caseId)
  })

  test('with the same verdict answers that verdict, though the task is decided by now', async () => {
    const caseId = await fileReport(t, (await kindergarten(t.office.pool)).clerk, 'merger')
    const { id } = await openTask(t, caseId)
    const actor = acting('officer')
    const first = await decide(t.office, actor, id, { verdict: 'approve', version: 1 })
    expect(await decide(t.office, actor, id, { verdict: 'approve', version: 1 })).toEqual(first)
  })

  test('is free again after a refusal, which wrote nothing', async () => {
    const actor = acting((await kindergarten(t.office.pool)).clerk)
    expect(await file(t.office, actor, changeReport, { form: {} })).toMatchObject({ code: 'invalid-form' })
    expect(await file(t.office, actor, changeReport, { form: report('merger') })).toMatchObject({ ok: true })
  })
})

/** One way to be refused: what was there before, and the act that is refused. */
type Attempt = (t: TestOffice) => Promise<(actor?: Actor) => Promise<Result<unknown>>>

const filed = async (t: TestOffice) => {
  const { clerk } = await kindergarten(t.office.pool)
  const caseId = await fileReport(t, clerk, 'merger')
  return { clerk, caseId, task: await openTask(t, caseId) }
}

const attempts: Readonly<Record<string, Attempt>> = {
  'invalid-form': async (t) => {
    const { clerk } = await kindergarten(t.office.pool)
    return () => file(t.office, acting(clerk), changeReport, { form: {} })
  },
  'business-in-progress': async (t) => {
    const { clerk } = await filed(t)
    return () => file(t.office, acting(clerk), changeReport, { form: report('merger') })
  },
  forbidden: async (t) => {
    const { clerk, task } = await filed(t)
    return () => decide(t.office, acting(clerk), task.id, { verdict: 'approve', version: 1 })
  },
  'not-found': async (t) => {
    const { task } = await filed(t)
    return () => decide(t.office, acting('erqiOfficer'), task.id, { verdict: 'approve', version: 1 })
  },
  'own-filing': async (t) => {
    const filler = acting('poplarClerkAndOfficer')
    const task = await openTask(t, await fileReport(t, filler.person, 'merger'))
    return () => decide(t.office, { ...filler, key: 'decides' }, task.id, { verdict: 'approve', version: 1 })
  },
  'stale-version': async (t) => {
    const { task } = await filed(t)
    return () => decide(t.office, acting('officer'), task.id, { verdict: 'approve', version: 9 })
  },
  'invalid-request': async (t) => {
    const { task } = await filed(t)
    return () => decide(t.office, acting('officer'), task.id, { verdict: 'acknowledge', version: 1 })
  },
  'reason-required': async (t) => {
    const { task } = await filed(t)
    return () => decide(t.office, acting('officer'), task.id, { verdict: 'reject', version: 1 })
  },
  'task-held': async (t) => {
    const { task } = await filed(t)
    accepted(await claim(t.office, acting('officerToo'), task.id))
    return () => claim(t.office, acting('officer'), task.id)
  },
  'task-decided': async (t) => {
    const { caseId, task } = await filed(t)
    accepted(await say(t, caseId, 'approve'))
    return () =>
      decide(t.office, acting('officerToo'), task.id, { verdict: 'reject', version: 1, comment: '否' })
  },
  'task-cancelled': async (t) => {
    const { clerk, caseId, task } = await filed(t)
    accepted(await withdraw(t.office, acting(clerk), caseId, undefined))
    return () => claim(t.office, acting('officer'), task.id)
  },
  'case-advancing': async (t) => {
    const { clerk, caseId } = await filed(t)
    accepted(await say(t, caseId, 'approve'))
    return () => withdraw(t.office, acting(clerk), caseId, '不办了')
  },
  'wrong-state': async (t) => {
    const { task } = await filed(t)
    return () => release(t.office, acting('officer'), task.id)
  },
  'invalid-form on resubmission': async (t) => {
    const { clerk } = await kindergarten(t.office.pool)
    const caseId = await returned(t, clerk)
    return () => resubmit(t.office, acting(clerk), caseId, { form: { category: 'merger' } })
  },
  'not-found for a draft': async (t) => {
    const { clerk } = await kindergarten(t.office.pool)
    const { caseId } = accepted(await saveDraft(t.office, acting(clerk), changeReport, { form: {} }))
    return () => deleteDraft(t.office, acting('bambooClerk'), caseId)
  },
}

async function audited(code: string): Promise<number> {
  const [row] = await t.office.pool<
    { count: number }[]
  >`SELECT count(*) AS count FROM audit WHERE result = ${code}`
  return row?.count ?? 0
}

describe('a refusal', () => {
  test.each(Object.entries(attempts))('%s leaves nothing behind but one audit row', async (name, prepare) => {
    const refused = await prepare(t)
    const before = await rowCounts(t.office.pool)
    const told = await audited(name.split(' ')[0] ?? '')
    expect(await refused()).toMatchObject({ ok: false, code: name.split(' ')[0] })
    expect(await rowCounts(t.office.pool)).toEqual({ ...before, audit: Number(before['audit']) + 1 })
    expect(await audited(name.split(' ')[0] ?? '')).toBe(told + 1)
  })
})
