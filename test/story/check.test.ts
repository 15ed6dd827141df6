import { expect, test } from 'vitest'
import { check, count } from '../../story/check.ts'
import { regulation } from '../../story/rules.ts'
import type { Case, Clock, Row } from '../../story/seen.ts'

const kase = { process: 'change-report' } as Case

const row = (no: number, type: string, at: string, more: Partial<Row> = {}): Row => ({
  no,
  type,
  title: '',
  at: `${at}T10:00:00.000+08:00`,
  person: null,
  unit: '龙亭区',
  roleTitle: null,
  stage: 'review',
  stageTitle: '审核',
  round: 1,
  verdict: null,
  verdictTitle: null,
  outcomeTitle: null,
  refusal: null,
  dueDay: null,
  ...more,
})

/** A report returned on the second day, supplemented on the third, as in docs/one-case.md. */
const told = (again = '2026-12-03'): Row[] => [
  row(1, 'filed', '2026-11-24', { stage: null }),
  row(2, 'task-opened', '2026-11-24', { dueDay: '2026-12-01' }),
  row(3, 'verdict', '2026-11-26', { verdict: 'return' }),
  row(4, 'supplement-asked', '2026-11-26'),
  row(5, 'resubmitted', '2026-11-27'),
  row(6, 'task-opened', '2026-11-27', { dueDay: again, round: 2 }),
]

const clock = (name: string, started: string, dueDay: string, rungs: Clock['rungs'] = []): Clock => ({
  name,
  startedAt: `${started}T10:00:00.000+08:00`,
  dueDay,
  rungs,
})
const report = clock('change-report.decide', '2026-11-24', '2026-12-03')
const supplement = clock('supplement', '2026-11-26', '2026-12-10')
const counted = (rows: Row[], clocks: Clock[], rules = regulation) => count(check(kase, rows, clocks, rules))

test('dates that the regulation gives are found right', () => {
  expect(counted(told(), [report, supplement])).toEqual({ all: 4, wrong: 0 })
})

test('a date that is a day off is found', () => {
  expect(counted(told('2026-12-02'), [report, supplement])).toEqual({ all: 4, wrong: 1 })
})

test('another regulation finds the same dates wrong', () => {
  const { 'change-report.decide': decide, ...rest } = regulation
  const other = { ...rest, ...(decide && { 'change-report.decide': { ...decide, days: 6 } }) }
  expect(counted(told(), [report, supplement], other)).toEqual({ all: 4, wrong: 3 })
})

test('a clock that should not run, and one that should and does not, are found', () => {
  const strange = clock('transfer.overall', '2026-11-24', '2027-01-06')
  expect(counted(told(), [report, supplement, strange])).toMatchObject({ wrong: 1 })
  expect(counted(told(), [report])).toMatchObject({ wrong: 1 })
})

test('a rung that rings before its day is found', () => {
  const rung = (at: string) => ({
    rung: 'overdue',
    dueDay: '2026-12-03',
    firedAt: `${at}T00:00:00.000+08:00`,
    skipped: false,
  })
  const early = { ...report, rungs: [rung('2026-12-03')] }
  const right = { ...report, rungs: [rung('2026-12-04')] }
  expect([counted(told(), [early, supplement]).wrong, counted(told(), [right, supplement]).wrong]).toEqual([
    1, 0,
  ])
})
