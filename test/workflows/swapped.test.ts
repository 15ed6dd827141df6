import { expect, test } from 'vitest'
import { childrenOf } from '../../db/caseChildren.ts'
import { identitiesOf } from '../../db/children/identities.ts'
import { accepted, openTaskAt, theCase } from '../acts/cases.ts'
import { fileCorrection, pronounce } from '../acts/corrections.ts'
import { kindergartens, registerOf, word } from '../acts/disputes.ts'
import { enrolled, type Enrolled } from '../support/children.ts'
import type { TestEngine } from '../support/engine.ts'
import type { TestOffice } from '../support/office.ts'
import { unitId, type Kindergarten, type UnitName } from '../support/people.ts'
import { all, closed, desks, letters, says, settling } from './disputing.ts'
import { told } from './travel.ts'
import { world } from './worlds.ts'

let t: TestOffice
let e: TestEngine
world((office, engine) => {
  t = office
  e = engine
})

interface Wrong {
  k: Kindergarten
  child: Enrolled
  /** The number that the next child of the ring has, and this one should have. */
  right: string
}

/** Children of these counties, each with the number of the one before it. */
async function ring(...counties: readonly UnitName[]): Promise<Wrong[]> {
  const parties = await kindergartens(t, ...counties)
  const children: Enrolled[] = []
  for (const { id } of parties) children.push(await enrolled(t, id))
  return parties.flatMap((k, n) => {
    const [child, next] = [children[n], children[(n + 1) % children.length]]
    return child && next ? [{ k, child, right: next.identity.idNumber ?? '' }] : []
  })
}

/** Files a correction and has it approved: it runs into the number of another child. */
async function runsInto({ k, child, right: idNumber }: Wrong): Promise<string> {
  const caseId = await fileCorrection(t, k, child.id, { idNumber })
  await told({ t, e, caseId })
  accepted(await pronounce(t, caseId, 'approve', k.reviewer))
  await told({ t, e, caseId })
  return caseId
}

test.each([
  {
    of: 'two children exchanged',
    counties: ['jinshui', 'erqi'],
    examined: ['jinshui', 'erqi'],
    common: 'zhengzhou',
  },
  {
    of: 'three children passed round',
    counties: ['jinshui', 'jinshui', 'jiyuan'],
    examined: ['jinshui', 'jiyuan'],
    common: 'henan',
  },
] as const)('the numbers of $of are put right by one dispute', async ({ counties, examined, common }) => {
  const wrong = await ring(...counties)
  const corrections: string[] = []
  for (const each of wrong) {
    corrections.push(await runsInto(each))
    const first = await settling(t, corrections[0] ?? '')
    await told({ t, e, caseId: first })
    await letters({ t, e })
    await told({ t, e, caseId: first })
  }
  const caseId = await settling(t, corrections[0] ?? '')
  for (const each of corrections) expect(await settling(t, each)).toBe(caseId)
  const ids = wrong.map(({ child }) => child.id)
  expect(await childrenOf(t.office.pool, caseId)).toEqual([...ids].sort())

  const it = { t, e, caseId, parties: wrong.map(({ k }) => k) }
  await desks(it, ...it.parties.map(({ id }) => `evidence/${id}`))
  await all(it, 'evidence', 'submit')
  const numbers = wrong.map(({ child, right: idNumber }) => ({ child: child.id, idNumber }))
  const [one, other] = examined
  await says(it, { stage: 'examine', slot: unitId(one), verdict: 'different-children', form: { numbers } })
  await says(it, { stage: 'examine', slot: unitId(other), verdict: 'different-children', form: {} })
  const desk = await openTaskAt(t, caseId, { stage: 'arbitrate', slot: '' })
  expect(desk.unitId).toBe(unitId(common))
  await says(it, { stage: 'arbitrate', verdict: 'different-children', form: { numbers } })
  // Above the province nobody reconsiders, so nobody is asked.
  if (common !== 'henan') await all(it, 'accept', 'accept')
  await closed(it)

  await letters(it)
  for (const [n, each] of corrections.entries()) {
    await told({ t, e, caseId: each })
    const { k } = wrong[n] ?? wrong[0] ?? { k: undefined }
    if (k) accepted(await pronounce(t, each, 'approve', k.reviewer))
    await told({ t, e, caseId: each })
    expect(await theCase(t, each)).toMatchObject({ outcome: 'completed' })
  }
  const after = (await registerOf(t, ids)) as unknown[][]
  expect(after.map(([number]) => number)).toEqual(wrong.map(({ right }) => right))
})

test('two children registered under each other’s number, birth date and sex are put right by one dispute', async () => {
  const [one, other] = await kindergartens(t, 'jinshui', 'jinshui')
  const boy = await enrolled(t, one.id, { birth: '2021-03-15', sex: 'male' })
  const girl = await enrolled(t, other.id, { birth: '2021-08-02', sex: 'female' })
  const { birth, sex, idNumber } = girl.identity
  const caseId = await fileCorrection(t, one, boy.id, { birth, sex, idNumber: idNumber ?? '' })
  await told({ t, e, caseId })
  accepted(await pronounce(t, caseId, 'approve', one.reviewer))
  await told({ t, e, caseId })
  const it = { t, e, caseId: await settling(t, caseId), parties: [one, other] }
  await told(it)
  await all(it, 'evidence', 'submit')

  const ruled = (withBirth: boolean) => [
    { child: boy.id, idNumber: girl.identity.idNumber ?? '', withBirth },
    { child: girl.id, idNumber: boy.identity.idNumber ?? '', withBirth },
  ]
  const arbitrate = (numbers: object[]) =>
    word(t, it.caseId, { stage: 'arbitrate', verdict: 'different-children', form: { numbers } })
  expect(await arbitrate(ruled(false))).toMatchObject({
    code: 'invalid-form',
    errors: [{ message: '出生日期与证件号码不一致' }, { message: '出生日期与证件号码不一致' }],
  })
  accepted(await arbitrate(ruled(true)))
  await told(it)
  await all(it, 'accept', 'accept')
  await closed(it)
  await letters(it)
  await told({ t, e, caseId })

  const identities = await identitiesOf(t.office.pool, t.office.personal, [boy.id, girl.id])
  const now = (id: string) => {
    const { birth, sex, idNumber } = identities.get(id) ?? boy.identity
    return { birth, sex, idNumber }
  }
  expect(now(boy.id)).toEqual({ birth: '2021-08-02', sex: 'female', idNumber: girl.identity.idNumber })
  expect(now(girl.id)).toEqual({ birth: '2021-03-15', sex: 'male', idNumber: boy.identity.idNumber })
  // What it asked for is written already; its reviewer says the last word all the same.
  accepted(await pronounce(t, caseId, 'approve', one.reviewer))
  await told({ t, e, caseId })
  expect(await theCase(t, caseId)).toMatchObject({ outcome: 'completed' })
})
