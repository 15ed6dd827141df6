import { describe, expect, test } from 'vitest'
import { decide } from '../../acts/decide.ts'
import { file } from '../../acts/file.ts'
import { clocksOf } from '../../db/clocks.ts'
import { nationalPhase2 } from '../../domain/policy/national-phase2.ts'
import type { PolicyPack } from '../../domain/policy/pack.ts'
import { process, type Process } from '../../domain/process.ts'
import { universalRules } from '../processes/universal.ts'
import type { TestEngine } from '../support/engine.ts'
import { acting, type TestOffice } from '../support/office.ts'
import { kindergarten, unitId } from '../support/people.ts'
import { accepted, openTask, theCase } from '../acts/cases.ts'
import { told, typesOf } from './travel.ts'
import { world } from './worlds.ts'

/*
 * A process nobody knew of when the engine was written: one declaration, and clocks in the pack. It has no story of
 * its own. In the product it would stand in processes/toy-purchase.ts with a line in processes/index.ts; here it is
 * handed to `file`, and from then on its case's compiled route is all that anything looks at.
 */
const toyPurchase: Process = process({
  name: 'toy-purchase',
  code: 'TP',
  title: '玩教具采购备案',
  article: '第十五条',
  formVersion: 1,
  form: (kit) => kit.object({ item: kit.line({ title: '玩教具名称' }) }),
  filedBy: { seat: 'own institution', role: 'clerk' },
  tasks: {
    'institution-review': {
      title: '园所审核',
      by: 'own institution',
      role: 'reviewer',
      clock: 'toy-purchase.institution',
      verdicts: ['approve', 'reject'],
    },
    'county-review': {
      title: '县级审核',
      by: 'own county',
      role: 'officer',
      clock: 'toy-purchase.county',
      verdicts: ['approve', 'return', 'reject'],
    },
  },
  effects: {},
  repair: {},
  withdraw: 'while-open',
}) as Process

const rule = {
  title: '玩教具采购',
  endsAt: '24:00',
  source: '测试用规则',
  certainty: 'practice',
  rungs: [],
} as const
const pack: PolicyPack = {
  ...nationalPhase2,
  clocks: {
    ...nationalPhase2.clocks,
    'toy-purchase.institution': { ...rule, budget: '2wd' },
    'toy-purchase.county': { ...rule, budget: '3wd' },
  },
}

let t: TestOffice
let e: TestEngine
world(
  (office, engine) => {
    t = office
    e = engine
  },
  { pack },
)

describe('a process added by one declaration', () => {
  const filed = async () => {
    const k = await kindergarten(t.office.pool)
    const { caseId, number } = accepted(
      await file(t.office, acting(k.clerk), toyPurchase, { form: { item: '积木' } }),
    )
    await told({ t, e, caseId })
    return { ...k, caseId, number }
  }

  test.each(Object.entries(universalRules))('%s', (_, wrong) => {
    expect(wrong(toyPurchase, pack)).toEqual([])
  })

  test('is filed, approved in the kindergarten, then in the county, and closed', async () => {
    const { reviewer, caseId, number } = await filed()
    expect(number).toMatch(/^TP-410105-20261123-/)
    const first = await openTask(t, caseId)
    expect(first).toMatchObject({ stage: 'institution-review', role: 'reviewer' })
    accepted(await decide(t.office, acting(reviewer), first.id, { verdict: 'approve', version: 1 }))
    await told({ t, e, caseId })
    const second = await openTask(t, caseId)
    expect(second).toMatchObject({ stage: 'county-review', role: 'officer', unitId: unitId('jinshui') })
    accepted(await decide(t.office, acting('officer'), second.id, { verdict: 'approve', version: 1 }))
    expect(await told({ t, e, caseId })).toMatchObject({
      status: 'completed',
      outcome: 'completed',
      process: 'toy-purchase',
    })
    expect(await typesOf(t, caseId)).toEqual([
      'filed',
      'task-opened',
      'verdict',
      'task-opened',
      'verdict',
      'closed',
    ])
  })

  test('ends where the first of its desks refuses', async () => {
    const { reviewer, caseId } = await filed()
    const { id } = await openTask(t, caseId)
    accepted(
      await decide(t.office, acting(reviewer), id, { verdict: 'reject', version: 1, comment: '不需要' }),
    )
    expect(await told({ t, e, caseId })).toMatchObject({ status: 'rejected' })
  })

  test('gives each desk its own clock, and the first stops when its desk has decided', async () => {
    const { reviewer, caseId } = await filed()
    const { id } = await openTask(t, caseId)
    accepted(await decide(t.office, acting(reviewer), id, { verdict: 'approve', version: 1 }))
    await told({ t, e, caseId })
    expect(await clocksOf(t.office.pool, caseId)).toMatchObject([
      { name: 'toy-purchase.institution', dueDay: '2026-11-25', stoppedAt: expect.any(Number) },
      { name: 'toy-purchase.county', dueDay: '2026-11-26', stoppedAt: null },
    ])
  })

  test('is run by the same worker and bundle as every other', async () => {
    const { caseId } = await filed()
    const run = await e.env.client.workflow.getHandle(`${caseId}.1`).describe()
    expect(run.type).toBe('toy-purchase')
    expect(await theCase(t, caseId)).toMatchObject({ status: 'open' })
  })
})
