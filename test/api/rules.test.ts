import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctionForm, proofs } from '../acts/corrections.ts'
import { enrolled } from '../support/children.ts'
import { person, unitId } from '../support/people.ts'
import { deskOf, testApi, type TestApi } from './api.ts'

let t: TestApi
beforeAll(async () => {
  t = await testApi()
})
afterAll(() => t.close())

interface Rule {
  title: string
  article: string
  state: string
  wrong: string[]
}

async function renaming() {
  const child = (await enrolled(t, unitId('sunflower'), { name: '李小满' })).id
  const papers = await proofs(t, unitId('sunflower'), person('clerk'))
  const form = correctionForm(child, { name: '李大满' }, papers)
  const { body } = await (await t.as('clerk')).send('POST', '/processes/key-field-correction/cases', { form })
  return { child, caseId: String(body['id']) }
}

const rulesFor = async (who: 'reviewer' | 'citySupervisor', taskId: string) => {
  const { status, body } = await (await t.as(who)).send('GET', `/tasks/${taskId}`)
  return { status, rules: body['rules'] as Rule[] | null | undefined }
}

test('the reviewer sees which rules were checked, with their article, and that they hold', async () => {
  const { caseId } = await renaming()
  const { rules } = await rulesFor('reviewer', (await deskOf(await t.as('reviewer'), caseId)).id)
  expect(rules?.map(({ state }) => state)).toEqual(rules?.map(() => 'holds'))
  expect(rules).toContainEqual({
    title: '证件号校验',
    article: '第二十七条（二）',
    state: 'holds',
    wrong: [],
  })
})

test('a rule that the register has broken since the filing is shown as broken', async () => {
  const { child, caseId } = await renaming()
  const reviewer = await t.as('reviewer')
  await reviewer.send('POST', `/children/${child}/custody-flag`, { reason: '父母离婚诉讼中' })
  const { rules } = await rulesFor('reviewer', (await deskOf(reviewer, caseId)).id)
  expect(rules?.filter(({ state }) => state === 'wrong')).toMatchObject([
    { title: '姓名规范，没有监护权争议', wrong: [expect.stringContaining('监护权争议')] },
  ])
})

test('whoever may not read the form is told of no rule', async () => {
  const { caseId } = await renaming()
  const { status, rules } = await rulesFor(
    'citySupervisor',
    (await deskOf(await t.as('reviewer'), caseId)).id,
  )
  expect({ status, rules }).toEqual({ status: 200, rules: null })
})
