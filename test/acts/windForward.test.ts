import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { windForward } from '../../acts/windForward.ts'
import { followDemoClock, timeIn } from '../../cli/demoClock.ts'
import { demoOffset, insertDemoClock } from '../../db/demoClock.ts'
import { connect, type Pool } from '../../db/sql.ts'
import { beijingTime } from '../../domain/time/day.ts'
import { systemTime, woundTime } from '../../domain/time-source.ts'
import { expectInvariants } from '../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { personId, type PersonName } from '../support/people.ts'
import { accepted } from './cases.ts'

let t: TestOffice
let owner: Pool
beforeAll(async () => {
  t = await testOffice()
  owner = connect(t.database.url, { max: 1, role: null })
  for (const [name, demo] of [
    ['clerk', true],
    ['officer', false],
  ] as const)
    await owner`INSERT INTO accounts (login, person_id, password_hash, demo, failures)
      VALUES (${name}, ${personId(name)}, '', ${demo}, 0)`
})
beforeEach(async () => {
  await owner`DELETE FROM demo_clock`
  await insertDemoClock(owner)
})
afterEach(() => expectInvariants(t))
afterAll(async () => {
  await owner.end()
  await t.close()
})

const at = (text: string) => Date.parse(`${text}:00+08:00`)
const wind = (days = 1, who: PersonName = 'clerk') => windForward(t.office, acting(who), days)
const wound = async (days = 1) => beijingTime(accepted(await wind(days)).at).slice(0, 16)

describe('winding the demo’s clock', () => {
  test.each([
    ['2026-11-25T10:30', '2026-11-26T10:30', 'to the next day'],
    ['2026-11-27T18:00', '2026-11-30T18:00', 'over a weekend'],
    ['2026-11-28T10:30', '2026-11-30T10:30', 'out of a weekend'],
    ['2026-11-28T00:00', '2026-11-30T09:00', 'out of a night to nine in the morning'],
    ['2026-09-30T09:00', '2026-10-08T09:00', 'over the week of National Day'],
  ])('from %s goes to %s: %s, at the same time of day or at nine', async (from, to) => {
    t.office.time.set(at(from))
    expect(await wound()).toBe(to)
    expect(await demoOffset(t.office.pool)).toBe(at(to) - at(from))
  })

  test('goes by working days, not by days', async () => {
    t.office.time.set(at('2026-11-25T10:30'))
    expect(await wound(5)).toBe('2026-12-02T10:30')
  })

  test('adds up where two wind at once, though neither has heard of the other', async () => {
    t.office.time.set(at('2026-11-25T10:30'))
    const both = await Promise.all([wound(), wound()])
    expect(both.sort()).toEqual(['2026-11-26T10:30', '2026-11-27T10:30'])
  })

  test('winds once under one key, however often it is asked', async () => {
    t.office.time.set(at('2026-11-25T10:30'))
    const actor = acting('clerk')
    const [first, again] = [await windForward(t.office, actor, 1), await windForward(t.office, actor, 1)]
    expect(again).toEqual(first)
    expect(await demoOffset(t.office.pool)).toBe(86_400_000)
  })

  test('is for accounts of the demo only', async () => {
    expect(await wind(1, 'officer')).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await demoOffset(t.office.pool)).toBe(0)
  })

  test('is not there where no demo was laid down', async () => {
    await owner`DELETE FROM demo_clock`
    expect(await wind()).toMatchObject({ ok: false, code: 'not-found' })
  })

  test('leaves an audit row', async () => {
    await wind()
    const [row] = await owner`SELECT action, result, person_id AS who FROM audit ORDER BY id DESC LIMIT 1`
    expect(row).toEqual({ action: 'demo.wind', result: 'done', who: personId('clerk') })
  })
})

describe('the row of the demo’s clock', () => {
  test('cannot be made or wound back by the application', async () => {
    await expect(insertDemoClock(t.office.pool)).rejects.toThrow('permission denied')
    await owner`UPDATE demo_clock SET offset_ms = 5000`
    await expect(t.office.pool`UPDATE demo_clock SET offset_ms = 4999`).rejects.toThrow(
      'never runs backwards',
    )
  })

  test('is the time of a command that is soon over, and no row is the machine’s time', async () => {
    await owner`UPDATE demo_clock SET offset_ms = 5000`
    expect((await timeIn(t.office.pool)).toWorkflow(5000)).toBe(0)
    await owner`DELETE FROM demo_clock`
    expect(await timeIn(t.office.pool)).toBe(systemTime)
  })

  test('is followed by every process from its start on, and after each winding', async () => {
    await owner`UPDATE demo_clock SET offset_ms = 5000`
    const pool = connect(t.database.url, { max: 1 })
    const time = woundTime({ now: () => 0 })
    const heard: number[] = []
    await followDemoClock(pool, time, () => void heard.push(time.now()))
    expect(time.now()).toBe(5000)
    t.office.time.set(at('2026-11-25T10:30'))
    await wind()
    await expect.poll(() => heard.at(-1), { interval: 10, timeout: 1_000 }).toBe(86_405_000)
    await pool.end()
  })
})
