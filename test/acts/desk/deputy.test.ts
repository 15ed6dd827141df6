import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { decide } from '../../../acts/decide.ts'
import { appointDeputy, endDeputy } from '../../../acts/deputy.ts'
import { handOver } from '../../../acts/handOver.ts'
import { deputiesOf } from '../../../db/deputies.ts'
import { ordinaryMorning } from '../../support/clock.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { acting, type TestOffice } from '../../support/office.ts'
import { employ, grant, kindergarten, unitId } from '../../support/people.ts'
import { accepted, theCase } from '../cases.ts'
import { onDesk } from './desk.ts'
import { fileToy, toyOffice } from './toy.ts'

let t: TestOffice
beforeAll(async () => {
  t = await toyOffice()
})
afterEach(async () => {
  t.office.time.set(ordinaryMorning)
  await expectInvariants(t, [], { delivering: [], atRest: false })
})
afterAll(() => t.close())

/** A kindergarten that has nobody but its clerks. */
const alone = async () => {
  const k = await kindergarten(t.office.pool)
  await t.office.pool`UPDATE grants SET during = tstzrange(lower(during), ${ordinaryMorning - 1})
    WHERE unit_id = ${k.id} AND role = 'reviewer'`
  return k
}
const pair = async () => ({
  small: await alone(),
  centre: await kindergarten(t.office.pool),
})
const today = '2026-11-23'

describe('a deputy unit', () => {
  test('reviews what the institution files from then on, and a reviewer it has since does not', async () => {
    const { small, centre } = await pair()
    accepted(await appointDeputy(t.office, acting('officer'), small.id, { deputyId: centre.id, from: today }))
    const reviewer = await employ(t.office.pool, small.id, '吴新来', 'reviewer')
    const { task, caseId } = await fileToy(t, small.clerk)
    expect(task).toMatchObject({ unitId: centre.id, role: 'reviewer' })
    const verdict = { verdict: 'approve', version: 1 } as const
    expect(await decide(t.office, acting(reviewer), task.id, verdict)).toMatchObject({
      code: 'forbidden',
    })
    accepted(await decide(t.office, acting(centre.reviewer), task.id, verdict))
    expect(await theCase(t, caseId)).toMatchObject({ applicantId: small.id })
  })

  test('has its principal hand the task over there', async () => {
    const { small, centre } = await pair()
    const principal = await employ(t.office.pool, centre.id, '周园长', 'principal')
    accepted(await appointDeputy(t.office, acting('officer'), small.id, { deputyId: centre.id, from: today }))
    const { task } = await fileToy(t, small.clerk)
    const to = { personId: centre.reviewer.id }
    expect(await handOver(t.office, acting(principal), task.id, to)).toMatchObject({ ok: true })
  })

  test('does not touch the desks of the county', async () => {
    const { task } = await onDesk(t)
    expect(task.unitId).toBe(unitId('jinshui'))
  })

  test('reviews nothing filed before its first day or after its last', async () => {
    const { small, centre } = await pair()
    const during = { deputyId: centre.id, from: '2026-11-24', until: '2026-11-24' }
    accepted(await appointDeputy(t.office, acting('supervisor'), small.id, during))
    const deskOn = async (time: string) => {
      t.office.time.set(Date.parse(time))
      return (await fileToy(t, small.clerk)).task.unitId
    }
    expect(await deskOn('2026-11-23T23:59:59+08:00')).toBe(small.id)
    expect(await deskOn('2026-11-24T00:00:00+08:00')).toBe(centre.id)
    expect(await deskOn('2026-11-25T00:00:00+08:00')).toBe(small.id)
  })

  test('keeps what it has on its desk when its time is ended', async () => {
    const { small, centre } = await pair()
    accepted(await appointDeputy(t.office, acting('officer'), small.id, { deputyId: centre.id, from: today }))
    const { task } = await fileToy(t, small.clerk)
    accepted(await endDeputy(t.office, acting('officer'), small.id))
    t.office.time.set(ordinaryMorning + 86_400_000)
    accepted(await decide(t.office, acting(centre.reviewer), task.id, { verdict: 'approve', version: 1 }))
    expect((await fileToy(t, small.clerk)).task.unitId).toBe(small.id)
  })

  test('is one at a time', async () => {
    const { small, centre } = await pair()
    const other = await kindergarten(t.office.pool)
    const later = { deputyId: centre.id, from: '2026-12-01' }
    accepted(await appointDeputy(t.office, acting('officer'), small.id, later))
    const now = { deputyId: other.id, from: today }
    expect(await appointDeputy(t.office, acting('officer'), small.id, now)).toMatchObject({
      code: 'wrong-state',
    })
    expect(
      await appointDeputy(t.office, acting('officer'), small.id, { ...now, until: '2026-11-30' }),
    ).toMatchObject({ ok: true })
  })

  test('is another institution of the same county', async () => {
    const { small } = await pair()
    const far = await kindergarten(t.office.pool, 'erqi')
    for (const deputyId of [small.id, far.id, unitId('jinshui')])
      expect(
        await appointDeputy(t.office, acting('officer'), small.id, { deputyId, from: today }),
      ).toMatchObject({ errors: [{ path: 'deputyId' }] })
  })

  test('has no deputy itself, whichever of the two is named first', async () => {
    const [first, second, third] = [await alone(), await alone(), await alone()]
    const appoint = (of: string, deputyId: string) =>
      appointDeputy(t.office, acting('officer'), of, { deputyId, from: today })
    accepted(await appoint(second.id, third.id))
    expect(await appoint(first.id, second.id)).toMatchObject({ errors: [{ path: 'deputyId' }] })
    expect(await appoint(third.id, first.id)).toMatchObject({ code: 'wrong-state' })
  })

  test('is for no institution that has a reviewer besides its clerk', async () => {
    const { small, centre } = await pair()
    const appoint = () =>
      appointDeputy(t.office, acting('officer'), small.id, { deputyId: centre.id, from: today })
    const reviewer = await employ(t.office.pool, small.id, '吴审核', 'reviewer')
    expect(await appoint()).toEqual({ ok: false, code: 'reviews-itself' })
    await grant(t.office.pool, reviewer.id, small.id, 'clerk')
    accepted(await appoint())
  })

  test('is revoked before its first day', async () => {
    const { small, centre } = await pair()
    const later = { deputyId: centre.id, from: '2026-11-24' }
    const { id } = accepted(await appointDeputy(t.office, acting('officer'), small.id, later))
    accepted(await endDeputy(t.office, acting('officer'), small.id, id))
    expect(await deputiesOf(t.office.pool, small.id, today)).toEqual([])
    expect(await endDeputy(t.office, acting('officer'), small.id, id)).toMatchObject({ code: 'wrong-state' })
    t.office.time.set(ordinaryMorning + 86_400_000)
    expect((await fileToy(t, small.clerk)).task.unitId).toBe(small.id)
  })

  test('is not appointed for days past, nor to end before it begins', async () => {
    const { small, centre } = await pair()
    const appoint = (from: string, until?: string) =>
      appointDeputy(t.office, acting('officer'), small.id, { deputyId: centre.id, from, until })
    expect(await appoint('2026-11-22')).toMatchObject({ errors: [{ path: 'from' }] })
    expect(await appoint(today, '2026-11-22')).toMatchObject({ errors: [{ path: 'until' }] })
  })

  test.each([
    ['leader', 'forbidden'],
    ['citySupervisor', 'forbidden'],
    ['erqiOfficer', 'not-found'],
    ['auditor', 'not-found'],
    ['bambooClerk', 'not-found'],
  ] as const)('is neither appointed nor ended by %s (%s)', async (who, code) => {
    const { small, centre } = await pair()
    const appointment = { deputyId: centre.id, from: today }
    expect(await appointDeputy(t.office, acting(who), small.id, appointment)).toEqual({ ok: false, code })
    expect(await endDeputy(t.office, acting(who), small.id)).toEqual({ ok: false, code })
  })

  test('that is not there cannot be ended', async () => {
    const { small } = await pair()
    expect(await endDeputy(t.office, acting('officer'), small.id)).toMatchObject({ code: 'wrong-state' })
  })
})
