import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enrolled, type Enrolled } from '../support/children.ts'
import { settled } from '../support/disputes.ts'
import { unitId, type PersonName } from '../support/people.ts'
import { testApi, type TestApi } from './api.ts'

let t: TestApi
/** Kept at the poplar kindergarten, and merged into one of the sunflowers. */
let merged: Enrolled
let stays: Enrolled
let cancelled: Enrolled
beforeAll(async () => {
  t = await testApi()
  const [here, there] = [unitId('sunflower'), unitId('poplar')]
  ;[stays, merged, cancelled] = [await enrolled(t, here), await enrolled(t, there), await enrolled(t, here)]
  const [place] = await t.office.pool<
    { id: string }[]
  >`SELECT id FROM enrolments WHERE child_id = ${stays.id}`
  await settled(t, [stays.id, merged.id], 'same-child', { survivor: stays.id, kept: place?.id ?? null })
  await settled(t, [stays.id, cancelled.id], 'cancel', { cancelled: [cancelled.id] })
})
afterAll(() => t.close())

const asked = async (who: PersonName, path: string) => (await t.as(who)).send('GET', path)
const child = (who: PersonName, { id }: Enrolled) => asked(who, `/children/${id}`)

describe('an archive that was merged', () => {
  test.each(['poplarClerk', 'erqiOfficer'] as const)(
    'is shown as such to the %s, where it was kept',
    async (who) => {
      const { status, body } = await child(who, merged)
      expect({ status, ...body }).toMatchObject({
        status: 200,
        institutionId: unitId('poplar'),
        statusNumber: null,
        closed: {
          how: 'merged',
          title: '已并入另一学籍',
          caseNumber: expect.stringMatching(/^DI-/),
          mergedInto: null,
        },
        may: { correct: false, raiseCustody: false, liftCustody: false },
      })
    },
  )

  test.each(['clerk', 'bambooClerk', 'officer'] as const)('is not there for the %s', async (who) =>
    expect((await child(who, merged)).status).toBe(404),
  )

  test('shows where it went to who may read that one, too', async () => {
    const there = await enrolled(t, unitId('bamboo'))
    const [place] = await t.office.pool<
      { id: string }[]
    >`SELECT id FROM enrolments WHERE child_id = ${stays.id}
      AND voided_at IS NULL`
    await settled(t, [stays.id, there.id], 'same-child', { survivor: stays.id, kept: place?.id ?? null })
    expect((await child('officer', there)).body['closed']).toMatchObject({ mergedInto: stays.id })
    expect((await child('bambooClerk', there)).body['closed']).toMatchObject({ mergedInto: null })
  })

  test('keeps its history, and is in no list', async () => {
    expect((await asked('erqiOfficer', `/children/${merged.id}/history`)).status).toBe(200)
    const { body } = await asked('poplarClerk', '/children?limit=100')
    expect((body['items'] as { id: string }[]).map(({ id }) => id)).not.toContain(merged.id)
  })
})

test('an archive that was cancelled goes nowhere', async () => {
  expect((await child('clerk', cancelled)).body['closed']).toMatchObject({
    how: 'cancelled',
    title: '已注销',
    mergedInto: null,
  })
})

test('an archive that stands says so', async () => {
  expect((await child('clerk', stays)).body).toMatchObject({ closed: null, may: { correct: true } })
})
