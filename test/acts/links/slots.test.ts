import { describe, expect, test } from 'vitest'
import { file } from '../../../acts/file.ts'
import { timelineOf } from '../../../db/journal.ts'
import { linkedTo } from '../../../db/links.ts'
import type { Process } from '../../../domain/process.ts'
import { enrolled } from '../../support/children.ts'
import { deliverAll } from '../../support/letters.ts'
import { acting, type TestOffice } from '../../support/office.ts'
import { kindergarten, type Kindergarten } from '../../support/people.ts'
import { accepted, fileCase, follow, say, theCase } from '../cases.ts'
import { linkedOffice } from './moving.ts'
import { toyAccident, toyCare, toyMove } from './toys.ts'

let t: TestOffice
linkedOffice((office) => {
  t = office
})

const here = async () => {
  const k = await kindergarten(t.office.pool)
  return { k, child: (await enrolled(t, k.id)).id }
}
const filing = (k: Kindergarten, process: Process, child: string) => {
  t.office.time.set(t.office.time.now() + 60_000)
  return file(t.office, acting(k.clerk), process, { form: { child } })
}

describe('the slot of a child', () => {
  test.each([
    ['one kind after another', toyCare, toyMove],
    ['another after that one', toyMove, toyCare],
    ['the same kind, where it shares no slot', toyCare, toyCare],
  ])('refuses %s', async (_, first, second) => {
    const { k, child } = await here()
    const { number } = accepted(await filing(k, first, child))
    expect(await filing(k, second, child)).toMatchObject({ code: 'business-in-progress', facts: { number } })
  })

  test('lets those of one kind stand side by side, and is free only when all have ended', async () => {
    const { k, child } = await here()
    const first = accepted(await filing(k, toyMove, child)).caseId
    const second = accepted(await filing(k, toyMove, child)).caseId
    accepted(await say(t, second, 'reject'))
    await follow(t, second, { kind: 'close', outcome: 'rejected' })
    expect(await filing(k, toyCare, child)).toMatchObject({ code: 'business-in-progress' })
    await deliverAll(t)
    accepted(await say(t, first, 'reject'))
    await follow(t, first, { kind: 'close', outcome: 'rejected' })
    accepted(await filing(k, toyCare, child))
  })

  test('goes to one of two kinds filed at once', async () => {
    for (let n = 0; n < 5; n += 1) {
      const { k, child } = await here()
      const both = await Promise.all([toyCare, toyMove].map((process) => filing(k, process, child)))
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    }
  })
})

describe('what has precedence', () => {
  test.each([
    ['one case', [toyCare]],
    ['all the transfers of a child', [toyMove, toyMove]],
  ])('takes the slot from %s, ends them, and holds it', async (_, before) => {
    const { k, child } = await here()
    const ended: string[] = []
    for (const process of before) ended.push(accepted(await filing(k, process, child)).caseId)
    const accident = accepted(await filing(k, toyAccident, child))
    await deliverAll(t)
    for (const caseId of ended) {
      const last = (await timelineOf(t.office.pool, caseId, '2026-11-23')).at(-1)
      expect(last).toMatchObject({ type: 'superseded', data: { by: accident.caseId } })
      const links = await linkedTo(t.office.pool, caseId)
      expect(links).toContainEqual(expect.objectContaining({ kind: 'pre-empted', id: accident.caseId }))
      await follow(t, caseId, { kind: 'close', outcome: 'superseded' })
      expect(await theCase(t, caseId)).toMatchObject({ outcome: 'superseded' })
    }
    const { number } = accident
    expect(await filing(k, toyCare, child)).toMatchObject({ code: 'business-in-progress', facts: { number } })
  })

  test('comes too late for what has completed meanwhile', async () => {
    const { k, child } = await here()
    const caseId = await fileCase(t, k.clerk, toyCare, { child })
    accepted(await say(t, caseId, 'approve'))
    accepted(await filing(k, toyAccident, child))
    await follow(t, caseId, { kind: 'close', outcome: 'completed' })
    await deliverAll(t)
    expect(await theCase(t, caseId)).toMatchObject({ outcome: 'completed' })
  })
})
