import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, inject, test } from 'vitest'
import { workflowId } from '../../handover/run.ts'
import { storyBundle } from '../../worker/bundle.ts'
import { fileReport } from '../acts/cases.ts'
import type { TestEngine } from '../support/engine.ts'
import type { TestOffice } from '../support/office.ts'
import { kindergarten } from '../support/people.ts'
import { act, told } from './travel.ts'
import { world } from './worlds.ts'

let t: TestOffice
let e: TestEngine
world((office, engine) => {
  t = office
  e = engine
})

/** `WorkflowTaskStarted` in Temporal's list of event types. */
const workflowTaskStarted = 6

test('a case that is filed, decided and closed costs one workflow task and nine history events', async () => {
  const k = await kindergarten(t.office.pool)
  const traveller = { t, e, k, caseId: await fileReport(t, k.clerk, 'merger') }
  await told(traveller)
  await act(traveller, 'approve', { category: 'merger' })
  await told(traveller)
  const { events } = await e.env.client.workflow
    .getHandle(workflowId({ caseId: traveller.caseId, epoch: 1 }))
    .fetchHistory()
  const tasks = events?.filter(({ eventType }) => Number(eventType) === workflowTaskStarted).length
  console.log(
    `file → decide → close: ${String(tasks)} workflow tasks, ${String(events?.length)} history events`,
  )
  expect(tasks).toBeLessThanOrEqual(2)
  expect(events?.length).toBeLessThanOrEqual(12)
})

describe('the bundle of stories', () => {
  const modules = async () =>
    [...(await storyBundle()).code.matchAll(/^\/\*\*\*\/ "([^"]+)"/gm)].map(([, name]) => name ?? '')

  test('holds of ours the stories and the pure code they run on, and no declaration', async () => {
    const ours = (await modules()).filter((name) => name.endsWith('.ts'))
    expect(ours).toContain('./workflows/story.ts')
    expect(ours.filter((name) => !/^\.\/(workflows\/|domain\/(fold|verdicts)\.ts$)/.test(name))).toEqual([])
  })

  test('holds no zod: 524 KB of heap for every cached case', async () => {
    expect((await modules()).filter((name) => name.includes('/zod/'))).toEqual([])
  })

  test('holds no built-in of Node but the empty stand-ins of the SDK', async () => {
    const { code } = await storyBundle()
    expect(code.match(/require\("(node:)?(fs|crypto|net|http|child_process|os|path)"\)/g)).toBeNull()
  })

  test('keeps its build id when a declaration is edited, since none is inside', async () => {
    expect((await modules()).filter((name) => name.includes('processes/'))).toEqual([])
    const [a, b] = [await storyBundle(), await storyBundle()]
    expect(a.buildId).toBe(b.buildId)
  })
})

// Measured 31 to 32 KB, of which an SDK workflow that only waits costs 26 (heap.ts with bare.ts); 0002 has the parts.
test('a cached open case costs at most 40 KB of heap', { timeout: 180_000 }, async () => {
  const script = new URL('./heap.ts', import.meta.url).pathname
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, t.database.url, inject('timeSkippingServer')],
    { timeout: 170_000 },
  )
  const { cases, bytes } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as {
    cases: number
    bytes: number
  }
  console.log(`heap per cached case: ${(bytes / 1024).toFixed(1)} KB over ${String(cases)} cases`)
  expect(cases).toBe(300)
  expect(bytes).toBeLessThanOrEqual(40 * 1024)
})
