import { randomUUID } from 'node:crypto'
import type { Acknowledged } from '../../db/invariants/index.ts'
import { caseById } from '../../db/cases.ts'
import { tasksOf, type TaskRow } from '../../db/tasks.ts'
import { workflowId } from '../../handover/run.ts'
import type { Outcome, Status } from '../../domain/outcome.ts'
import type { Verdict } from '../../domain/verdicts.ts'
import type { Cell } from './support/cell.ts'
import { goes, storyWays, type StoryWay } from './stories.ts'
import type { Answer, Visitor } from './support/client.ts'
import { until } from './support/until.ts'

/** The people of a cell, logged in. */
export interface People {
  clerk: Visitor
  officer: Visitor
  /** Whoever signs a rejection. */
  head: Visitor
  leader: Visitor
}

/** What the people of a scenario were told, and how it must end. */
export interface Told {
  caseId: string
  outcome: Outcome
  /** Effects that must have happened, in any order: `occasion effect result`. */
  effects: string[]
  acknowledged: Acknowledged[]
}

export interface Scenario {
  title: string
  /** The awaits of stories that it passes: process and stage. */
  passes: readonly string[]
  run(cell: Cell, people: People): Promise<Told>
}

/** How long ago the late case was filed, in milliseconds: more than 5 working days in any calendar. */
const longAgo = 21 * 86_400_000

export const form = (category: string, more: Record<string, unknown> = {}) => ({
  category,
  effectiveFrom: '2026-11-20',
  description: '情况说明',
  extra: {},
  papers: [],
  ...more,
})

function told(answer: Answer, status: number): Record<string, unknown> {
  if (answer.status !== status)
    throw new Error(
      `answered ${String(answer.status)} ${JSON.stringify(answer.body)} instead of ${String(status)}`,
    )
  return answer.body
}

/** Files and answers the case; the same key until there is an answer. */
export async function files(
  clerk: Visitor,
  content: unknown,
): Promise<{ caseId: string; ack: Acknowledged }> {
  const key = randomUUID()
  const path = '/processes/change-report/cases'
  const { id } = told(await clerk.insist(path, { form: content }, { key }), 201)
  const again = told(await clerk.insist(path, { form: content }, { key }), 201)
  if (again['id'] !== id) throw new Error('the same key filed two cases')
  return { caseId: String(id), ack: { caseId: String(id), kind: 'filed' } }
}

/** The open desk of that stage, as soon as there is one. */
export const deskOf = (cell: Cell, caseId: string, stage: string, round = 1): Promise<TaskRow> =>
  until(`desk ${stage} of round ${String(round)}`, async () =>
    (await tasksOf(cell.office.pool, caseId)).find(
      (task) => task.stage === stage && task.round === round && task.state === 'open',
    ),
  )

export async function decides(
  officer: Visitor,
  { id, version, caseId }: TaskRow,
  verdict: Verdict,
  comment?: string,
  form?: object,
): Promise<Acknowledged> {
  const said = { verdict, version, ...(comment === undefined ? {} : { comment }) }
  const body = form === undefined ? said : { ...said, form }
  const { no } = told(await officer.insist(`/tasks/${id}/verdict`, body), 200)
  return { caseId, kind: 'verdict', no: Number(no), verdict }
}

/** The signatures under a proposal; the acknowledged verdict is that of the last. */
async function signs(cell: Cell, caseId: string, round: number, signers: readonly Visitor[]) {
  let last: Acknowledged | undefined
  for (const signer of signers) {
    const { id, version } = await deskOf(cell, caseId, 'review', round)
    const { no, verdict } = told(await signer.insist(`/tasks/${id}/signature`, { version }), 200)
    last = { caseId, kind: 'verdict', no: Number(no), verdict: verdict as Verdict }
  }
  if (!last) throw new Error('nobody signed')
  return last
}

export const reaches = (cell: Cell, caseId: string, ...statuses: Status[]): Promise<true> =>
  until(`case ${statuses.join(' or ')}`, async () => {
    const kase = await caseById(cell.office.pool, caseId)
    return kase !== undefined && statuses.includes(kase.status) && (true as const)
  })

let years = 2030

const story = (way: StoryWay): Scenario => ({
  title: `${way.process}: ${way.way}`,
  passes: way.passes,
  run: (cell) => goes(cell, way),
})

/** Each way through the process that leads over other awaits than the ones before it. */
export const scenarios = {
  ...(Object.fromEntries(Object.entries(storyWays).map(([name, way]) => [name, story(way)])) as Record<
    keyof typeof storyWays,
    Scenario
  >),
  acknowledged: {
    title: 'filed, taken note of, closed',
    passes: ['change-report acknowledge'],
    async run(cell, { clerk, officer }) {
      const { caseId, ack } = await files(clerk, form('canteen-change'))
      const verdict = await decides(officer, await deskOf(cell, caseId, 'acknowledge'), 'acknowledge')
      return {
        caseId,
        outcome: 'acknowledged',
        effects: ['acknowledge.acknowledge recordChange done', 'acknowledge.filed recordChange done'],
        acknowledged: [ack, verdict],
      }
    },
  },
  returned: {
    title: 'filed, returned, supplemented, approved',
    passes: ['change-report review'],
    async run(cell, { clerk, officer }) {
      const { caseId, ack } = await files(clerk, form('merger'))
      const first = await decides(officer, await deskOf(cell, caseId, 'review'), 'return', '请说明并入哪所园')
      await reaches(cell, caseId, 'supplement')
      const again = { form: form('merger', { description: '补充说明' }), comment: '已补充' }
      const answer = await clerk.insist(`/cases/${caseId}/submit`, again)
      if (answer.status !== 200)
        throw new Error(`resubmission answered ${String(answer.status)} ${JSON.stringify(answer.body)}`)
      const second = await decides(officer, await deskOf(cell, caseId, 'review', 2), 'approve')
      const resubmitted: Acknowledged = { caseId, kind: 'resubmitted' }
      return {
        caseId,
        outcome: 'completed',
        effects: ['review.approve recordChange done'],
        acknowledged: [ack, first, resubmitted, second],
      }
    },
  },
  suspended: {
    title: 'a suspension is approved and stands in the register',
    passes: ['change-report review'],
    async run(cell, { clerk, officer }) {
      const year = String((years += 1))
      const during = {
        effectiveFrom: `${year}-01-01`,
        effectiveTo: `${year}-02-01`,
        extra: { placement: '邻近园接收' },
      }
      const { caseId, ack } = await files(clerk, form('suspension', during))
      const verdict = await decides(officer, await deskOf(cell, caseId, 'review'), 'approve', '同意')
      return {
        caseId,
        outcome: 'completed',
        effects: ['review.approve recordChange done'],
        acknowledged: [ack, verdict],
      }
    },
  },
  refused: {
    title: 'an approval that the register refuses leads back to the desk',
    passes: ['change-report review'],
    async run(cell, { clerk, officer, head, leader }) {
      const { caseId, ack } = await files(clerk, form('resumption', { effectiveFrom: '2020-01-01' }))
      const first = await decides(officer, await deskOf(cell, caseId, 'review'), 'approve')
      await decides(officer, await deskOf(cell, caseId, 'review', 2), 'reject', '没有停办登记')
      const second = await signs(cell, caseId, 2, [head, leader])
      const effects = ['review.approve recordChange refused', 'review.reject voidChange done']
      return { caseId, outcome: 'rejected', effects, acknowledged: [ack, first, second] }
    },
  },
  withdrawn: {
    title: 'filed and withdrawn',
    passes: [],
    async run(_cell, { clerk }) {
      const { caseId, ack } = await files(clerk, form('bus-change'))
      const answer = await clerk.insist(`/cases/${caseId}/withdraw`, { comment: '填错了' })
      if (answer.status !== 200) throw new Error(`withdrawal answered ${String(answer.status)}`)
      const effects = ['acknowledge.filed recordChange done', 'case.withdrawn voidChange done']
      return { caseId, outcome: 'withdrawn', effects, acknowledged: [ack, { caseId, kind: 'withdrawn' }] }
    },
  },
  ladder: {
    title:
      'nobody acts for two months: every rung, both cards and the entry for a 督办件 once, then taken note of',
    passes: ['change-report acknowledge'],
    async run(cell, { clerk, officer }) {
      cell.clock('api', -3 * longAgo)
      const { caseId, ack } = await files(clerk, form('bus-change'))
      cell.clock('api', 0)
      await until('every rung is rung', async () => {
        const rows = await cell.office.pool`SELECT FROM rungs WHERE case_id = ${caseId}`
        return rows.length === 5
      })
      const [given] = await cell.office.pool<{ cards: number; entries: number }[]>`
        SELECT (SELECT count(*) FROM cards WHERE case_id = ${caseId}) AS cards,
          (SELECT count(*) FROM supervision_entries WHERE case_id = ${caseId}) AS entries`
      if (given?.cards !== 2 || given.entries !== 1) throw new Error(`given: ${JSON.stringify(given)}`)
      const verdict = await decides(officer, await deskOf(cell, caseId, 'acknowledge'), 'acknowledge')
      return {
        caseId,
        outcome: 'acknowledged',
        effects: ['acknowledge.acknowledge recordChange done', 'acknowledge.filed recordChange done'],
        acknowledged: [ack, verdict],
      }
    },
  },
  lapsed: {
    title: 'returned, and nobody supplements: the case lapses to the reviewer once, who approves it',
    passes: ['change-report review'],
    async run(cell, { clerk, officer }) {
      cell.clock('api', -2 * longAgo)
      const { caseId, ack } = await files(clerk, form('merger'))
      const first = await decides(officer, await deskOf(cell, caseId, 'review'), 'return', '请说明并入哪所园')
      cell.clock('api', 0)
      const second = await decides(officer, await deskOf(cell, caseId, 'review', 2), 'approve')
      const lapses = await cell.office.pool`
        SELECT FROM case_events WHERE case_id = ${caseId} AND type = 'supplement-lapsed'`
      if (lapses.length !== 1) throw new Error(`lapsed ${String(lapses.length)} times`)
      const effects = ['review.approve recordChange done']
      return { caseId, outcome: 'completed', effects, acknowledged: [ack, first, second] }
    },
  },
  late: {
    title: 'nobody acts, the rung is rung after its time, then it is taken note of',
    passes: ['change-report acknowledge'],
    async run(cell, { clerk, officer }) {
      cell.clock('api', -longAgo)
      const { caseId, ack } = await files(clerk, form('weather-closure', { extra: { weather: '暴雪' } }))
      cell.clock('api', 0)
      await until('the rung is rung', async () => {
        const rows = await cell.office.pool`SELECT FROM rungs WHERE case_id = ${caseId}`
        return rows.length > 0
      })
      const verdict = await decides(officer, await deskOf(cell, caseId, 'acknowledge'), 'acknowledge')
      return {
        caseId,
        outcome: 'acknowledged',
        effects: ['acknowledge.acknowledge recordChange done', 'acknowledge.filed recordChange done'],
        acknowledged: [ack, verdict],
      }
    },
  },
  ended: {
    title: 'an operator ends the run of a returned case, which is then supplemented and approved',
    passes: ['change-report review'],
    async run(cell, { clerk, officer }) {
      const { caseId, ack } = await files(clerk, form('merger'))
      const first = await decides(officer, await deskOf(cell, caseId, 'review'), 'return', '请说明并入哪所园')
      await reaches(cell, caseId, 'supplement')
      const run = cell.engine.client.workflow.getHandle(workflowId({ caseId, epoch: 1 }))
      await run.terminate('by an operator')
      const again = { form: form('merger', { description: '补充说明' }) }
      told(await clerk.insist(`/cases/${caseId}/submit`, again), 200)
      const second = await decides(officer, await deskOf(cell, caseId, 'review', 2), 'approve')
      return {
        caseId,
        outcome: 'completed',
        effects: ['review.approve recordChange done'],
        acknowledged: [ack, first, { caseId, kind: 'resubmitted' }, second],
      }
    },
  },
} as const satisfies Record<string, Scenario>

export type ScenarioName = keyof typeof scenarios
