import { describe, expect, test } from 'vitest'
import { firedRungs } from '../../db/clocks.ts'
import { endOf } from '../../domain/time/day.ts'
import { reprojectRound } from '../../worker/reproject.ts'
import { relay } from '../../worker/relay.ts'
import { closing, revise } from '../acts/calendar/revisions.ts'
import { accepted, fileReport, say, theCase } from '../acts/cases.ts'
import { reprojectCase } from '../../acts/calendar/reproject.ts'
import { advance } from '../../handover/advance.ts'
import type { TestEngine } from '../support/engine.ts'
import type { TestOffice } from '../support/office.ts'
import { kindergarten } from '../support/people.ts'
import { world } from './worlds.ts'

let t: TestOffice
let e: TestEngine
world((office, engine) => {
  t = office
  e = engine
})

const round = () => reprojectRound(t.office, e.handover)
const handedOver = async () => {
  const caseId = await fileReport(t, (await kindergarten(t.office.pool)).clerk, 'merger')
  await advance(e.handover, caseId)
  return caseId
}
const overdue = async (caseId: string) =>
  (await firedRungs(t.office.pool, caseId))
    .filter(({ rung }) => rung === 'overdue')
    .map(({ dueDay }) => dueDay)
const decided = async (caseId: string) => {
  accepted(await say(t, caseId, 'reject'))
  await advance(e.handover, caseId)
}

describe('a timer that waits for a due date', () => {
  test('is armed anew when the due date moves into the future, and back again', async () => {
    const caseId = await handedOver()
    await revise(t, closing(['2026-11-26']))
    await round()
    await e.passTo(endOf('2026-11-30') + 60_000)
    expect(await overdue(caseId)).toEqual([])
    await e.passTo(endOf('2026-12-01') + 60_000)
    expect(await overdue(caseId)).toEqual(['2026-12-01'])
    await decided(caseId)
    expect(await theCase(t, caseId)).toMatchObject({ outcome: 'rejected' })
    await revise(t, { ...closing([]), kind: 'withdrawn-closure', days: ['2026-11-26'] })
    await round()
  })

  test('wakes sooner when the due date moves nearer', async () => {
    await revise(t, closing(['2026-11-26', '2026-11-27']))
    const caseId = await handedOver()
    await revise(t, { ...closing([]), kind: 'withdrawn-closure', days: ['2026-11-26', '2026-11-27'] })
    await round()
    await e.passTo(endOf('2026-11-30') + 60_000)
    expect(await overdue(caseId)).toEqual(['2026-11-30'])
    await decided(caseId)
  })

  test('is armed by the relay where the worker died before it could tell the story', async () => {
    const caseId = await handedOver()
    await revise(t, closing(['2026-11-26']))
    await reprojectCase(t.office, caseId)
    const kase = await theCase(t, caseId)
    expect(kase.takenThrough).toBeLessThan(kase.lastNo)
    await relay(e.handover, { redeliverAfter: -1, restartsPerRound: 0, buildId: null })
    await round()
    await e.passTo(endOf('2026-12-01') + 60_000)
    expect(await overdue(caseId)).toEqual(['2026-12-01'])
    await decided(caseId)
    await revise(t, { ...closing([]), kind: 'withdrawn-closure', days: ['2026-11-26'] })
    await round()
  })
})
