import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide } from '../../acts/decide.ts'
import { file } from '../../acts/file.ts'
import { caseById } from '../../db/cases.ts'
import { tasksOf } from '../../db/tasks.ts'
import { timelineOf } from '../../db/journal.ts'
import { advance } from '../../handover/advance.ts'
import { workflowId } from '../../handover/run.ts'
import { changeReport } from '../../processes/change-report.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { testEngine, type TestEngine } from '../support/engine.ts'

let t: TestOffice
let e: TestEngine
beforeAll(async () => { t = await testOffice(); e = await testEngine(t) })
afterAll(async () => { await e.close(); await t.close() })

test('a filed report is decided', async () => {
  console.log(new Date(t.office.time.now()).toISOString())
  const filed = await file(t.office, acting('clerk'), changeReport, { form: { category: 'canteen-change', effectiveFrom: '2026-11-20', description: '食堂外包', extra: {}, papers: [] } })
  if (!filed.ok) throw new Error(filed.code)
  const { caseId } = filed.value
  await advance(e.handover, caseId)
  const [task] = await tasksOf(t.office.pool, caseId)
  const decided = await decide(t.office, acting('officer'), task!.id, { verdict: 'acknowledge', version: 1 })
  expect(decided).toMatchObject({ ok: true })
  await advance(e.handover, caseId)
  const kase = await caseById(t.office.pool, caseId)
  expect(kase).toMatchObject({ status: 'completed', takenThrough: 5 })
  const h = await e.env.client.workflow.getHandle(workflowId({caseId, epoch: 1})).fetchHistory()
  console.log(h.events!.map(x => x.eventType + ' ' + Object.keys(x).find(k => k.endsWith('Attributes'))).join('\n'))
})
test('overdue', async () => {
  const filed = await file(t.office, acting('clerk'), changeReport, { form: { category: 'bus-change', effectiveFrom: '2026-11-20', description: '食堂外包', extra: {}, papers: [] } })
  if (!filed.ok) throw new Error(filed.code)
  const { caseId } = filed.value
  await advance(e.handover, caseId)
  await e.pass(15 * 24 * 3600_000)
  console.log((await timelineOf(t.office.pool, caseId, '2026-11-20')).map(r => `${r.no} ${r.type} ${new Date(r.at).toISOString()} ${JSON.stringify(r.data)}`).join('\n'))
  console.log(e.faults)
})
