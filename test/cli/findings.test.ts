import { afterEach, beforeEach, expect, test } from 'vitest'
import { activities } from '../../activities/index.ts'
import { behindFinding, calendarFinding } from '../../cli/findings.ts'
import { caseById } from '../../db/cases.ts'
import { publish } from '../acts/calendar/revisions.ts'
import { fileReport } from '../acts/cases.ts'
import { madeUp2027 } from '../domain/time/notice-texts.ts'
import { testOffice, type TestOffice } from '../support/office.ts'
import { kindergarten } from '../support/people.ts'

let t: TestOffice
beforeEach(async () => {
  t = await testOffice(Date.parse('2026-11-25T10:00:00+08:00'))
})
afterEach(() => t.close())

const lag = 60_000

test('doctor is content with the calendar once next year’s notice was confirmed', async () => {
  const before = await calendarFinding(t.office.pool, t.office)
  expect(before).toMatchObject({
    ok: false,
    text: expect.stringContaining('2027 年放假通知尚未导入') as string,
  })
  await publish(t, madeUp2027)
  const after = await calendarFinding(t.office.pool, t.office)
  expect(after).toMatchObject({ ok: true, text: expect.stringContaining('2027') as string })
})

test('doctor does not ask for a notice before November', async () => {
  t.office.time.set(Date.parse('2026-10-31T10:00:00+08:00'))
  expect(await calendarFinding(t.office.pool, t.office)).toMatchObject({ ok: true })
})

test('doctor names a case whose story read the journal and never got its record through', async () => {
  const caseId = await fileReport(t, (await kindergarten(t.office.pool)).clerk, 'merger')
  const kase = await caseById(t.office.pool, caseId)
  await activities(t.office, 'build').pull({ caseId, epoch: 1, through: 0, settled: false })
  expect(await behindFinding(t.office.pool, t.office.time.now(), lag)).toMatchObject({ ok: true })
  t.office.time.set(t.office.time.now() + lag + 1_000)
  const found = await behindFinding(t.office.pool, t.office.time.now(), lag)
  expect(found.ok).toBe(false)
  expect(found.text).toContain(kase?.number ?? 'no case')
})
