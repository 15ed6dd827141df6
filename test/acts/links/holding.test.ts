import { describe, expect, test } from 'vitest'
import { acting, type TestOffice } from '../../support/office.ts'
import { enrolled } from '../../support/children.ts'
import { ordinaryMorning } from '../../support/clock.ts'
import { deliverAll } from '../../support/letters.ts'
import { kindergarten, person, unitId } from '../../support/people.ts'
import { extend } from '../../../acts/extend.ts'
import { refer } from '../../../acts/refer.ts'
import { resubmit } from '../../../acts/resubmit.ts'
import { takeOver } from '../../../acts/takeOver.ts'
import { withdraw } from '../../../acts/withdraw.ts'
import { caseItem } from '../../../db/caselists.ts'
import { overdueIn } from '../../../db/overdue.ts'
import { accepted, follow, openTask, say, theCase } from '../cases.ts'
import { inTwo, linkedOffice, moves } from './moving.ts'

let t: TestOffice
linkedOffice((office) => {
  t = office
})

const key = { stage: 'review', slot: '', round: 1 }

describe('on hold', () => {
  test('nobody decides, also before the letter has been taken, and a stranger learns no number', async () => {
    const { first, second } = await inTwo(t)
    const before = await say(t, first, 'approve')
    const { filedAt } = await theCase(t, second)
    expect(before).toMatchObject({
      ok: false,
      code: 'on-hold',
      facts: { process: 'toy-move', county: 'erqi', filedOn: '2026-11-23' },
    })
    expect(filedAt).toBeGreaterThan(ordinaryMorning)
    await deliverAll(t)
    expect(await say(t, first, 'approve')).toMatchObject({ ok: false, code: 'on-hold' })
  })

  test('the later case is named to whoever may see it', async () => {
    const here = await kindergarten(t.office.pool)
    const child = (await enrolled(t, here.id)).id
    const first = await moves(t, here, child)
    const { number } = await theCase(t, await moves(t, here, child))
    expect(await say(t, first, 'approve')).toMatchObject({ ok: false, code: 'on-hold', facts: { number } })
  })

  test('nobody refers, extends or supplements', async () => {
    const { here, there, child, first } = await inTwo(t)
    await deliverAll(t)
    const { id, version } = await openTask(t, first)
    const toErqi = { unitId: person('erqiOfficer').grants[0]?.unitId ?? '', version, reason: '属二七区' }
    expect(await refer(t.office, acting('officer'), id, toErqi)).toMatchObject({ code: 'on-hold' })
    const more = { days: 2, reason: '材料多' }
    expect(await extend(t.office, acting('citySupervisor'), id, more)).toMatchObject({ code: 'on-hold' })
    const other = (await enrolled(t, here.id)).id
    const returned = await moves(t, here, other)
    accepted(await say(t, returned, 'return'))
    await follow(t, returned, { kind: 'ask-supplement', key })
    await moves(t, there, other)
    const again = { form: { child: other, note: '补充' } }
    expect(await resubmit(t.office, acting(here.clerk), returned, again)).toMatchObject({ code: 'on-hold' })
    expect(child).not.toBe(other)
  })

  test('nobody is late', async () => {
    const { first, second } = await inTwo(t)
    await deliverAll(t)
    t.office.time.set(Date.parse('2026-12-20T10:00:00+08:00'))
    const above = [
      { unitId: unitId('jinshui'), kind: 'county' },
      { unitId: unitId('erqi'), kind: 'county' },
    ] as const
    const asked = { now: t.office.time.now(), after: null, limit: 100, day: '2026-12-20' }
    const late = (await overdueIn(t.office.pool, above, asked)).map(({ caseId }) => caseId)
    expect(late).toContain(second)
    expect(late).not.toContain(first)
    expect(await caseItem(t.office.pool, first, t.office.time.now())).toMatchObject({ onHold: true })
  })

  test('the applicant may withdraw', async () => {
    const { here, first } = await inTwo(t)
    await deliverAll(t)
    accepted(await withdraw(t.office, acting(here.clerk), first, '不转了'))
    await follow(t, first, { kind: 'close', outcome: 'withdrawn' })
  })

  test('a desk that a superior takes over is there with its clock at rest', async () => {
    const { first } = await inTwo(t)
    await deliverAll(t)
    const { id } = await openTask(t, first)
    accepted(await takeOver(t.office, acting('citySupervisor'), id, '市级直接办理'))
    expect(await theCase(t, first)).toMatchObject({ nextRungAt: null })
  })
})
