import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { heldSections, insertSection, sectionsAt, type NewSection } from '../../db/sections.ts'
import { sqlState } from '../../db/sql.ts'
import { testOffice, type TestOffice } from '../support/office.ts'
import { kindergarten } from '../support/people.ts'
import { sectionBodies, seedSections } from '../support/sections.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterAll(() => t.close())

const institution = async () => {
  const { id } = await kindergarten(t.office.pool)
  await seedSections(t, id)
  return id
}
const again = (institutionId: string, over: Partial<NewSection> = {}) =>
  insertSection(t.office.pool, t.office.personal, {
    institutionId,
    section: 'building',
    from: '2026-01-01',
    to: null,
    body: sectionBodies.building,
    at: t.office.time.now(),
    caseId: null,
    filledBy: null,
    reviewedBy: null,
    ...over,
  })

describe('the register of base information', () => {
  test('is refused a second version of the same days by the database itself', async () => {
    const id = await institution()
    const fault: unknown = await again(id).catch((error: unknown) => error)
    expect(sqlState(fault)).toBe('23P01')
  })

  test('is refused overlapping versions also at an instant long past', async () => {
    const id = await institution()
    await t.office
      .pool`UPDATE institution_sections SET superseded_at = ${t.office.time.now()} WHERE institution_id = ${id}`
    await again(id)
    const earlier = again(id, { at: Date.parse('2021-01-01T00:00:00+08:00') })
    expect(sqlState(await earlier.catch((error: unknown) => error))).toBe('23P01')
  })

  test('answers what was true on a day as far as it was known', async () => {
    const id = await institution()
    const now = t.office.time.now()
    const at = (asOf: string, recordedBy: number) =>
      sectionsAt(t.office.pool, t.office.personal, id, { asOf, recordedBy })
    expect((await at('2026-11-23', now)).map(({ section }) => section)).toEqual([
      'basic',
      'building',
      'conditions',
    ])
    expect(await at('2019-12-31', now)).toEqual([])
    expect(await at('2026-11-23', Date.parse('2019-12-31T00:00:00+08:00'))).toEqual([])
  })

  test('keeps the principal and the telephones sealed, and opens them with their section', async () => {
    const id = await institution()
    const [row] = await t.office.pool<{ text: string }[]>`
      SELECT body::text || encode(personal, 'escape') AS text FROM institution_sections
      WHERE institution_id = ${id} AND section = 'basic'`
    for (const value of ['赵园长', '13800000001', '0371-00000001']) expect(row?.text).not.toContain(value)
    const [held] = await heldSections(t.office.pool, t.office.personal, id, 'basic')
    expect(held?.body).toEqual(sectionBodies.basic)
  })

  test('lets the application change nothing of a version but when it was superseded', async () => {
    for (const column of ['body', 'valid', 'recorded_at'] as const)
      await expect(
        t.office.pool`UPDATE institution_sections SET ${t.office.pool(column)} = ${t.office.pool(column)}`,
      ).rejects.toThrow('permission denied')
    await expect(t.office.pool`DELETE FROM institution_sections`).rejects.toThrow('permission denied')
  })
})
