import { describe, expect, test } from 'vitest'
import { file } from '../../acts/file.ts'
import { withdraw } from '../../acts/withdraw.ts'
import { linkedTo } from '../../db/links.ts'
import type { Process } from '../../domain/process.ts'
import { advance } from '../../handover/advance.ts'
import { workflowId } from '../../handover/run.ts'
import { deliverLetters } from '../../worker/deliver.ts'
import { accepted, say, theCase } from '../acts/cases.ts'
import { inTheWay, toyAccident, toyCare, toyClaim, toyMove, toyPack } from '../acts/links/toys.ts'
import { enrolled } from '../support/children.ts'
import type { TestEngine } from '../support/engine.ts'
import { acting, type TestOffice } from '../support/office.ts'
import { kindergarten, type Kindergarten } from '../support/people.ts'
import { told, typesOf } from './travel.ts'
import { world } from './worlds.ts'

let t: TestOffice
let e: TestEngine
world(
  (office, engine) => {
    t = office
    e = engine
  },
  { pack: toyPack },
)

const at = (text: string) => Date.parse(`${text}:00+08:00`)
const filed = async (k: Kindergarten, process: Process, child: string): Promise<string> => {
  const { caseId } = accepted(await file(t.office, acting(k.clerk), process, { form: { child } }))
  await told({ t, e, caseId })
  await e.pass(60_000)
  return caseId
}
const here = async () => {
  const k = await kindergarten(t.office.pool)
  return { k, child: (await enrolled(t, k.id)).id }
}
/** A claim that ran into another child, and the case that the system opened to settle it; nobody has told that one yet. */
async function collided() {
  const { k, child: mine } = await here()
  const { id: other } = await enrolled(t, k.id)
  inTheWay.of.set(mine, { children: [other], refused: true })
  const claim = await filed(k, toyClaim, mine)
  accepted(await say(t, claim, 'approve'))
  await told({ t, e, caseId: claim })
  const [{ id: settlement } = { id: '' }] = await linkedTo(t.office.pool, claim)
  return { claim, settlement }
}
const letters = () => deliverLetters(t.office, e.handover)
const outcome = (caseId: string, expected: string) =>
  expect
    .poll(async () => (await theCase(t, caseId)).outcome, { interval: 10, timeout: 20_000 })
    .toBe(expected)
const rungs = async (caseId: string) =>
  (
    await t.office.pool<{ rung: string; dueDay: string }[]>`
      SELECT rung, due_day AS "dueDay" FROM rungs WHERE case_id = ${caseId} ORDER BY event_no`
  ).map(({ rung, dueDay }) => `${rung} ${dueDay}`)

describe('the story of a case', () => {
  test('on hold rings for nobody, and after its revival at the new dates', async () => {
    const { k, child } = await here()
    const first = await filed(k, toyMove, child)
    const second = await filed(k, toyMove, child)
    await letters()
    // Until then it would have been due on 30 November, and reminded of on the 27th.
    await e.passTo(at('2026-11-26T12:00'))
    accepted(await withdraw(t.office, acting(k.clerk), second, '不转了'))
    await told({ t, e, caseId: second })
    await letters()
    await e.passTo(at('2026-12-02T08:00'))
    expect(await rungs(first)).toEqual([])
    await e.passTo(at('2026-12-03T09:00'))
    await expect
      .poll(() => rungs(first), { interval: 10, timeout: 20_000 })
      .toEqual(['d-1 2026-12-03', 'due 2026-12-03'])
    accepted(await say(t, first, 'approve'))
    await told({ t, e, caseId: first })
    await outcome(first, 'completed')
  })

  test('on hold sleeps through the rungs it had, however long', async () => {
    const { k, child } = await here()
    const first = await filed(k, toyMove, child)
    const second = await filed(k, toyMove, child)
    await letters()
    await e.passTo(at('2026-12-01T09:00'))
    expect(await rungs(first)).toEqual([])
    accepted(await say(t, second, 'approve'))
    await told({ t, e, caseId: second })
    await letters()
    await outcome(first, 'superseded')
    expect(await typesOf(t, first)).toEqual(['filed', 'task-opened', 'held', 'superseded', 'closed'])
  })

  test('that was pre-empted closes it', async () => {
    const { k, child } = await here()
    const care = await filed(k, toyCare, child)
    await filed(k, toyAccident, child)
    await letters()
    await outcome(care, 'superseded')
  })

  test('that another one opens begins at once, without the relay', async () => {
    const { settlement } = await collided()
    await expect
      .poll(async () => (await theCase(t, settlement)).takenThrough, { interval: 10, timeout: 20_000 })
      .toBe((await theCase(t, settlement)).lastNo)
    const run = e.env.client.workflow.getHandle(workflowId({ caseId: settlement, epoch: 1 }))
    expect((await run.describe()).status.name).toBe('RUNNING')
    inTheWay.of.clear()
  })

  test('waits for the case it ran into, and goes on when that has ended', async () => {
    const { claim, settlement } = await collided()
    await advance(e.handover, settlement)
    await e.passTo(at('2026-12-01T09:00'))
    expect(await rungs(claim)).toEqual([])
    inTheWay.of.clear()
    accepted(await say(t, settlement, 'approve'))
    await told({ t, e, caseId: settlement })
    await letters()
    await told({ t, e, caseId: claim })
    accepted(await say(t, claim, 'approve'))
    await told({ t, e, caseId: claim })
    await outcome(claim, 'completed')
  })
})
