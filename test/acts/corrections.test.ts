import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { raiseCustodyFlag } from '../../acts/custody.ts'
import { decide } from '../../acts/decide.ts'
import { file } from '../../acts/file.ts'
import { resubmit } from '../../acts/resubmit.ts'
import { activities } from '../../activities/index.ts'
import { enrol } from '../../db/children/enrolments.ts'
import { identitiesOf, versionsOf } from '../../db/children/identities.ts'
import { isCurrent, statusNumbersOf } from '../../db/children/numbers.ts'
import { uuidv7 } from '../../db/ids.ts'
import { eventsAfter } from '../../db/journal.ts'
import { linkedTo } from '../../db/links.ts'
import type { Changes, Identity } from '../../domain/identity/key-fields.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { Result } from '../../domain/refusals.ts'
import type { Verdict } from '../../domain/verdicts.ts'
import { enrolled, inventedId } from '../support/children.ts'
import { expectInvariants } from '../support/invariants.ts'
import { deliverAll } from '../support/letters.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { grant, kindergarten, type Kindergarten } from '../support/people.ts'
import { accepted, follow, openTask, rowCounts, theCase } from './cases.ts'
import { correction, correctionForm, fileCorrection, pronounce, proofs } from './corrections.ts'
import { openDesks, word } from './disputes.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const here = async (over: Partial<Identity> = {}) => {
  const k = await kindergarten(t.office.pool)
  return { k, child: await enrolled(t, k.id, over) }
}

const filing = async (k: Kindergarten, child: string, changes: Changes, over: object = {}) => {
  const papers = await proofs(t, k.id, k.clerk)
  return file(t.office, acting(k.clerk), correction, { form: correctionForm(child, changes, papers, over) })
}

const errorsOf = <T>(result: Result<T>) => (result.ok ? [] : (result.errors ?? []))
const pathsOf = <T>(result: Result<T>) => errorsOf(result).map(({ path }) => path)

/** What the story records at the end; answers the code with which the effect was refused, if it was. */
async function ends(caseId: string, outcome: Outcome): Promise<string | undefined> {
  const { epoch, flowNo, lastNo } = await theCase(t, caseId)
  const run = { caseId, epoch, flowNo, through: lastNo, at: t.office.time.toWorkflow(t.office.time.now()) }
  await activities(t.office, 'test').record({ ...run, next: { kind: 'close', outcome } })
  const refused = (await eventsAfter(t.office.pool, caseId, lastNo)).find(
    ({ type }) => type === 'effect-refused',
  )
  return refused?.type === 'effect-refused' ? refused.data.code : undefined
}

async function corrected(k: Kindergarten, child: string, changes: Changes, over: object = {}) {
  t.office.time.set(t.office.time.now() + 60_000)
  const caseId = await fileCorrection(t, k, child, changes, over)
  accepted(await pronounce(t, caseId, 'approve', k.reviewer))
  expect(await ends(caseId, 'completed')).toBeUndefined()
  return caseId
}

const numbersOf = async (child: string) =>
  (await statusNumbersOf(t.office.pool, t.office.personal, [child])).map((each) => [
    each.number,
    isCurrent(each),
  ])
const identityOf = async (child: string) =>
  (await identitiesOf(t.office.pool, t.office.personal, [child])).get(child)

describe('a correction at the door', () => {
  test('is refused for a child of another institution as for one that does not exist', async () => {
    const { k } = await here()
    const { child: stranger } = await here()
    const other = await filing(k, stranger.id, { name: '李大满' })
    const nobody = await filing(k, uuidv7(0), { name: '李大满' })
    expect(errorsOf(other)).toEqual([{ path: 'child', message: '本园没有这名幼儿' }])
    expect(errorsOf(nobody)).toEqual(errorsOf(other))
  })

  test('that changes nothing is refused', async () => {
    const { k, child } = await here()
    expect(pathsOf(await filing(k, child.id, { name: ` ${child.identity.name}` }))).toEqual(['changes'])
  })

  test('names everything that is wrong at once and leaves nothing behind but the audit of the refusal', async () => {
    const { k, child } = await here()
    const papers = (await proofs(t, k.id, k.clerk)).slice(1, 2)
    const form = correctionForm(child.id, { name: '李1', birth: '2021-03-16' }, papers, {
      since: '2027-01-01',
    })
    const before = await rowCounts(t.office.pool)
    const refused = await file(t.office, acting(k.clerk), correction, { form })
    expect(pathsOf(refused)).toEqual(['changes.name', 'changes.birth', 'since', 'papers', 'papers', 'papers'])
    const after = await rowCounts(t.office.pool)
    expect({ ...after, audit: 0 }).toEqual({ ...before, audit: 0 })
  })

  test('asks for the papers of each changed field', async () => {
    const { k, child } = await here()
    const papers = await proofs(t, k.id, k.clerk, ['application', 'guardian-id', 'medical-certificate'])
    const form = correctionForm(child.id, { name: '李大满' }, papers)
    const refused = await file(t.office, acting(k.clerk), correction, { form })
    expect(errorsOf(refused)).toEqual([
      {
        path: 'papers',
        message: '更改姓名须附居民户口簿、公安机关变更证明、收养登记证、人民法院裁判文书之一',
      },
    ])
  })

  test('of the name is refused while guardians are in dispute, and other fields may be corrected', async () => {
    const { k, child } = await here()
    accepted(await raiseCustodyFlag(t.office, acting('officer'), child.id, '父母离婚诉讼中'))
    expect(pathsOf(await filing(k, child.id, { name: '李大满', idNumber: inventedId() }))).toEqual([
      'changes.name',
    ])
    accepted(await filing(k, child.id, { idNumber: inventedId() }))
  })

  test('with a number that another child of the province has is taken in like any other', async () => {
    const { k, child } = await here()
    const { child: other } = await here()
    expect(accepted(await filing(k, child.id, { idNumber: other.identity.idNumber })).number).toMatch(/^KC-/)
  })

  test('by a guardian whose ID number is wrong is refused', async () => {
    const { k, child } = await here()
    const guardian = { name: '李家长', relation: 'mother', idNumber: '110105194912310021' }
    expect(pathsOf(await filing(k, child.id, { name: '李大满' }, { guardian }))).toEqual([
      'guardian.idNumber',
    ])
  })
})

describe('a child', () => {
  test('has one correction at a time; the second is told which case is in the way', async () => {
    const { k, child } = await here()
    const caseId = await fileCorrection(t, k, child.id, { name: '李大满' })
    const { number } = await theCase(t, caseId)
    const second = await filing(k, child.id, { name: '李二满' })
    expect(second).toMatchObject({ code: 'business-in-progress', facts: { number } })
  })

  test('that came from elsewhere with business in progress shows process, county and a date only', async () => {
    const { k, child } = await here()
    const caseId = await fileCorrection(t, k, child.id, { name: '李大满' })
    const next = await kindergarten(t.office.pool, 'erqi')
    const { pool } = t.office
    const at = t.office.time.now()
    await pool`UPDATE enrolments SET during = daterange(lower(during), '2026-11-01'), end_kind = 'other', ended_at = ${at}
      WHERE child_id = ${child.id}`
    const place = { childId: child.id, institutionId: next.id, from: '2026-11-01', at }
    await enrol(pool, { id: uuidv7(at), ...place })
    const refused = await filing(next, child.id, { name: '李二满' })
    expect(refused).toEqual({
      ok: false,
      code: 'business-in-progress',
      detail: '2026-11-23 提交的关键信息变更正在jinshui办理',
      facts: { process: 'key-field-correction', county: 'jinshui', filedOn: '2026-11-23' },
    })
    expect(JSON.stringify(refused)).not.toContain((await theCase(t, caseId)).number)
  })

  test('cannot be exchanged for another by a supplement', async () => {
    const { k, child } = await here()
    const sibling = await enrolled(t, k.id, { name: '李二满' })
    const caseId = await fileCorrection(t, k, child.id, { name: '李大满' })
    accepted(await pronounce(t, caseId, 'return', k.reviewer))
    const key = { stage: 'institution-approve', slot: '', round: 1 }
    await follow(t, caseId, { kind: 'ask-supplement', key })
    const form = correctionForm(sibling.id, { name: '李大满' }, await proofs(t, k.id, k.clerk))
    expect(pathsOf(await resubmit(t.office, acting(k.clerk), caseId, { form }))).toEqual(['child'])
  })
})

describe('the reviewer', () => {
  const desk = async () => {
    const { k, child } = await here()
    const caseId = await fileCorrection(t, k, child.id, { name: '李大满' })
    return { k, caseId, task: await openTask(t, caseId) }
  }
  const approve = (over: object) => ({ verdict: 'approve' as const, version: 1, ...over })

  test.each([
    ['nothing', undefined, 'form.originalsSeen'],
    ['an empty form', {}, 'form.originalsSeen'],
    ['false', { originalsSeen: false }, 'form.originalsSeen'],
    ['"true"', { originalsSeen: 'true' }, 'form.originalsSeen'],
    ['1', { originalsSeen: 1 }, 'form.originalsSeen'],
    ['null', { originalsSeen: null }, 'form.originalsSeen'],
    ['something more', { originalsSeen: true, childName: '李大满' }, 'form.childName'],
    ['a list', [], 'form'],
  ])('cannot approve with %s for 原件已核验', async (_, form, path) => {
    const { k, task } = await desk()
    const refused = await decide(t.office, acting(k.reviewer), task.id, approve({ form }))
    expect(refused).toMatchObject({ ok: false, code: 'invalid-form' })
    expect(pathsOf(refused)).toEqual([path])
  })

  test.each(['return', 'reject'] as const)(
    'is asked for nothing when he says %s',
    async (verdict: Verdict) => {
      const { k, task } = await desk()
      const said = { verdict, version: 1, comment: '材料不清' }
      const form = { originalsSeen: true }
      expect(pathsOf(await decide(t.office, acting(k.reviewer), task.id, { ...said, form }))).toEqual([
        'form',
      ])
      expect((await decide(t.office, acting(k.reviewer), task.id, said)).ok).toBe(true)
    },
  )

  test('is another person than the clerk, even where the clerk reviews as well', async () => {
    const { k, child } = await here()
    await grant(t.office.pool, k.clerk.id, k.id, 'reviewer')
    const task = await openTask(t, await fileCorrection(t, k, child.id, { name: '李大满' }))
    const both = { ...k.clerk, grants: [...k.clerk.grants, { unitId: k.id, role: 'reviewer' as const }] }
    const refused = await decide(t.office, acting(both), task.id, approve({ form: { originalsSeen: true } }))
    expect(refused).toMatchObject({ ok: false, code: 'own-filing' })
  })

  test('is of the child’s own institution: nobody else finds the task', async () => {
    const { task } = await desk()
    const { reviewer } = await kindergarten(t.office.pool)
    const form = { originalsSeen: true }
    for (const stranger of [acting(reviewer), acting('poplarClerk'), acting('erqiOfficer')])
      expect(await decide(t.office, stranger, task.id, approve({ form }))).toMatchObject({
        code: 'not-found',
      })
  })
})

describe('the effect', () => {
  test('keeps the former name behind the new one', async () => {
    const { k, child } = await here()
    const caseId = await corrected(k, child.id, { name: '李大满' })
    const versions = await versionsOf(t.office.pool, t.office.personal, child.id)
    expect(versions.map((each) => [each.identity.name, each.recordedTo === null, each.caseId])).toEqual([
      [child.identity.name, false, null],
      ['李大满', true, caseId],
    ])
  })

  test('of a change since a day leaves the days before it as they were', async () => {
    const { k, child } = await here()
    await corrected(k, child.id, { name: '李大满' }, { since: '2026-09-01' })
    const now = (await versionsOf(t.office.pool, t.office.personal, child.id)).filter(
      ({ recordedTo }) => recordedTo === null,
    )
    expect(now.map(({ from, to, identity }) => [from, to, identity.name])).toEqual([
      [null, '2026-09-01', child.identity.name],
      ['2026-09-01', null, '李大满'],
    ])
  })

  test('leaves a formal status number as it is when the ID number changes', async () => {
    const { k, child } = await here()
    await corrected(k, child.id, { idNumber: inventedId() })
    expect(await numbersOf(child.id)).toEqual([[child.statusNumber.number, true]])
  })

  test('makes a formal number of a temporary one when an ID is supplied, and keeps that as an alias', async () => {
    const { k, child } = await here({ idType: 'Z', idNumber: null })
    const idNumber = inventedId()
    await corrected(k, child.id, { idType: '1', idNumber })
    expect(await numbersOf(child.id)).toEqual([
      [child.statusNumber.number, false],
      [`G${idNumber}`, true],
    ])
    const found = await t.office.personal.find(t.office.pool, 'status_number', child.statusNumber.number, 2)
    expect(found).toEqual([{ kind: 'child', id: child.id }])
  })

  test('leaves a temporary number alone when only the name changes', async () => {
    const { k, child } = await here({ idType: 'Z', idNumber: null })
    await corrected(k, child.id, { name: '李大满' })
    expect(await numbersOf(child.id)).toEqual([[child.statusNumber.number, true]])
  })

  test('stores a number as its eighteen half-width characters, a pasted name in one form', async () => {
    const { k, child } = await here()
    const idNumber = inventedId('2021-03-15')
    const wide = idNumber.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    await corrected(k, child.id, { name: '阿依努尔•艾山', idNumber: ` ${wide.toLowerCase()}` })
    expect(await identityOf(child.id)).toMatchObject({ name: '阿依努尔·艾山', idNumber })
  })

  test('seals what an adopted child was called', async () => {
    const { k, child } = await here({ name: '顾旧名儿' })
    const papers = await proofs(t, k.id, k.clerk, ['application', 'guardian-id', 'adoption-certificate'])
    await corrected(k, child.id, { name: '林新名儿' }, { papers })
    const find = (name: string) => t.office.personal.find(t.office.pool, 'name', name, 2)
    expect(await find('顾旧名儿')).toEqual([])
    expect(await find('林新名儿')).toHaveLength(1)
  })

  test('of the name is refused where guardians came into dispute after the filing; of other fields it is not', async () => {
    const [one, other] = [await here(), await here()]
    const renaming = await fileCorrection(t, one.k, one.child.id, { name: '李大满' })
    const renumbering = await fileCorrection(t, other.k, other.child.id, { idNumber: inventedId() })
    for (const child of [one.child.id, other.child.id])
      accepted(await raiseCustodyFlag(t.office, acting('officer'), child, '父母离婚诉讼中'))
    accepted(await pronounce(t, renaming, 'approve', one.k.reviewer))
    accepted(await pronounce(t, renumbering, 'approve', other.k.reviewer))
    expect(await ends(renaming, 'completed')).toBe('custody-disputed')
    expect(await ends(renumbering, 'completed')).toBeUndefined()
    expect((await identityOf(one.child.id))?.name).toBe(one.child.identity.name)
  })

  test('is refused where two corrections took the same number, and the later case waits for their dispute', async () => {
    const idNumber = inventedId()
    const [one, other] = [await here(), await here()]
    const first = await fileCorrection(t, one.k, one.child.id, { idNumber })
    const second = await fileCorrection(t, other.k, other.child.id, { idNumber })
    for (const [caseId, { k }] of [
      [first, one],
      [second, other],
    ] as const)
      accepted(await pronounce(t, caseId, 'approve', k.reviewer))
    const results = await Promise.all([ends(first, 'completed'), ends(second, 'completed')])
    expect(results.filter((code) => code === undefined)).toHaveLength(1)
    expect(results.filter((code) => code === 'number-taken')).toHaveLength(1)
    const waiting = results[0] === undefined ? second : first
    const events = await eventsAfter(t.office.pool, waiting, 0)
    const dispute = (await linkedTo(t.office.pool, waiting)).find(({ process }) => process === 'dispute')
    expect(events.slice(-2)).toMatchObject([
      { type: 'linked-opened', data: { caseId: dispute?.id, kind: 'blocked' } },
      { type: 'effect-refused', data: { waitsFor: dispute?.id, repair: 'institution-approve' } },
    ])
    expect(await openDesks(t, waiting)).toEqual([])
    expect(await theCase(t, waiting)).toMatchObject({ outcome: null, nextRungAt: null })
  })

  test('waits for the dispute, after which the institution is asked once more', async () => {
    const [one, other] = [await here(), await here()]
    const idNumber = inventedId()
    const waiting = await fileCorrection(t, one.k, one.child.id, { idNumber })
    await corrected(other.k, other.child.id, { idNumber })
    accepted(await pronounce(t, waiting, 'approve', one.k.reviewer))
    expect(await ends(waiting, 'completed')).toBe('number-taken')
    const [dispute] = await linkedTo(t.office.pool, waiting)
    const caseId = dispute?.id ?? ''
    for (const { k } of [one, other])
      accepted(
        await word(t, caseId, {
          stage: 'evidence',
          slot: k.id,
          verdict: 'submit',
          form: { papers: [] },
          by: k,
        }),
      )
    await follow(t, caseId, { kind: 'open', key: { stage: 'arbitrate', slot: '', round: 1 } })
    accepted(await word(t, caseId, { stage: 'arbitrate', verdict: 'different-children', form: {} }))
    await follow(t, caseId, { kind: 'close', outcome: 'completed' })
    await deliverAll(t)
    const [last] = (await eventsAfter(t.office.pool, waiting, 0)).slice(-1)
    expect(last).toMatchObject({ type: 'linked-closed', data: { caseId, outcome: 'completed' } })
    await follow(t, waiting, {
      kind: 'open',
      key: { stage: 'institution-approve', slot: '', round: 2 },
    })
    expect(await openTask(t, waiting)).toMatchObject({ stage: 'institution-approve', round: 2 })
  })
})
