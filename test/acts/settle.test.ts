import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { file } from '../../acts/file.ts'
import { activities } from '../../activities/index.ts'
import { childById } from '../../db/children/children.ts'
import { eventsAfter } from '../../db/journal.ts'
import type { EffectContext } from '../../effects/effect.ts'
import { effects } from '../../effects/index.ts'
import { enrolled } from '../support/children.ts'
import { disputeAbout, settled } from '../support/disputes.ts'
import { acting, testOffice, type TestOffice } from '../support/office.ts'
import { kindergarten } from '../support/people.ts'
import { accepted, theCase } from './cases.ts'
import { correction, correctionForm, fileCorrection, pronounce, proofs } from './corrections.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterAll(() => t.close())

/** Two children of one kindergarten, the first of them cancelled by a dispute once `before` has happened. */
async function cancelling(
  before: (k: Awaited<ReturnType<typeof kindergarten>>, child: string) => Promise<string>,
) {
  const k = await kindergarten(t.office.pool)
  const [child, other] = [(await enrolled(t, k.id)).id, (await enrolled(t, k.id)).id]
  const caseId = await before(k, child)
  expect((await settled(t, [child, other], 'cancel', { cancelled: [child] })).result).toBe('done')
  return { k, child, caseId }
}

describe('a correction of a closed archive', () => {
  test('is refused when it takes effect', async () => {
    const { caseId } = await cancelling(async (k, child) => {
      const filed = await fileCorrection(t, k, child, { name: '李大满' })
      accepted(await pronounce(t, filed, 'approve', k.reviewer))
      return filed
    })
    const { epoch, flowNo, lastNo } = await theCase(t, caseId)
    const run = { caseId, epoch, flowNo, through: lastNo, at: t.office.time.now() }
    await activities(t.office, 'test').record({ ...run, next: { kind: 'close', outcome: 'completed' } })
    const events = await eventsAfter(t.office.pool, caseId, lastNo)
    expect(events.find(({ type }) => type === 'effect-refused')?.data).toMatchObject({ code: 'child-closed' })
  })

  test('is refused at the door as that of a child that is not there', async () => {
    const { k, child } = await cancelling(() => Promise.resolve(''))
    const form = correctionForm(child, { name: '李大满' }, await proofs(t, k.id, k.clerk))
    const refused = await file(t.office, acting(k.clerk), correction, { form })
    expect(refused).toMatchObject({ ok: false, errors: [{ path: 'child', message: '本园没有这名幼儿' }] })
  })
})

describe('the effect that settles a dispute', () => {
  const settling = async (ruling: (ids: [string, string]) => EffectContext['ruling']) => {
    const k = await kindergarten(t.office.pool)
    const ids: [string, string] = [(await enrolled(t, k.id)).id, (await enrolled(t, k.id)).id]
    const { id } = await disputeAbout(t, ids, false)
    const { pool, personal, time } = t.office
    const kase = await theCase(t, id)
    const context = {
      kase,
      form: {},
      children: ids,
      answers: null,
      at: time.now(),
      occasion: 'case.completed',
    }
    const result = await pool.begin((tx) =>
      effects['settleDispute']?.(tx, {
        ...context,
        ruling: ruling(ids),
        personal,
        category: () => undefined,
      }),
    )
    return { ids, result }
  }

  test('writes what the last ruling says', async () => {
    const { ids, result } = await settling(([, forged]) => ({
      outcome: 'cancel',
      ruling: { cancelled: [forged] },
    }))
    expect(result).toBe('done')
    expect((await childById(t.office.pool, ids[1]))?.closedAt).toBe(t.office.time.now())
  })

  test('is refused where nobody has ruled', async () => {
    expect((await settling(() => null)).result).toBe('ruling-outdated')
    expect((await settling(() => ({ outcome: 'approve', ruling: {} }))).result).toBe('ruling-outdated')
  })
})
