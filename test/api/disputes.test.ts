import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tasksOf } from '../../db/tasks.ts'
import { follow, accepted, openTaskAt, sayOn } from '../acts/cases.ts'
import { fileDispute, word } from '../acts/disputes.ts'
import { enrolled, type Enrolled } from '../support/children.ts'
import { acting } from '../support/office.ts'
import { employ, person, unitId, type PersonName } from '../support/people.ts'
import { testApi, type TestApi } from './api.ts'

let t: TestApi
let caseId: string
/** At the sunflower kindergarten, and at the poplar in another county. */
let [here, there]: readonly [Enrolled, Enrolled] = [] as never
beforeAll(async () => {
  t = await testApi()
  here = await enrolled(t, unitId('sunflower'))
  there = await enrolled(t, unitId('poplar'), { name: '纪青禾' })
  caseId = await fileDispute(t, [here, there])
  const poplarReviewer = await employ(t.office.pool, unitId('poplar'), '周审核', 'reviewer')
  const reviewers = { [unitId('sunflower')]: person('reviewer'), [unitId('poplar')]: poplarReviewer }
  for (const [slot, by] of Object.entries(reviewers)) {
    const task = await openTaskAt(t, caseId, { stage: 'evidence', slot })
    accepted(await sayOn(t, task, 'submit', acting(by), { papers: [] }))
  }
  const counties = [unitId('jinshui'), unitId('erqi')]
  for (const slot of counties)
    await follow(t, caseId, { kind: 'open', key: { stage: 'examine', slot, round: 1 } })
  const numbers = [{ child: there.id, idNumber: `${there.identity.idNumber ?? ''}` }]
  accepted(
    await word(t, caseId, {
      stage: 'examine',
      slot: counties[0] ?? '',
      verdict: 'different-children',
      form: { numbers },
    }),
  )
  accepted(
    await word(t, caseId, {
      stage: 'examine',
      slot: counties[1] ?? '',
      verdict: 'different-children',
      form: {},
    }),
  )
  await follow(t, caseId, { kind: 'open', key: { stage: 'arbitrate', slot: '', round: 1 } })
})
afterAll(() => t.close())

const get = async (who: PersonName, path: string) => (await t.as(who)).send('GET', path)
const own = (child: Enrolled) => ({ ...masked(child), name: child.identity.name })
const masked = ({ identity: { idNumber, name } }: Enrolled) => ({
  number: `${(idNumber ?? '').slice(0, 4)}**********${(idNumber ?? '').slice(-4)}`,
  name: `${name.slice(0, 1)}**`,
})
const ruled = async (who: PersonName) => {
  const { items } = (await get(who, `/cases/${caseId}/timeline`)).body as unknown as {
    items: { ruling: { numbers?: { idNumber: string }[] } | null }[]
  }
  return items.flatMap(({ ruling }) => ruling?.numbers ?? []).map(({ idNumber }) => idNumber)
}

describe('the children that a dispute names', () => {
  test.each(['officer', 'cityArbiter'] as const)('are read by the %s, their numbers masked', async (who) => {
    expect((await get(who, `/cases/${caseId}`)).body['form']).toMatchObject({
      named: [own(here), own(there)],
    })
    expect(await ruled(who)).toEqual([masked(there).number])
  })

  test('are masked for the institution whose child it is not, also where a ruling gives a number', async () => {
    expect((await get('reviewer', `/cases/${caseId}`)).body['form']).toMatchObject({
      named: [own(here), masked(there)],
    })
    expect(await ruled('reviewer')).toEqual([masked(there).number])
  })

  test('are read by a county as far as they are in its institutions', async () => {
    expect((await get('erqiOfficer', `/cases/${caseId}`)).body['form']).toMatchObject({
      named: [masked(here), own(there)],
    })
  })

  test('are told in full to who opened it and to who rules on it', async () => {
    const told = async (who: PersonName) => {
      const { body } = await (
        await t.as(who)
      ).send('POST', `/cases/${caseId}/numbers`, { purpose: 'identify' })
      return (body['items'] as { at: string; text: string }[]).filter(({ at }) => !at.startsWith('children'))
    }
    const both = [here, there].map(({ identity }, n) => ({
      at: `form.named.${String(n)}.number`,
      text: identity.idNumber,
    }))
    const ruling = expect.objectContaining({
      at: expect.stringMatching(/^ruling\.\d+\.numbers\.0\.idNumber$/) as string,
      text: there.identity.idNumber,
    }) as object
    expect(await told('cityArbiter')).toEqual([...both, ruling])
    expect(await told('officer')).toEqual([...both, ruling])
  })

  test('are masked on the page of a task, too', async () => {
    const [task] = (await tasksOf(t.office.pool, caseId)).filter(({ slot }) => slot === unitId('sunflower'))
    expect((await get('reviewer', `/tasks/${task?.id ?? ''}`)).body['form']).toMatchObject({
      named: [own(here), masked(there)],
    })
  })

  test('are not there for a kindergarten that has no part in it', async () =>
    expect((await get('bambooClerk', `/cases/${caseId}`)).status).toBe(404))
})

describe('a dispute that lies with several parties', () => {
  let open: string
  beforeAll(async () => {
    const [one, other] = [await enrolled(t, unitId('sunflower')), await enrolled(t, unitId('poplar'))]
    open = await fileDispute(t, [one, other])
  })
  const rows = async (who: PersonName, path: string) =>
    (await get(who, path)).body['items'] as Record<string, unknown>[]
  const parties = ['sunflower', 'poplar']

  test('names them all in lists of cases and in the inbox of each', async () => {
    expect((await rows('officer', '/cases?process=dispute')).find(({ id }) => id === open)).toMatchObject({
      openUnits: expect.arrayContaining(parties) as string[],
    })
    expect((await rows('reviewer', '/tasks')).find(({ caseId: id }) => id === open)).toMatchObject({
      unit: 'sunflower',
      openUnits: expect.arrayContaining(parties) as string[],
    })
  })
})
