import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { file, type Filed } from '../../acts/file.ts'
import { linkedTo } from '../../db/links.ts'
import type { Process } from '../../domain/process.ts'
import type { Result } from '../../domain/refusals.ts'
import { changeReport } from '../../processes/change-report.ts'
import { institutionUpdate } from '../../processes/institution-update.ts'
import { ordinaryMorning } from '../support/clock.ts'
import { expectInvariants } from '../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { paperOf } from '../support/papers.ts'
import { unitId, type Kindergarten } from '../support/people.ts'
import {
  accepted,
  fileCase,
  follow,
  openTask,
  registered,
  report,
  rowCounts,
  say,
  theCase,
  update,
} from './cases.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
beforeEach(() => t.office.time.set(ordinaryMorning))
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const newName = '大大幼儿园'

interface Wish {
  patch?: object
  report?: object
  section?: 'basic' | 'building'
  process?: string
  category?: string
}

/** A change of name, reported and updated in one filing. */
async function filing(k: Kindergarten, wish: Wish = {}): Promise<Result<Filed>> {
  const papers = [await paperOf(t, k.id, k.clerk.id)]
  const form = report(wish.category ?? 'name-change', { extra: { newName }, papers, ...wish.report })
  const base = update(wish.section ?? 'basic', wish.patch ?? { name: newName }, { papers })
  return file(t.office, acting(k.clerk), changeReport as Process, {
    form,
    with: [{ process: wish.process ?? 'institution-update', form: base }],
  })
}

describe('a report and the update it brings along', () => {
  test('become two cases, each on the desk of its own unit', async () => {
    const k = await registered(t, 'jinshui', 'zhengzhou')
    const { caseId, joint } = accepted(await filing(k))
    expect(await openTask(t, caseId)).toMatchObject({ stage: 'review', unitId: unitId('jinshui') })
    const [other] = joint
    expect(await openTask(t, other?.caseId ?? '')).toMatchObject({
      stage: 'review',
      unitId: unitId('zhengzhou'),
    })
    expect(other?.number).toMatch(/^IU-/)
  })

  test('are linked with each other', async () => {
    const { caseId, joint } = accepted(await filing(await registered(t)))
    const [other] = joint
    expect(await linkedTo(t.office.pool, caseId)).toMatchObject([{ kind: 'joint', id: other?.caseId }])
    expect(await linkedTo(t.office.pool, other?.caseId ?? '')).toMatchObject([{ kind: 'joint', id: caseId }])
  })

  test('may name the same paper', async () => {
    const { caseId } = accepted(await filing(await registered(t)))
    expect(await t.office.pool`SELECT FROM attachments WHERE case_id = ${caseId}`).toHaveLength(1)
  })

  test('are decided each by itself', async () => {
    const { caseId, joint } = accepted(await filing(await registered(t)))
    const [other] = joint
    accepted(await say(t, caseId, 'reject'))
    await follow(t, caseId, { kind: 'close', outcome: 'rejected' })
    expect(await theCase(t, other?.caseId ?? '')).toMatchObject({ status: 'open' })
  })
})

describe('a joint filing', () => {
  const refused = async (wish: Wish, errors: object[]) => {
    const k = await registered(t)
    expect(await filing(k, wish)).toMatchObject({ code: 'invalid-form', errors })
    expect(await t.office.pool`SELECT FROM cases WHERE applicant_id = ${k.id}`).toHaveLength(0)
  }

  test('whose update is wrong is refused as a whole, by the path in the whole', async () => {
    await refused({ patch: { name: '' } }, [{ path: 'with.0.form.patch.name', message: '必填' }])
  })

  test('whose report is wrong is refused as a whole', async () => {
    await refused({ report: { extra: {} } }, [{ path: 'extra.newName', message: '必填' }])
  })

  test('that says two different things is refused', async () => {
    await refused({ patch: { name: '中中幼儿园' } }, [{ path: 'with.0.form.patch.name' }])
  })

  test('of a section that the report does not touch is refused', async () => {
    await refused({ section: 'building', patch: { toilets: 9 } }, [{ path: 'with.0.form.section' }])
  })

  test('under a category that touches no base information is refused', async () => {
    await refused({ category: 'merger', report: { extra: {} } }, [{ path: 'with.0.process' }])
  })

  test.each(['change-report', 'no-such-process'])(
    'with %s, which writes none, is refused',
    async (process) => {
      await refused({ process }, [{ path: 'with.0.process' }])
    },
  )

  test('is refused as a whole where an update of the section is under way', async () => {
    const k = await registered(t)
    await fileCase(t, k.clerk, institutionUpdate as Process, update('basic', { areaClass: 'town' }))
    const { audit: _, attachments: __, data_keys: ___, ...before } = await rowCounts(t.office.pool)
    expect(await filing(k)).toMatchObject({ code: 'business-in-progress' })
    expect(await rowCounts(t.office.pool)).toMatchObject(before)
  })
})
