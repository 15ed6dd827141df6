import { describe, expect, test } from 'vitest'
import type { Edit, SettingValue } from '../../domain/policy/change.ts'
import { nationalPhase2 } from '../../domain/policy/national-phase2.ts'
import { viewOf } from '../../domain/policy/view.ts'
import { compileRoute, stageOf, stagesBefore } from '../../domain/route.ts'
import type { Seat } from '../../domain/roles.ts'
import type { Process } from '../../domain/process.ts'
import { changeReport } from '../../processes/change-report.ts'
import { institutionUpdate } from '../../processes/institution-update.ts'
import { keyFieldCorrection } from '../../processes/key-field-correction.ts'
import { transfer } from '../../processes/transfer.ts'

const policy = viewOf(nationalPhase2, [])
const seats = {
  'own institution': 'kindergarten',
  'own county': 'county',
  'own authority': 'prefecture',
  issuer: 'prefecture',
  addressee: 'county',
} as const
const seating = { unitAt: (seat: Seat) => seats[seat as keyof typeof seats], common: 'county' }
const laidDown = (key: string, value: SettingValue): Edit => ({
  id: '',
  unitId: 'county',
  change: { kind: 'setting', key, value },
  locked: false,
  effectiveFrom: '2026-11-25',
  source: '',
  certainty: 'text',
})
const routeOf = (category: string, view = policy) =>
  compileRoute(changeReport, { category } as never, view, seating)

describe('the compiled route', () => {
  test('of a report to take note of begins with 阅知 and keeps 审核 behind it', () => {
    expect(routeOf('canteen-change').stages.map(({ stage }) => stage)).toEqual(['acknowledge', 'review'])
  })

  test('of a report to review has no 阅知', () => {
    expect(routeOf('merger').stages.map(({ stage }) => stage)).toEqual(['review'])
  })

  test('names the unit, role, clock and verdicts of each desk', () => {
    expect(stageOf(routeOf('merger'), 'review')).toEqual({
      stage: 'review',
      title: '审核',
      unitId: 'county',
      role: 'officer',
      clock: 'change-report.decide',
      verdicts: ['approve', 'return', 'reject'],
      moves: ['refer', 'take-over'],
      countersign: { verdicts: ['reject'], chain: ['section-head', 'leader'] },
    })
  })

  test('wants no signatures for 阅知, whose words policy does not name', () => {
    expect(stageOf(routeOf('canteen-change'), 'acknowledge')).not.toHaveProperty('countersign')
  })

  test('wants no signatures where policy names no word', () => {
    const light = viewOf(nationalPhase2, [], [laidDown('countersign.authority', [])])
    expect(stageOf(routeOf('merger', light), 'review')).not.toHaveProperty('countersign')
  })

  test('wants the signatures that policy adds at a stage there and nowhere else', () => {
    const more = viewOf(nationalPhase2, [], [laidDown('countersign.change-report.review', ['approve'])])
    const verdicts = routeOf('canteen-change', more).stages.map(({ countersign }) => countersign?.verdicts)
    expect(verdicts).toEqual([undefined, ['approve', 'reject']])
    const form = { section: 'building', changedOn: '2026-11-20', patch: {}, papers: [] } as const
    const { stages } = compileRoute(institutionUpdate, form, more, seating)
    expect(stages.map(({ countersign }) => countersign?.verdicts)).toEqual([['reject']])
  })

  test('has the signatures given by those whom policy names', () => {
    const short = viewOf(nationalPhase2, [], [laidDown('countersign.chain', ['leader'])])
    expect(stageOf(routeOf('merger', short), 'review').countersign?.chain).toEqual(['leader'])
  })

  test('wants signatures for a word that the form itself makes grave', () => {
    const { review } = changeReport.tasks
    const grave = { ...changeReport, tasks: { review: { ...review, countersigned: () => ['approve'] } } }
    const route = compileRoute(grave as never, { category: 'merger' } as never, policy, seating)
    expect(stageOf(route, 'review').countersign?.verdicts).toEqual(['approve', 'reject'])
  })

  test('wants another person only after a stage of another unit', () => {
    expect(stagesBefore(routeOf('canteen-change'), 'review')).toEqual([])
    const corrected = viewOf(
      { ...nationalPhase2, stages: { 'key-field-correction.county-review': true } },
      [],
    )
    const route = compileRoute(keyFieldCorrection as Process, {}, corrected, seating)
    expect(stagesBefore(route, 'county-review')).toEqual(['institution-approve'])
    expect(stagesBefore(route, 'institution-approve')).toEqual([])
  })

  test('carries the working days after which a claim returns and an applicant may urge again', () => {
    expect(routeOf('merger').desk).toEqual({ claimReturns: 1, urge: 1 })
    const slow = viewOf(nationalPhase2, [], [laidDown('desk.claim-returns', 3), laidDown('desk.urge', 2)])
    expect(routeOf('merger', slow).desk).toEqual({ claimReturns: 3, urge: 2 })
  })

  test('carries the rules of its clocks and of the supplement, and no other', () => {
    const { clocks } = routeOf('merger')
    expect(Object.keys(clocks).sort()).toEqual(['change-report.decide', 'supplement'])
    expect(clocks['change-report.decide']).toEqual(nationalPhase2.clocks['change-report.decide'])
  })

  test('carries the rule of the time for filing, where the applicant has one', () => {
    const form = { section: 'building', changedOn: '2026-11-20', patch: {}, papers: [] } as const
    const { clocks, stages } = compileRoute(institutionUpdate, form, policy, seating)
    expect(clocks['institution-update.filing']).toMatchObject({ budget: '1mo' })
    expect(stages.map(({ unitId }) => unitId)).toEqual(['prefecture'])
  })

  test('is plain JSON: what goes into the database comes out the same', () => {
    const route = routeOf('canteen-change')
    expect(JSON.parse(JSON.stringify(route))).toEqual(route)
  })

  test('names the pack and its version', () => {
    expect(routeOf('merger').policy).toEqual({ pack: 'national-phase2', version: '1' })
  })

  test('follows the county’s layer of the catalogue', () => {
    const raised = viewOf(nationalPhase2, [
      { unit: 'county', entries: { 'canteen-change': { handling: 'review' } } },
    ])
    expect(routeOf('canteen-change', raised).stages.map(({ stage }) => stage)).toEqual(['review'])
  })

  test('cannot be compiled with a clock that the pack does not have', () => {
    const poor = viewOf({ ...nationalPhase2, clocks: {} }, [])
    expect(() => routeOf('merger', poor)).toThrow('has no clock')
  })

  test('has no stage that was not compiled into it', () => {
    expect(() => stageOf(routeOf('merger'), 'acknowledge')).toThrow('has no stage acknowledge')
  })
})

describe('a stage declared `when: policy`', () => {
  const { review } = changeReport.tasks
  const process = { ...changeReport, tasks: { review: { ...review, when: 'policy' as const } } }
  const stagesUnder = (stages: Record<string, boolean>) =>
    compileRoute(process as never, {}, viewOf({ ...nationalPhase2, stages }, []), seating).stages

  test('is on the way where the pack switches it on', () => {
    expect(stagesUnder({ 'change-report.review': true }).map(({ stage }) => stage)).toEqual(['review'])
  })

  test.each([{ 'change-report.review': false }, {}])('is not on the way under %o', (stages) => {
    expect(stagesUnder(stages as Record<string, boolean>)).toEqual([])
  })
})

test('a route under an overlay names it beside the pack', () => {
  const change = { kind: 'overlay', key: 'overlay', value: 'national-2025' } as const
  const edit = {
    id: '',
    unitId: 'county',
    change,
    locked: false,
    effectiveFrom: '2025-12-30',
    source: '',
    certainty: 'digest',
  } as const
  expect(routeOf('merger', viewOf(nationalPhase2, [], [edit])).policy).toEqual({
    pack: 'national-phase2',
    version: '1',
    overlay: { name: 'national-2025', version: '1' },
  })
})

describe('the update of base information', () => {
  const signed = (patch: object) =>
    compileRoute(
      institutionUpdate as Process,
      { section: 'basic', changedOn: '2026-11-20', patch, papers: [] },
      policy,
      seating,
    ).stages.map(({ countersign }) => countersign?.verdicts)

  test('of a major matter has its approval signed as well as its refusal', () => {
    expect(signed({ name: '大大幼儿园' })).toEqual([['approve', 'reject']])
  })

  test('of anything else has only its refusal signed', () => {
    expect(signed({ areaClass: 'town' })).toEqual([['reject']])
  })
})

describe('an effect bound to the last stage that approves', () => {
  const compiled = (county: boolean) => {
    const view = viewOf({ ...nationalPhase2, stages: { 'key-field-correction.county-review': county } }, [])
    return compileRoute(keyFieldCorrection as Process, {}, view, seating)
  }

  test('follows the institution’s approval where that is the only one', () => {
    const { stages, effects, repair } = compiled(false)
    expect(stages.map(({ stage }) => stage)).toEqual(['institution-approve'])
    expect(effects).toEqual({ 'institution-approve.approve': 'correctIdentity' })
    expect(repair).toEqual({ correctIdentity: 'institution-approve' })
  })

  test('follows the county’s review where the policy asks for one, and leads back to it', () => {
    const { stages, effects, repair } = compiled(true)
    expect(stages.map(({ stage }) => stage)).toEqual(['institution-approve', 'county-review'])
    expect(effects).toEqual({ 'county-review.approve': 'correctIdentity' })
    expect(repair).toEqual({ correctIdentity: 'county-review' })
  })
})

test.each([
  [false, ['receiving county']],
  [true, undefined],
] as const)('a transfer is copied to the county, unless that approves (%s)', (approves, copies) => {
  const view = viewOf(
    { ...nationalPhase2, stages: { ...nationalPhase2.stages, 'transfer.approve': approves } },
    [],
  )
  const named = { unitAt: (seat: Seat) => seat as string, common: 'county' }
  expect(compileRoute(transfer as Process, {}, view, named).copies).toEqual(copies)
})
