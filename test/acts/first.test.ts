import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide } from '../../acts/decide.ts'
import { file } from '../../acts/file.ts'
import { activities } from '../../activities/index.ts'
import { tasksOf } from '../../db/tasks.ts'
import { changeReport } from '../../processes/change-report.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'

let t: TestOffice
beforeAll(async () => { t = await testOffice() })
afterAll(() => t.close())

test('a filed report is decided', async () => {
  const filed = await file(t.office, acting('clerk'), changeReport, { form: { category: 'canteen-change', effectiveFrom: '2026-11-20', description: '食堂外包', extra: {}, papers: [] } })
  expect(filed).toMatchObject({ ok: true })
  if (!filed.ok) return
  const [task] = await tasksOf(t.office.pool, filed.value.caseId)
  const decided = await decide(t.office, acting('officer'), task!.id, { verdict: 'acknowledge', version: 1 })
  expect(decided).toMatchObject({ ok: true })
  const a = activities(t.office, 'b')
  const told = await a.pull({ caseId: filed.value.caseId, epoch: 1, through: 0, settled: false })
  console.log(JSON.stringify(told, null, 1))
  const end = await a.record({ caseId: filed.value.caseId, epoch: 1, through: told.through, flowNo: 4, at: t.office.time.now(), next: { kind: 'close', outcome: 'acknowledged' } })
  console.log(JSON.stringify(end))
})
