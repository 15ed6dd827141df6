import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { decide, type Decision } from '../../../acts/decide.ts'
import { resubmit } from '../../../acts/resubmit.ts'
import type { KeptWords } from '../../../acts/texts.ts'
import { textsOf } from '../../../db/forms.ts'
import { countsOf } from '../../../db/happened.ts'
import { expectInvariants } from '../../support/invariants.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { kindergarten } from '../../support/people.ts'
import { accepted, follow, openTask, report, returned } from '../cases.ts'
import { lastOf, onDesk } from './desk.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const pins = [{ path: 'description', message: '请写明接收园所' }, { message: '缺并入协议' }]

/** A report that was returned and has come back. */
const backAgain = async () => {
  const { clerk } = await kindergarten(t.office.pool)
  const caseId = await returned(t, clerk)
  accepted(await resubmit(t.office, acting(clerk), caseId, { form: report('merger') }))
  await follow(t, caseId, { kind: 'open', key: { stage: 'review', slot: '', round: 2 } })
  return { caseId, task: await openTask(t, caseId) }
}
const say = (taskId: string, more: Partial<Decision>) =>
  decide(t.office, acting('officer'), taskId, { verdict: 'return', version: 1, ...more })

describe('a return', () => {
  test('carries one list, sealed with the words', async () => {
    const { caseId, task } = await onDesk(t)
    accepted(await say(task.id, { comment: '请补正', pins }))
    const [text] = await textsOf(t.office.pool, caseId)
    if (!text) throw new Error('no text')
    const subject = { kind: 'case', id: caseId } as const
    const opened = await t.office.personal.open(t.office.pool, subject, `text:${text.id}`, text.body)
    expect(opened as KeptWords).toEqual({ words: '请补正', pins })
    expect(JSON.stringify(await lastOf(t, caseId))).not.toContain('并入协议')
  })

  test('needs no other words where it has its list, and one of the two', async () => {
    const { task } = await onDesk(t)
    expect(await say(task.id, {})).toMatchObject({ code: 'reason-required' })
    expect(await say(task.id, { pins })).toMatchObject({ ok: true })
  })

  test('points only to what the form has', async () => {
    const { task } = await onDesk(t)
    const astray = [{ path: 'description' }, { path: 'patch.name' }].map((pin) => ({
      ...pin,
      message: '请补',
    }))
    expect(await say(task.id, { pins: astray })).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: 'pins.1.path', message: '表单没有这一项：patch.name' }],
    })
  })

  test('is the only verdict with a list', async () => {
    const { task } = await onDesk(t)
    expect(await say(task.id, { verdict: 'approve', pins })).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: 'pins' }],
    })
  })

  test('once more is refused, with how often it was returned', async () => {
    const { task } = await backAgain()
    expect(await say(task.id, { comment: '还缺一份' })).toMatchObject({
      code: 'returned-already',
      facts: { returned: 1 },
    })
  })

  test('once more for 新情况 is taken with its reason, journalled as such and counted', async () => {
    const { caseId, task } = await backAgain()
    expect(await say(task.id, { newCircumstances: true })).toMatchObject({ code: 'reason-required' })
    accepted(await say(task.id, { newCircumstances: true, comment: '规划局来函，地址有变' }))
    expect(await lastOf(t, caseId)).toMatchObject({ data: { verdict: 'return', newCircumstances: true } })
    expect(await countsOf(t.office.pool, caseId)).toMatchObject({ returned: 2 })
  })

  test('for the first time is no 新情况, whatever was ticked', async () => {
    const { caseId, task } = await onDesk(t)
    accepted(await say(task.id, { newCircumstances: true, comment: '请补正' }))
    expect((await lastOf(t, caseId))?.data).not.toHaveProperty('newCircumstances')
  })
})
