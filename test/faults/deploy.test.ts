import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { insertEntry } from '../../db/catalogue.ts'
import { verify } from '../../db/invariants/index.ts'
import { unitId } from '../../stack/demo/ids.ts'
import { currentBuild } from '../../worker/deployment.ts'
import { decides, deskOf, files, form, reaches } from './scenarios.ts'
import { openCell, type Cell } from './support/cell.ts'
import { nextRelease } from './support/checkout.ts'
import type { Child } from './support/child.ts'
import { visitor, type Visitor } from './support/client.ts'
import { until } from './support/until.ts'

/** More than one round of restarts takes (cli/worker.ts: 50). */
const open = 56
const perRound = 50

let cell: Cell
let clerk: Visitor
let officer: Visitor
let release: string
let next: Child
let oldBuild: string
let newBuild: string
const woken: string[] = []
const asleep: string[] = []

const category = (n: number) => `fault-${String(n)}`
const buildOf = (child: Child): string | undefined => /"build":"([0-9a-f]+)"/.exec(child.output())?.[1]

beforeAll(async () => {
  cell = await openCell({ server: inject('databaseUrl') })
  await cell.ready()
  clerk = await visitor(cell.url, 'clerk-jinshui')
  officer = await visitor(cell.url, 'officer1-jinshui')
  oldBuild = buildOf(cell.worker) ?? ''
  for (let n = 0; n < open + 2; n += 1) {
    const entry = { title: `试点类别 ${String(n)}`, question: '试点？', handling: 'review' } as const
    await insertEntry(cell.owner, unitId('410105'), category(n), entry, Date.now())
  }
  for (let n = 0; n < open; n += 1) {
    const { caseId } = await files(clerk, form(category(n)))
    await decides(officer, await deskOf(cell, caseId, 'review'), 'return', '请补充')
    woken.push(caseId)
  }
  for (const n of [open, open + 1]) asleep.push((await files(clerk, form(category(n)))).caseId)
  for (const caseId of woken) await reaches(cell, caseId, 'supplement')
  release = nextRelease()
  next = cell.otherWorker(release)
}, 300_000)

afterAll(async () => {
  await cell.close()
  rmSync(release, { recursive: true, force: true })
}, 60_000)

interface Restart {
  caseId: string
  at: number
}
const restarts = (epoch: number) =>
  cell.office.pool<Restart[]>`
    SELECT case_id AS "caseId", at FROM case_events
    WHERE type = 'reattached' AND data->>'reason' = 'deployed' AND (data->>'epoch')::integer = ${epoch} ORDER BY at`

const underBuild = (build: string) =>
  until(
    `all woken cases are under build ${build}`,
    async () => {
      const rows = await cell.office
        .pool`SELECT FROM cases WHERE id = ANY(${woken}::uuid[]) AND build_id IS DISTINCT FROM ${build}`
      return rows.length === 0
    },
    120_000,
  )

async function finish(caseId: string, n: number): Promise<void> {
  const answer = await clerk.insist(`/cases/${caseId}/submit`, {
    form: form(category(n), { description: '补充' }),
  })
  expect(answer.status).toBe(200)
  await decides(officer, await deskOf(cell, caseId, 'review', 2), 'approve')
  await reaches(cell, caseId, 'completed')
}

test(
  'a deploy takes every woken case over once, from the journal and not all at once',
  { timeout: 240_000 },
  async () => {
    next.start()
    await until(
      'the next release is current',
      async () => {
        newBuild = buildOf(next) ?? ''
        return newBuild !== '' && (await currentBuild(cell.engine)) === newBuild
      },
      120_000,
    )
    expect(newBuild).not.toBe(oldBuild)
    await underBuild(newBuild)
    const taken = await restarts(2)
    expect(taken.map(({ caseId }) => caseId).sort()).toEqual([...woken].sort())
    const pause = (taken[perRound]?.at ?? 0) - (taken[perRound - 1]?.at ?? 0)
    expect(pause).toBeGreaterThanOrEqual(900)
  },
)

test('a run that nobody has woken starts on the new build by itself', { timeout: 120_000 }, async () => {
  const [caseId = ''] = asleep
  await decides(officer, await deskOf(cell, caseId, 'review'), 'approve')
  await reaches(cell, caseId, 'completed')
  const [kase] = await cell.office.pool<{ build: string; epoch: number }[]>`
    SELECT build_id AS build, epoch FROM cases WHERE id = ${caseId}`
  expect(kase).toEqual({ build: newBuild, epoch: 1 })
})

test('a case ends under the new build as it would have under the old', { timeout: 120_000 }, async () => {
  await finish(woken[0] ?? '', 0)
  const [row] = await cell.office.pool<
    { outcome: string }[]
  >`SELECT outcome FROM cases WHERE id = ${woken[0] ?? ''}`
  expect(row?.outcome).toBe('completed')
  woken.shift()
})

test('rolling back is the same again, and every case ends', { timeout: 300_000 }, async () => {
  const [first = ''] = woken
  await next.stop()
  await cell.worker.stop()
  // Said while no worker of the build it is pinned to is left.
  const form1 = form(category(1), { description: '补充' })
  expect((await clerk.insist(`/cases/${first}/submit`, { form: form1 })).status).toBe(200)
  cell.worker.start()
  await until(
    'the former release is current again',
    async () => (await currentBuild(cell.engine)) === oldBuild,
    120_000,
  )
  await underBuild(oldBuild)
  expect((await restarts(3)).map(({ caseId }) => caseId).sort()).toEqual([...woken].sort())
  await decides(officer, await deskOf(cell, first, 'review', 2), 'approve')
  await reaches(cell, first, 'completed')
  for (const [i, caseId] of woken.entries()) if (i > 0 && i < 6) await finish(caseId, i + 1)
  await decides(officer, await deskOf(cell, asleep[1] ?? '', 'review'), 'approve')
  await reaches(cell, asleep[1] ?? '', 'completed')
  const { pool, pack } = cell.office
  expect(await verify(pool, { pack, now: Date.now(), delivering: ['cases'] })).toEqual([])
})
