import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { file } from '../../../acts/file.ts'
import { policyAsFiled, policyFor } from '../../../acts/policy/inForce.ts'
import { resubmit } from '../../../acts/resubmit.ts'
import { insertEntry } from '../../../db/catalogue.ts'
import { pathOf } from '../../../db/units.ts'
import type { Entry } from '../../../domain/catalogue.ts'
import type { Person } from '../../../domain/may.ts'
import { changeReport } from '../../../processes/change-report.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { ordinaryMorning } from '../../support/clock.ts'
import { kindergarten, unitId } from '../../support/people.ts'
import { accepted, fileReport, follow, report, returned, say, theCase } from '../cases.ts'

const hour = 3_600_000
const day = 24 * hour

let t: TestOffice
let clerk: Person
let institution: string
beforeAll(async () => {
  t = await testOffice()
})
beforeEach(async () => {
  t.office.time.set(ordinaryMorning)
  const fresh = await kindergarten(t.office.pool)
  clerk = fresh.clerk
  institution = fresh.id
})
afterAll(() => t.close())

let serial = 0
/** A category of the county, recorded at that instant and in force from that day on. */
async function lay(entry: Entry, at: number, from?: string, code?: string): Promise<string> {
  serial += 1
  const name = code ?? `local-${String(serial)}`
  await insertEntry(t.office.pool, unitId('jinshui'), name, entry, at, from)
  return name
}
const plain: Entry = { title: '本县类别', question: '本县的情况？', handling: 'review' }
const stricter: Entry = {
  ...plain,
  fields: { count: { type: 'integer', title: '数量', minimum: 0 } },
  required: ['count'],
}

const held = async (code: string, asOf: number) => {
  const path = await pathOf(t.office.pool, institution, '2026-11-23')
  return (await policyFor(t.office.pool, t.office, path, asOf)).category(code)
}

describe('an entry of the catalogue', () => {
  test('holds from its day on and not before', async () => {
    const code = await lay(plain, ordinaryMorning, '2026-12-01')
    expect(await held(code, Date.parse('2026-11-30T23:59:59.999+08:00'))).toBeUndefined()
    expect(await held(code, Date.parse('2026-12-01T00:00:00+08:00'))).toMatchObject({ title: '本县类别' })
  })

  test('does not hold for an instant at which nobody had written it, whatever day it names', async () => {
    const code = await lay(plain, ordinaryMorning, '2026-01-01')
    expect(await held(code, ordinaryMorning - 1)).toBeUndefined()
  })

  test('takes the place of the earlier one, whose row stays', async () => {
    const code = await lay(plain, ordinaryMorning)
    await lay(stricter, ordinaryMorning + hour, '2026-12-01', code)
    expect(await held(code, ordinaryMorning)).toMatchObject({ required: [] })
    expect(await held(code, ordinaryMorning + 30 * day)).toMatchObject({ required: ['count'] })
  })

  test('of the same day is the one that was written last', async () => {
    const code = await lay(plain, ordinaryMorning)
    await lay(stricter, ordinaryMorning + hour, '2026-11-23', code)
    expect(await held(code, ordinaryMorning + 2 * hour)).toMatchObject({ required: ['count'] })
  })
})

describe('a case whose county changes the catalogue after the filing', () => {
  test('is resubmitted under what it was filed under, and a new one filed under the new', async () => {
    const code = await lay(plain, ordinaryMorning - day)
    const caseId = await returned(t, clerk, code)
    t.office.time.set(ordinaryMorning + 2 * day)
    await lay(stricter, ordinaryMorning + day, '2026-11-24', code)
    accepted(await resubmit(t.office, acting(clerk), caseId, { form: report(code) }))

    const stranger = (await kindergarten(t.office.pool)).clerk
    const fresh = await file(t.office, acting(stranger), changeReport, { form: report(code) })
    expect(fresh).toMatchObject({ code: 'invalid-form', errors: [{ path: 'extra.count' }] })
  })

  test('keeps also a category that the county has switched off since', async () => {
    const code = await lay(plain, ordinaryMorning - day)
    const caseId = await returned(t, clerk, code)
    t.office.time.set(ordinaryMorning + 2 * day)
    await lay({ disabled: true }, ordinaryMorning + day, '2026-11-24', code)
    accepted(await resubmit(t.office, acting(clerk), caseId, { form: report(code) }))
  })

  test('has its effect under what it was filed under', async () => {
    const code = await lay({ ...plain, register: 'suspension' }, ordinaryMorning - day)
    const caseId = await fileReport(t, clerk, code)
    t.office.time.set(ordinaryMorning + 2 * day)
    await lay(plain, ordinaryMorning + day, '2026-11-24', code)
    accepted(await say(t, caseId, 'approve'))
    await follow(t, caseId, { kind: 'close', outcome: 'completed' })
    const suspended = await t.office.pool`SELECT FROM institution_suspensions WHERE case_id = ${caseId}`
    expect(suspended).toHaveLength(1)
  })
})

test('a case filed under a pack that this build does not have is a fault, not judged by another', async () => {
  const kase = await theCase(t, await fileReport(t, clerk, 'merger'))
  const route = { ...kase.route, policy: { pack: 'national-phase2', version: '0' } }
  await expect(policyAsFiled(t.office.pool, t.office, { ...kase, route })).rejects.toThrow('version 0')
})
