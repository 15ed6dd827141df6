import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { claim, release } from '../../acts/claim.ts'
import { decide } from '../../acts/decide.ts'
import { saveDraft } from '../../acts/draft.ts'
import { file } from '../../acts/file.ts'
import { withdraw } from '../../acts/withdraw.ts'
import { timelineOf } from '../../db/journal.ts'
import { tasksOf } from '../../db/tasks.ts'
import { changeReport } from '../../processes/change-report.ts'
import { expectInvariants } from '../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { kindergarten, person, personId, unitId, type UnitName } from '../support/people.ts'
import { accepted, fileReport, follow, openTask, report, say, theCase } from './cases.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const filed = async (category = 'merger', county?: UnitName) => {
  const k = await kindergarten(t.office.pool, county)
  const caseId = await fileReport(t, k.clerk, category)
  return { ...k, caseId, task: await openTask(t, caseId) }
}
const types = async (caseId: string) =>
  (await timelineOf(t.office.pool, caseId, '2026-11-23')).map(({ type }) => type)

describe('a verdict', () => {
  test('is the moment of decision: journalled, the task closed, the story still to come', async () => {
    const { caseId, task } = await filed()
    const decided = accepted(
      await decide(t.office, acting('officer'), task.id, { verdict: 'approve', version: 1 }),
    )
    expect(decided).toEqual({ caseId, taskId: task.id, verdict: 'approve', no: 3 })
    expect(await tasksOf(t.office.pool, caseId)).toMatchObject([
      { state: 'decided', verdict: 'approve', decidedBy: personId('officer'), verdictNo: 3 },
    ])
    expect(await theCase(t, caseId)).toMatchObject({ status: 'open', lastNo: 3, flowNo: 3, takenThrough: 0 })
  })

  test('names in the journal who gave it, in which role, of which unit', async () => {
    const { caseId } = await filed()
    accepted(await say(t, caseId, 'approve'))
    const row = (await timelineOf(t.office.pool, caseId, '2026-11-23')).at(-1)
    expect(row).toMatchObject({
      type: 'verdict',
      personName: 'officer',
      role: 'officer',
      unitName: 'jinshui',
    })
  })

  test('keeps its reason sealed and out of the journal', async () => {
    const { caseId, task } = await filed()
    accepted(
      await decide(t.office, acting('officer'), task.id, {
        verdict: 'reject',
        version: 1,
        comment: '王小明的材料',
      }),
    )
    const [text] = await t.office.pool<
      { body: Buffer }[]
    >`SELECT body FROM case_texts WHERE case_id = ${caseId}`
    expect(text?.body.includes('王小明')).toBe(false)
    expect(JSON.stringify(await timelineOf(t.office.pool, caseId, '2026-11-23'))).not.toContain('王小明')
  })

  test('of two officers in the same millisecond: one stands, the other learns whose and when, twenty times', async () => {
    for (let i = 0; i < 20; i += 1) {
      const { caseId, task } = await filed()
      const both = await Promise.all(
        (['officer', 'officerToo'] as const).map((who) =>
          decide(t.office, acting(who), task.id, { verdict: 'approve', version: 1 }),
        ),
      )
      const winner = both[0]?.ok === true ? 'officer' : 'officerToo'
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
      expect(both.find(({ ok }) => !ok)).toEqual({
        ok: false,
        code: 'task-decided',
        detail: `已由 ${winner} 于 2026/11/23 10:00 办结`,
        facts: { decidedBy: winner, decidedAt: '2026-11-23T10:00:00.000+08:00', verdict: 'approve' },
      })
      expect((await types(caseId)).filter((type) => type === 'verdict')).toHaveLength(1)
    }
  })

  test('on a version that the officer has not seen is refused with the version that is', async () => {
    const { task } = await filed()
    accepted(await claim(t.office, acting('officer'), task.id))
    expect(
      await decide(t.office, acting('officer'), task.id, { verdict: 'approve', version: 1 }),
    ).toMatchObject({
      code: 'stale-version',
      facts: { version: 2 },
    })
  })

  test('on a task that a colleague has claimed is refused with his name', async () => {
    const { task } = await filed()
    accepted(await claim(t.office, acting('officerToo'), task.id))
    expect(
      await decide(t.office, acting('officer'), task.id, { verdict: 'approve', version: 2 }),
    ).toMatchObject({
      code: 'task-held',
      facts: { holder: 'officerToo' },
    })
  })

  test.each(['acknowledge', 'explain', 'to-review'] as const)(
    '%s is not among those of a review',
    async (verdict) => {
      const { task } = await filed()
      const refused = await decide(t.office, acting('officer'), task.id, {
        verdict,
        version: 1,
        comment: '理由',
      })
      expect(refused).toMatchObject({
        code: 'invalid-request',
        errors: [
          {
            path: 'verdict',
            message: '只能是：审核通过、退回补正、审核不通过',
          },
        ],
      })
    },
  )

  test.each([
    ['merger', 'reject'],
    ['merger', 'return'],
    ['canteen-change', 'explain'],
    ['canteen-change', 'to-review'],
  ] as const)('on %s: %s wants a reason, and blanks are none', async (category, verdict) => {
    const { task } = await filed(category)
    for (const comment of [undefined, '', ' \n'])
      expect(
        await decide(t.office, acting('officer'), task.id, { verdict, version: 1, comment }),
      ).toMatchObject({
        code: 'reason-required',
      })
  })

  test('on a task that is not there finds nothing', async () => {
    const nowhere = '019ac6e0-0000-7000-8000-000000000000'
    expect(await decide(t.office, acting('officer'), nowhere, { verdict: 'approve', version: 1 })).toEqual({
      ok: false,
      code: 'not-found',
    })
  })

  test('after another was given is refused', async () => {
    const { caseId, task } = await filed()
    accepted(await say(t, caseId, 'approve'))
    expect(
      await decide(t.office, acting('officer'), task.id, { verdict: 'reject', version: 1, comment: '改' }),
    ).toMatchObject({
      code: 'task-decided',
      facts: { verdict: 'approve' },
    })
  })
})

describe('a verdict given while Temporal was away across the due instant', () => {
  test('leaves the mark of its lateness: rungs, card and notices, once', async () => {
    const { caseId, task } = await filed()
    t.office.time.set(task.dueAt + 9 * 3_600_000)
    accepted(await say(t, caseId, 'approve'))
    expect((await types(caseId)).slice(2)).toEqual(['rung-fired', 'rung-fired', 'rung-fired', 'verdict'])
    expect(await t.office.pool`SELECT kind FROM cards WHERE case_id = ${caseId}`).toEqual([
      { kind: 'yellow' },
    ])
    await follow(t, caseId, { kind: 'close', outcome: 'completed' })
    expect((await types(caseId)).filter((type) => type === 'rung-fired')).toHaveLength(3)
  })

  test('does so too where the applicant withdraws', async () => {
    const { caseId, clerk, task } = await filed()
    t.office.time.set(task.dueAt + 9 * 3_600_000)
    accepted(await withdraw(t.office, acting(clerk), caseId, undefined))
    expect(await t.office.pool`SELECT FROM cards WHERE case_id = ${caseId}`).toHaveLength(1)
  })
})

describe('somebody who is not the officer of this desk', () => {
  test.each([
    ['erqiOfficer', 'not-found'],
    ['auditor', 'not-found'],
    ['systemAdministrator', 'not-found'],
    ['bambooClerk', 'not-found'],
    ['leader', 'forbidden'],
    ['supervisor', 'forbidden'],
    ['citySupervisor', 'forbidden'],
  ] as const)('%s decides nothing: %s', async (who, code) => {
    const { task } = await filed()
    expect(await decide(t.office, acting(who), task.id, { verdict: 'approve', version: 1 })).toEqual({
      ok: false,
      code,
    })
    expect(await claim(t.office, acting(who), task.id)).toEqual({ ok: false, code })
  })

  test('leaves an audit row that names the task he tried', async () => {
    const { task } = await filed()
    await decide(t.office, acting('erqiOfficer'), task.id, { verdict: 'approve', version: 1 })
    const rows = await t.office.pool`
      SELECT action, result FROM audit WHERE object_id = ${task.id} AND person_id = ${personId('erqiOfficer')}`
    expect(rows).toEqual([{ action: 'task.decide', result: 'not-found' }])
  })

  test('his clerk sees the case and decides nothing', async () => {
    const { clerk, task } = await filed()
    expect(await decide(t.office, acting(clerk), task.id, { verdict: 'approve', version: 1 })).toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('an officer who lost his role after his request came in', () => {
  test('decides nothing: the grants are those of the transaction', async () => {
    const { task } = await filed()
    const sacked = { ...person('officer'), id: personId('leader') }
    const verdict = { verdict: 'approve', version: 1 } as const
    expect(await decide(t.office, acting(sacked), task.id, verdict)).toMatchObject({ code: 'forbidden' })
  })
})

describe('the filler with two roles', () => {
  const ownFiling = async () => {
    const caseId = await fileReport(t, acting('poplarClerkAndOfficer').person, 'merger')
    return openTask(t, caseId)
  }

  test('never decides his own filing, and his colleague does', async () => {
    const { id, caseId } = await ownFiling()
    const verdict = { verdict: 'reject', version: 1, comment: '不实' } as const
    expect(await decide(t.office, acting('poplarClerkAndOfficer'), id, verdict)).toEqual({
      ok: false,
      code: 'own-filing',
    })
    expect(await claim(t.office, acting('poplarClerkAndOfficer'), id)).toEqual({
      ok: false,
      code: 'own-filing',
    })
    expect(await say(t, caseId, 'reject', acting('erqiOfficer'))).toMatchObject({ ok: true })
  })

  test('never decides what he only drafted and a colleague filed', async () => {
    const form = report('bus-change')
    const drafter = acting('poplarClerkAndOfficer')
    const { caseId } = accepted(
      await saveDraft(t.office, drafter, changeReport, { form, applicantId: unitId('poplar') }),
    )
    accepted(await file(t.office, acting('poplarClerk'), changeReport, { form, draftId: caseId }))
    expect(await say(t, caseId, 'acknowledge', acting('poplarClerkAndOfficer'))).toMatchObject({
      code: 'own-filing',
    })
  })

  test('decides what a colleague of his kindergarten’s county has filed', async () => {
    const { caseId } = await filed('merger', 'erqi')
    expect(await say(t, caseId, 'approve', acting('poplarClerkAndOfficer'))).toMatchObject({ ok: true })
  })
})

describe('a claim', () => {
  test('takes the task from the pool and is journalled', async () => {
    const { caseId, task } = await filed()
    expect(await claim(t.office, acting('officer'), task.id)).toMatchObject({ value: { version: 2 } })
    expect(await openTask(t, caseId)).toMatchObject({
      holderId: personId('officer'),
      claimedAt: t.office.time.now(),
    })
    expect((await types(caseId)).at(-1)).toBe('claimed')
  })

  test('of what one already holds changes nothing', async () => {
    const { caseId, task } = await filed()
    accepted(await claim(t.office, acting('officer'), task.id))
    expect(await claim(t.office, acting('officer'), task.id)).toMatchObject({ value: { version: 2 } })
    expect((await types(caseId)).filter((type) => type === 'claimed')).toHaveLength(1)
  })

  test('of two officers at once: one has it, the other is told who', async () => {
    const { task } = await filed()
    const both = await Promise.all(
      (['officer', 'officerToo'] as const).map((who) => claim(t.office, acting(who), task.id)),
    )
    expect(both.map((each) => (each.ok ? 'ok' : each.code)).sort()).toEqual(['ok', 'task-held'])
  })

  test('does not stir the story: nobody has to deliver it', async () => {
    const { caseId, task } = await filed()
    const before = await theCase(t, caseId)
    accepted(await claim(t.office, acting('officer'), task.id))
    expect(await theCase(t, caseId)).toMatchObject({ flowNo: before.flowNo, touchedAt: before.touchedAt })
  })

  test('of a decided task is refused with who decided it', async () => {
    const { caseId, task } = await filed()
    accepted(await say(t, caseId, 'approve'))
    expect(await claim(t.office, acting('officerToo'), task.id)).toMatchObject({
      code: 'task-decided',
      facts: { decidedBy: 'officer' },
    })
  })
})

describe('a release', () => {
  test('gives the task back to the pool, where a colleague claims and decides it', async () => {
    const { caseId, task } = await filed()
    accepted(await claim(t.office, acting('officer'), task.id))
    accepted(await release(t.office, acting('officer'), task.id))
    accepted(await claim(t.office, acting('officerToo'), task.id))
    expect(await say(t, caseId, 'approve', acting('officerToo'))).toMatchObject({ ok: true })
    expect(await types(caseId)).toEqual(['filed', 'task-opened', 'claimed', 'released', 'claimed', 'verdict'])
  })

  test('of a task that nobody holds is refused', async () => {
    const { task } = await filed()
    expect(await release(t.office, acting('officer'), task.id)).toMatchObject({
      code: 'wrong-state',
      detail: '任务尚未签收',
    })
  })

  test('of a task that a colleague holds is refused with his name', async () => {
    const { task } = await filed()
    accepted(await claim(t.office, acting('officerToo'), task.id))
    expect(await release(t.office, acting('officer'), task.id)).toMatchObject({
      code: 'task-held',
      facts: { holder: 'officerToo' },
    })
  })
})
