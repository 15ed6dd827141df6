import { expect, test } from 'vitest'
import { decide } from '../../acts/decide.ts'
import { file } from '../../acts/file.ts'
import { placeOf } from '../../acts/place.ts'
import { childrenOf } from '../../db/caseChildren.ts'
import { linkedTo } from '../../db/links.ts'
import { may, type Person } from '../../domain/may.ts'
import { accepted, openTaskAt, theCase } from '../acts/cases.ts'
import { fileCorrection, pronounce } from '../acts/corrections.ts'
import { dispute, kindergartens } from '../acts/disputes.ts'
import { classAt, fileMove, speak } from '../acts/moves.ts'
import { enrolled, type Enrolled } from '../support/children.ts'
import type { TestEngine } from '../support/engine.ts'
import { acting, type TestOffice } from '../support/office.ts'
import { kindergarten, person, unitId, type Kindergarten } from '../support/people.ts'
import { all, closed, desks, letters, says, settling, type Disputed } from './disputing.ts'
import { told, typesOf } from './travel.ts'
import { world } from './worlds.ts'

let t: TestOffice
let e: TestEngine
world((office, engine) => {
  t = office
  e = engine
})

interface Home {
  k: Kindergarten
  child: Enrolled
}

/** A correction of one child to the number of another is approved, and runs into it. */
async function runsInto({ k, child }: Home, { child: other }: Home): Promise<string> {
  const idNumber = other.identity.idNumber ?? ''
  const caseId = await fileCorrection(t, k, child.id, { idNumber })
  await told({ t, e, caseId })
  await e.pass(60_000)
  accepted(await pronounce(t, caseId, 'approve', k.reviewer))
  await told({ t, e, caseId })
  return caseId
}

const disputing = async (correction: string, parties: readonly Home[]): Promise<Disputed> => {
  const it = { t, e, caseId: await settling(t, correction), parties: parties.map(({ k }) => k) }
  await told(it)
  return it
}

/** Two disputes of two children each, in two counties, the first the elder. */
async function twoDisputes() {
  const [first, second, third, fourth] = await kindergartens(t, 'jinshui', 'jinshui', 'erqi', 'erqi')
  const home = async (k: Kindergarten): Promise<Home> => ({ k, child: await enrolled(t, k.id) })
  const here = [await home(first), await home(second)] as const
  const there = [await home(third ?? first), await home(fourth ?? first)] as const
  const corrections = [await runsInto(here[0], here[1]), await runsInto(there[0], there[1])] as const
  const elder = await disputing(corrections[0], here)
  const younger = await disputing(corrections[1], there)
  const children = [...here, ...there].map(({ child }) => child.id).sort()
  return { here, there, corrections, elder, younger, children }
}

const reads = async (who: Person, caseId: string) =>
  may(who, 'case.read-form', await placeOf(t.office.pool, await theCase(t, caseId), t.office.time.now())).ok

test('of two disputes that come to share a child the elder takes the other in, with all its children', async () => {
  const { here, there, corrections, elder, younger, children } = await twoDisputes()
  await all(younger, 'evidence', 'submit', younger.parties.slice(0, 1))
  expect(await reads(here[0].k.reviewer, younger.caseId)).toBe(false)

  const bridge = await runsInto(here[1], there[1])
  await letters(elder)
  await letters(elder)
  await told(younger)
  expect(await childrenOf(t.office.pool, elder.caseId)).toEqual(children)
  expect(await theCase(t, younger.caseId)).toMatchObject({ outcome: 'superseded' })
  expect(await linkedTo(t.office.pool, younger.caseId)).toContainEqual(
    expect.objectContaining({ kind: 'merged', id: elder.caseId }),
  )
  const it = { ...elder, parties: [...elder.parties, ...younger.parties] }
  await told(it)
  await desks(it, ...it.parties.map(({ id }) => `evidence/${id}`))
  // What was handed in there is read by those who have a desk here, and by nobody else.
  expect(await reads(here[0].k.reviewer, younger.caseId)).toBe(true)
  expect(await reads(person('jiyuanOfficer'), younger.caseId)).toBe(false)

  await letters(it)
  expect(await typesOf(t, corrections[1])).toContain('linked-closed')
  expect(await settling(t, bridge)).toBe(elder.caseId)
})

test('a dispute takes in who has joined it before it ends, however late the letter', async () => {
  const { here, there, elder, younger, children } = await twoDisputes()
  await all(elder, 'evidence', 'submit')
  await says(elder, { stage: 'arbitrate', verdict: 'different-children', form: {} })
  await all(elder, 'accept', 'accept', elder.parties.slice(1))
  await runsInto(here[1], there[1])
  await all(elder, 'accept', 'accept', elder.parties.slice(0, 1))
  expect(await theCase(t, elder.caseId)).toMatchObject({ outcome: null })
  expect(await childrenOf(t.office.pool, elder.caseId)).toEqual(children)

  await letters(elder)
  await told(younger)
  expect(await theCase(t, younger.caseId)).toMatchObject({ outcome: 'superseded' })
  await told(elder)
  await all({ ...elder, parties: younger.parties }, 'evidence', 'submit')
  for (const county of ['jinshui', 'erqi'] as const)
    await says(elder, { stage: 'examine', slot: unitId(county), verdict: 'different-children', form: {} })
  // What the county had ruled about fewer children is ruled anew, by the unit above both counties.
  const bench = await openTaskAt(t, elder.caseId, { stage: 'arbitrate', slot: '' })
  expect(bench.unitId).toBe(unitId('zhengzhou'))
  await says(elder, { stage: 'arbitrate', verdict: 'different-children', form: {} })
  await all({ ...elder, parties: [...elder.parties, ...younger.parties] }, 'accept', 'accept')
  await closed(elder)
})

test('what a county examined is still read where all children have come into one county meanwhile', async () => {
  const first = await kindergarten(t.office.pool)
  const second = await kindergarten(t.office.pool)
  const third = await kindergarten(t.office.pool, 'erqi')
  const here = { k: first, child: await enrolled(t, first.id) }
  const there = { k: third, child: await enrolled(t, third.id) }
  const move = await fileMove(t, second, there.child.id)
  const it = await disputing(await runsInto(here, there), [here, there])
  await all(it, 'evidence', 'submit')
  const old = await openTaskAt(t, it.caseId, { stage: 'examine', slot: unitId('erqi') })

  await speak(t, move, 'agree', third)
  await told({ t, e, caseId: move })
  await speak(t, move, 'place', second, { class: await classAt(t, second.id), arrivedOn: '2026-11-25' })
  await told({ t, e, caseId: move })
  await runsInto({ k: second, child: await enrolled(t, second.id) }, here)
  await letters(it)
  await told(it)

  const { version, id } = old
  const said = { verdict: 'different-children', version, form: {} } as const
  expect(await decide(t.office, acting('erqiOfficer'), id, said)).toMatchObject({ code: 'task-cancelled' })
  const newcomer = { ...it, parties: [second] }
  await all(newcomer, 'evidence', 'submit')
  await says(it, { stage: 'arbitrate', verdict: 'different-children', form: {} })
  await all({ ...it, parties: [first, second] }, 'accept', 'accept')
  await closed(it)
})

test('a dispute is not opened by hand beside one about the same child, which is named', async () => {
  const { here, elder } = await twoDisputes()
  const outsider = await enrolled(t, here[0].k.id)
  const named = [here[0].child, outsider].map(({ identity: { idNumber, name } }) => ({
    number: idNumber,
    name,
  }))
  const filed = await file(t.office, acting('officer'), dispute, { form: { named, reason: '疑为同一幼儿' } })
  const { number } = await theCase(t, elder.caseId)
  expect(filed).toMatchObject({ code: 'business-in-progress', facts: { number } })
})
