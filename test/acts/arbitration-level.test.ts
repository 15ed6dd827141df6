import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { file } from '../../acts/file.ts'
import { enrolled } from '../support/children.ts'
import { expectInvariants } from '../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { kindergarten, unitId, type UnitName } from '../support/people.ts'
import { theCase } from './cases.ts'
import { dispute, fileDispute } from './disputes.ts'

let t: TestOffice

/** A second city of the province and a second province, each with one county. */
const elsewhere = [
  ['luoyang', 'prefecture', '410300', 'henan'],
  ['xigong', 'county', '410303', 'luoyang'],
  ['shanxi', 'province', '140000', 'ministry'],
  ['taiyuan', 'prefecture', '140100', 'shanxi'],
  ['yingze', 'county', '140106', 'taiyuan'],
] as const
type Place = UnitName | (typeof elsewhere)[number][0]
const idOf = (name: Place) => unitId(name as UnitName)

beforeAll(async () => {
  t = await testOffice()
  const { pool } = t.office
  for (const [name, kind, code, above] of elsewhere) {
    await pool`INSERT INTO units (id, kind) VALUES (${idOf(name)}, ${kind})`
    await pool`INSERT INTO unit_versions (unit_id, valid, code, name, superior_id)
      VALUES (${idOf(name)}, '[2020-01-01,)', ${code}, ${name}, ${idOf(above)})`
  }
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

/** Two children: at one kindergarten where one place is given, else at one of each; `[county, authority]`. */
async function between(...places: readonly (readonly [Place, Place?])[]) {
  const institutions: string[] = []
  for (const [county, authority = county] of places)
    institutions.push((await kindergarten(t.office.pool, county as UnitName, authority as UnitName)).id)
  const [one = '', other = one] = institutions
  return [await enrolled(t, one), await enrolled(t, other)] as const
}

describe('the level that arbitrates, and the next one that reconsiders', () => {
  test.each([
    { of: 'one institution', at: [['jinshui']], arbitrates: 'jinshui', above: 'zhengzhou', examine: [] },
    {
      of: 'two institutions of one county',
      at: [['jinshui'], ['jinshui']],
      arbitrates: 'jinshui',
      above: 'zhengzhou',
      examine: [],
    },
    {
      of: 'two counties of one city',
      at: [['jinshui'], ['erqi']],
      arbitrates: 'zhengzhou',
      above: 'henan',
      examine: ['jinshui', 'erqi'],
    },
    {
      of: 'a county and one directly under the province',
      at: [['jinshui'], ['jiyuan']],
      arbitrates: 'henan',
      above: null,
      examine: ['jinshui', 'jiyuan'],
    },
    {
      of: 'one institution directly under the province’s own county',
      at: [['jiyuan']],
      arbitrates: 'jiyuan',
      above: 'henan',
      examine: [],
    },
    {
      of: 'two cities',
      at: [['jinshui'], ['xigong']],
      arbitrates: 'henan',
      above: null,
      examine: ['jinshui', 'xigong'],
    },
    {
      of: 'a kindergarten run by the city and one run by the county it lies in',
      at: [['jinshui', 'zhengzhou'], ['jinshui']],
      arbitrates: 'jinshui',
      above: 'zhengzhou',
      examine: [],
    },
    {
      of: 'a kindergarten run by the city and one of another county',
      at: [['jinshui', 'zhengzhou'], ['erqi']],
      arbitrates: 'zhengzhou',
      above: 'henan',
      examine: ['jinshui', 'erqi'],
    },
  ] as const)('of $of', async ({ at, arbitrates, above, examine }) => {
    const { stages } = (await theCase(t, await fileDispute(t, await between(...at)))).route
    const unitOf = (name: string) => stages.find(({ stage }) => stage === name)?.unitId ?? null
    expect(unitOf('arbitrate')).toBe(idOf(arbitrates))
    expect(unitOf('reconsider')).toBe(above === null ? null : idOf(above))
    const examined = Object.keys(stages.find(({ stage }) => stage === 'examine')?.slots ?? {})
    expect(examined).toEqual(examine.map(idOf).sort())
  })

  test('is none between two provinces: that is done outside the system', async () => {
    const named = (await between(['jinshui'], ['yingze'])).map(({ identity }) => ({
      number: identity.idNumber,
      name: identity.name,
    }))
    const refused = await file(t.office, acting('officer'), dispute, { form: { named, reason: '疑为一名' } })
    expect(refused).toMatchObject({
      code: 'invalid-form',
      errors: [{ message: '另一省，线下办理' }],
    })
  })
})
