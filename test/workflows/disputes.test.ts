import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { decide } from '../../acts/decide.ts'
import type { Verdict } from '../../domain/verdicts.ts'
import { accepted, openTaskAt } from '../acts/cases.ts'
import { fileDispute, kindergartens, placeOf, registerOf, word, type Word } from '../acts/disputes.ts'
import { enrolled, inventedId, type Enrolled } from '../support/children.ts'
import type { TestEngine } from '../support/engine.ts'
import { acting, type TestOffice } from '../support/office.ts'
import { person, unitId, type UnitName } from '../support/people.ts'
import { all, closed, desks, disputeShape, says, type Disputed } from './disputing.ts'
import { told } from './travel.ts'
import { world } from './worlds.ts'

let t: TestOffice
let e: TestEngine
world((office, engine) => {
  t = office
  e = engine
})

const [jinshui, erqi] = [unitId('jinshui'), unitId('erqi')]

interface Matter extends Disputed {
  children: readonly [Enrolled, Enrolled]
}

/** A dispute opened by hand about two children of two kindergartens in these counties. */
async function opened(one: UnitName, other: UnitName): Promise<Matter> {
  const parties = await kindergartens(t, one, other)
  const children = [await enrolled(t, parties[0].id), await enrolled(t, parties[1].id)] as const
  const caseId = await fileDispute(t, children)
  await told({ t, e, caseId })
  return { t, e, caseId, parties, children }
}

const same = async ({ children: [kept] }: Matter, survivor = kept) => ({
  survivor: survivor.id,
  kept: await placeOf(t, survivor.id),
})
const both = {}
const falseOne = ({ children: [, gone] }: Matter) => ({ cancelled: [gone.id] })

const register = ({ children }: Matter) =>
  registerOf(
    t,
    children.map(({ id }) => id),
  )
/** The merged archive stays readable as it was, under no status number of its own. */
const merged = ({ children: [kept, gone] }: Matter) => [
  [kept.identity.idNumber, kept.statusNumber.number, false, true],
  [gone.identity.idNumber, null, true, false],
]
const asBefore = ({ children }: Matter) =>
  children.map(({ identity, statusNumber }) => [identity.idNumber, statusNumber.number, false, true])

async function golden(it: Matter, name: string): Promise<void> {
  const url = new URL(`../journals/dispute/${name}.json`, import.meta.url)
  const journal = await disputeShape(it, {
    [it.parties[0]?.id ?? '']: 'one kindergarten',
    [it.parties[1]?.id ?? '']: 'other kindergarten',
    [it.children[0].id]: 'one child',
    [it.children[1].id]: 'other child',
  })
  if (process.env['XUEQIAN_GOLDEN'] === 'write') {
    await mkdir(new URL('.', url), { recursive: true })
    await writeFile(url, `${JSON.stringify({ journal }, null, 2)}\n`)
  }
  expect({ journal }).toEqual(JSON.parse(await readFile(url, 'utf8')))
}

const examines = (it: Matter, slot: string, verdict: Verdict, form: object) =>
  says(it, { stage: 'examine', slot, verdict, form })
const arbitrates = (it: Matter, verdict: Verdict, form: object) =>
  says(it, { stage: 'arbitrate', verdict, form })

/** Lets the clock of that desk run out; nobody speaks there any more. */
async function passes(it: Matter, stage: string): Promise<void> {
  const slot = it.parties[0]?.id ?? ''
  const { dueAt } = await openTaskAt(t, it.caseId, { stage, slot })
  await e.passTo(dueAt + 60_000)
}

describe('a dispute opened by hand', () => {
  test('within one county is arbitrated by it, with three signatures', async () => {
    const it = await opened('jinshui', 'jinshui')
    await all(it, 'evidence', 'submit')
    expect(await openTaskAt(t, it.caseId, { stage: 'arbitrate', slot: '' })).toMatchObject({
      unitId: jinshui,
    })
    await arbitrates(it, 'same-child', await same(it))
    await all(it, 'accept', 'accept')
    await closed(it)
    const told = await t.office.pool<{ id: string }[]>`
      SELECT person_id AS id FROM notices WHERE case_id = ${it.caseId} AND kind = 'decided'`
    expect(told.map(({ id }) => id)).toEqual(
      expect.arrayContaining(it.parties.map(({ reviewer }) => reviewer.id)),
    )
    expect(await register(it)).toEqual(merged(it))
    await golden(it, 'one-county')
  })

  test('between counties that agree needs nobody above them', async () => {
    const it = await opened('jinshui', 'erqi')
    await all(it, 'evidence', 'submit')
    for (const county of [jinshui, erqi]) await examines(it, county, 'same-child', await same(it))
    await all(it, 'accept', 'accept')
    await closed(it)
    expect(await register(it)).toEqual(merged(it))
    await golden(it, 'agreed')
  })

  test.each([
    ['one county first', [jinshui, erqi], false],
    ['the other county first', [erqi, jinshui], true],
  ] as const)('comes to the same register with %s', async (_, counties, backwards) => {
    const it = await opened('jinshui', 'erqi')
    const order = backwards ? [...it.parties].reverse() : it.parties
    await all(it, 'evidence', 'submit', order)
    for (const county of counties) await examines(it, county, 'same-child', await same(it))
    await all(it, 'accept', 'accept', order)
    await closed(it)
    expect(await register(it)).toEqual(merged(it))
  })

  test('comes to the same register with both counties at once', async () => {
    const it = await opened('jinshui', 'erqi')
    await all(it, 'evidence', 'submit')
    const form = await same(it)
    const said = await Promise.all(
      [jinshui, erqi].map((slot) =>
        word(t, it.caseId, { stage: 'examine', slot, verdict: 'same-child', form }),
      ),
    )
    said.forEach(accepted)
    await told(it)
    await all(it, 'accept', 'accept')
    await closed(it)
    expect(await register(it)).toEqual(merged(it))
  })

  test('waits for the county that is late, and its rungs are not those of the one that has spoken', async () => {
    const it = await opened('jinshui', 'erqi')
    await all(it, 'evidence', 'submit')
    await examines(it, jinshui, 'same-child', await same(it))
    const { dueAt } = await openTaskAt(t, it.caseId, { stage: 'examine', slot: erqi })
    await e.passTo(dueAt + 2 * 86_400_000)
    await told(it)
    const fired = await t.office.pool<{ slot: string }[]>`SELECT slot FROM rungs WHERE case_id = ${it.caseId}`
    expect(new Set(fired.map(({ slot }) => slot))).toEqual(new Set([erqi]))
  })

  test('between counties that differ is arbitrated by the city', async () => {
    const it = await opened('jinshui', 'erqi')
    await all(it, 'evidence', 'submit')
    await examines(it, jinshui, 'same-child', await same(it))
    await examines(it, erqi, 'different-children', both)
    const desk = await openTaskAt(t, it.caseId, { stage: 'arbitrate', slot: '' })
    expect(desk).toMatchObject({ unitId: unitId('zhengzhou') })
    await arbitrates(it, 'different-children', both)
    await all(it, 'accept', 'accept')
    await closed(it)
    expect(await register(it)).toEqual(asBefore(it))
    await golden(it, 'arbitrated')
  })

  test('differs where both counties say one word of different archives', async () => {
    const it = await opened('jinshui', 'erqi')
    await all(it, 'evidence', 'submit')
    await examines(it, jinshui, 'same-child', await same(it))
    await examines(it, erqi, 'same-child', await same(it, it.children[1]))
    await desks(it, 'arbitrate/')
    await arbitrates(it, 'same-child', await same(it))
    await all(it, 'accept', 'accept')
    await closed(it)
    expect(await register(it)).toEqual(merged(it))
  })

  test('goes on without a party that hands nothing in, and takes silence for consent', async () => {
    const it = await opened('jinshui', 'jinshui')
    await all(it, 'evidence', 'submit', it.parties.slice(1))
    await passes(it, 'evidence')
    await desks(it, 'arbitrate/')
    await arbitrates(it, 'same-child', await same(it))
    await passes(it, 'accept')
    await closed(it)
    expect(await register(it)).toEqual(merged(it))
    await golden(it, 'silent')
  })

  test('is reconsidered once by the next superior where a party appeals, and that holds', async () => {
    const it = await opened('jinshui', 'jinshui')
    await all(it, 'evidence', 'submit')
    await arbitrates(it, 'same-child', await same(it))
    await all(it, 'accept', 'accept', it.parties.slice(0, 1))
    await all(it, 'accept', 'appeal', it.parties.slice(1))
    expect(await openTaskAt(t, it.caseId, { stage: 'reconsider', slot: '' })).toMatchObject({
      unitId: unitId('zhengzhou'),
    })
    expect(await register(it)).toEqual(asBefore(it))
    await says(it, { stage: 'reconsider', verdict: 'different-children', form: both })
    await closed(it)
    expect(await register(it)).toEqual(asBefore(it))
    await golden(it, 'reconsidered')
  })

  test('ends a false archive where both counties find it false', async () => {
    const it = await opened('jinshui', 'erqi')
    await all(it, 'evidence', 'submit')
    for (const county of [jinshui, erqi]) await examines(it, county, 'cancel', falseOne(it))
    await all(it, 'accept', 'accept')
    await closed(it)
    expect(await register(it)).toEqual(merged(it))
    await golden(it, 'cancelled')
  })

  test.each([
    ['a false archive', 'cancel', 'cancelled-above'],
    ['one child', 'same-child', 'merged-above'],
  ] as const)('is %s to the next superior, whatever the county had said', async (_, verdict, name) => {
    const it = await opened('jinshui', 'jinshui')
    await all(it, 'evidence', 'submit')
    if (verdict === 'cancel') await arbitrates(it, 'different-children', both)
    else await arbitrates(it, 'cancel', falseOne(it))
    await all(it, 'accept', 'appeal')
    const form = verdict === 'cancel' ? falseOne(it) : await same(it)
    await says(it, { stage: 'reconsider', verdict, form })
    await closed(it)
    expect(await register(it)).toEqual(merged(it))
    await golden(it, name)
  })

  test('is arbitrated again where an outsider has taken the ruled number meanwhile', async () => {
    const it = await opened('jinshui', 'jinshui')
    const [child] = it.children
    const idNumber = inventedId()
    await all(it, 'evidence', 'submit')
    await arbitrates(it, 'different-children', { numbers: [{ child: child.id, idNumber }] })
    const outsider = await enrolled(t, unitId('poplar'), { name: '纪青禾', idNumber })
    await all(it, 'accept', 'accept')
    await desks(it, 'arbitrate/')
    expect(await register(it)).toEqual(asBefore(it))
    const another = inventedId()
    await arbitrates(it, 'different-children', { numbers: [{ child: child.id, idNumber: another }] })
    // What the parties accepted was another ruling.
    await all(it, 'accept', 'accept')
    await closed(it)
    expect((await register(it))[0]).toEqual([another, expect.anything(), false, true])
    expect(await registerOf(t, [outsider.id])).toEqual([[idNumber, `G${idNumber}`, false, true]])
    await golden(it, 'arbitrated-again')
  })

  test('is ruled anew by the next superior where the register has overtaken its reconsideration, and nobody appeals twice', async () => {
    const it = await opened('jinshui', 'jinshui')
    const [child] = it.children
    const [first, second] = it.parties
    await all(it, 'evidence', 'submit')
    await arbitrates(it, 'same-child', await same(it))
    const appeal = { stage: 'accept', slot: second?.id ?? '', verdict: 'appeal', by: second } as Word
    const { id: asked, version } = await openTaskAt(t, it.caseId, { stage: 'accept', slot: second?.id ?? '' })
    await all(
      it,
      'accept',
      'accept',
      [first].flatMap((each) => each ?? []),
    )
    await says(it, appeal)
    const numbers = [{ child: child.id, idNumber: inventedId() }]
    accepted(
      await word(t, it.caseId, { stage: 'reconsider', verdict: 'different-children', form: { numbers } }),
    )
    await enrolled(t, unitId('poplar'), { name: '纪青禾', idNumber: numbers[0]?.idNumber ?? '' })
    await told(it)
    await desks(it, 'reconsider/')
    const again = await decide(t.office, acting(second?.reviewer ?? person('reviewer')), asked, {
      verdict: 'appeal',
      version,
    })
    expect(again).toMatchObject({ code: 'task-decided', detail: expect.stringContaining('已由 李审核 于') })
    await says(it, { stage: 'reconsider', verdict: 'different-children', form: both })
    await closed(it)
    expect(await register(it)).toEqual(asBefore(it))
    await golden(it, 'reconsidered-again')
  })
})
