import { nationalPhase2 } from '../../../domain/policy/national-phase2.ts'
import { authorityLadder } from '../../../domain/policy/ladder.ts'
import type { PolicyPack } from '../../../domain/policy/pack.ts'
import { process, type Process } from '../../../domain/process.ts'
import type { Effect } from '../../../effects/effect.ts'
import { effects } from '../../../effects/index.ts'
import { processes } from '../../../processes/index.ts'

/*
 * Processes that nobody knew of when the links were written. What two of them need beside their declarations (an effect
 * that collides, a process that settles it) is added to the lists for the test file that imports this.
 */

interface OnChild {
  child: string
}

const desk = {
  title: '县级审核',
  by: 'own county',
  role: 'officer',
  clock: 'toy.step',
  moves: ['refer', 'take-over'],
  verdicts: ['approve', 'return', 'reject'],
} as const

const aboutChild = {
  article: '第二十七条',
  formVersion: 1,
  form: (kit: Parameters<Process['form']>[0]) =>
    kit.object({ child: kit.child({ title: '幼儿' }), note: kit.line({ title: '说明' }).optional() }),
  filedBy: { seat: 'own institution', role: 'clerk' },
  concerns: ({ child }: OnChild) => child,
  withdraw: 'while-open',
} as const

/** Only the latest of a child goes on; they do not exclude each other, but everything else. */
export const toyMove = process({
  ...aboutChild,
  name: 'toy-move',
  code: 'TM',
  title: '转园（测试）',
  tasks: { review: desk },
  excludes: ({ child }) => ({ shared: `child:${child}`, as: 'transfer' }),
  latestOnly: true,
  effects: { 'review.approve': 'toyMark' },
  repair: { toyMark: 'review' },
}) as Process

/** Ordinary business on one child. */
export const toyCare = process({
  ...aboutChild,
  name: 'toy-care',
  code: 'TC',
  title: '信息维护（测试）',
  tasks: { review: desk },
  excludes: ({ child }) => ({ shared: `child:${child}` }),
  effects: {},
  repair: {},
}) as Process

/** It has precedence over everything on the child. */
export const toyAccident = process({
  ...aboutChild,
  name: 'toy-accident',
  code: 'TA',
  title: '意外注销（测试）',
  tasks: { review: desk },
  excludes: ({ child }) => ({ shared: `child:${child}` }),
  preempts: true,
  effects: {},
  repair: {},
}) as Process

/** Its effect may collide with another child, which a case of its own settles. */
export const toyClaim = process({
  ...aboutChild,
  name: 'toy-claim',
  code: 'TL',
  title: '号码更正（测试）',
  tasks: { review: desk },
  excludes: ({ child }) => ({ shared: `child:${child}` }),
  effects: { 'review.approve': 'toyCollide' },
  repair: { toyCollide: 'review' },
  opens: { toyCollide: 'toy-settlement' },
}) as Process

/** Opened by the system, for any number of children. */
const toySettlement = process({
  name: 'toy-settlement',
  code: 'TS',
  title: '争议处理（测试）',
  article: '第二十六条',
  formVersion: 1,
  form: (kit) => kit.object({ children: kit.cases({ title: '幼儿' }) }),
  filedBy: { seat: 'own institution', role: 'officer' },
  tasks: { review: { ...desk, verdicts: ['approve', 'reject'] } },
  effects: {},
  repair: {},
  withdraw: 'never',
}) as Process

/** Children that whoever approves a claim runs into, set by the test; `refused` or done all the same. */
export const inTheWay: { of: Map<string, { children: string[]; refused: boolean }> } = { of: new Map() }

const toyCollide: Effect = (_tx, { form }) => {
  const met = inTheWay.of.get(String(form['child']))
  if (!met) return Promise.resolve('done')
  const by = { children: met.children }
  return Promise.resolve(met.refused ? { refused: 'number-taken', by } : { done: by })
}
const toyMark: Effect = () => Promise.resolve('done')

Object.assign(effects, { toyCollide, toyMark })
;(processes as Process[]).push(toyMove, toyCare, toyAccident, toyClaim, toySettlement)

export const toyPack: PolicyPack = {
  ...nationalPhase2,
  clocks: {
    ...nationalPhase2.clocks,
    'toy.step': {
      title: '测试环节',
      budget: '5wd',
      endsAt: '24:00',
      source: '测试用规则',
      certainty: 'practice',
      rungs: authorityLadder,
    },
  },
}
