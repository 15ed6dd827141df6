import { afterAll, beforeAll, expect, test } from 'vitest'
import { resubmit } from '../../acts/resubmit.ts'
import { clocksOf } from '../../db/clocks.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { kindergarten } from '../support/people.ts'
import { report, returned, theCase } from './cases.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterAll(() => t.close())

test('A supplement after its time is refused also where nobody was there to let the case lapse.', async () => {
  const { clerk } = await kindergarten(t.office.pool)
  const caseId = await returned(t, clerk)
  const clock = (await clocksOf(t.office.pool, caseId)).find(({ name }) => name === 'supplement')
  t.office.time.set((clock?.dueAt ?? 0) + 60_000)
  const late = await resubmit(t.office, acting(clerk), caseId, { form: report('merger') })
  expect(late).toMatchObject({ code: 'wrong-state', facts: { status: 'open' } })
  // Nothing is left of the refused act: the next ring lets it lapse.
  expect(await theCase(t, caseId)).toMatchObject({ status: 'supplement', formNo: 1 })
})
