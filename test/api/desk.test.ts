import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectInvariants } from '../support/invariants.ts'
import { personId, unitId, type PersonName } from '../support/people.ts'
import { deskOf, filed, testApi, type Browser, type TestApi } from './api.ts'

let t: TestApi
const handedOver: string[] = []
let at: Record<'clerk' | 'officer' | 'officerToo' | 'sectionHead' | 'leader' | 'stranger' | 'admin', Browser>
beforeAll(async () => {
  t = await testApi(() => ({
    handOver: async (caseId) => {
      handedOver.push(caseId)
      return false
    },
  }))
  const names = {
    clerk: 'clerk',
    officer: 'officer',
    officerToo: 'officerToo',
    sectionHead: 'sectionHead',
    leader: 'leader',
    stranger: 'erqiOfficer',
    admin: 'systemAdministrator',
  } as const satisfies Record<string, PersonName>
  const browsers = await Promise.all(Object.values(names).map((name) => t.as(name)))
  at = Object.fromEntries(Object.keys(names).map((key, i) => [key, browsers[i]])) as typeof at
})
afterAll(async () => {
  await expectInvariants(t, [], { atRest: false, delivering: [] })
  await t.close()
})

/** Every test has a kind of report of its own, since one of a kind may run at a time. */
const kinds: [string, object?][] = [
  ['merger'],
  ['resumption'],
  ['bus-change'],
  ['canteen-change'],
  ['suspension', { placement: '就近安置' }],
  ['infectious-disease', { disease: '手足口病', cases: 2 }],
  ['class-size-change', { classes: 3 }],
  ['food-safety', { affected: 3 }],
]
const reported = async (wanted: string) => {
  const index = kinds.findIndex(([category]) => category === wanted)
  const [[category, extra = {}] = ['merger']] = kinds.splice(index, 1)
  const caseId = await filed(at.clerk, { category, extra })
  const { id, version } = await deskOf(at.officer, caseId)
  return { caseId, taskId: id, version, path: `/tasks/${id}` }
}

const namesIn = (body: Record<string, unknown>): string[] =>
  (body['items'] as { name: string }[]).map(({ name }) => name).sort()

describe('on a desk', () => {
  test('a holder hands over, consults and is answered; strangers find nothing, the clerk may not', async () => {
    const { caseId, taskId, path } = await reported('bus-change')
    const to = { personId: personId('officerToo') }
    const asks = { personId: personId('leader'), unitId: unitId('jinshui'), question: '可行？' }
    for (const [act, body] of [
      ['hand-over', to],
      ['consult', asks],
      ['opinion', { opinion: '可' }],
      ['recuse', { reason: '近亲属' }],
      ['refer', { unitId: unitId('erqi'), version: 1, reason: '不属本区' }],
      ['signature', { version: 1 }],
      ['decline', { version: 1, comment: '再核' }],
    ] as const) {
      expect((await at.stranger.send('POST', `${path}/${act}`, body)).status).toBe(404)
      expect((await at.clerk.send('POST', `${path}/${act}`, body)).status).toBe(403)
    }
    await at.officer.send('POST', `${path}/claim`)
    const { body: colleagues } = await at.officer.send('GET', `${path}/colleagues`)
    expect(namesIn(colleagues)).toEqual(['officer', 'officerToo'])
    expect((await at.clerk.send('GET', `${path}/colleagues`)).status).toBe(403)
    const { body: advisers } = await at.officer.send('GET', `${path}/advisers`)
    expect(namesIn(advisers)).toEqual(expect.arrayContaining(['leader', 'reviewer', 'citySupervisor']))
    expect(namesIn(advisers)).not.toEqual(expect.arrayContaining(['clerk']))
    expect((await at.clerk.send('GET', `${path}/advisers`)).status).toBe(403)
    expect((await at.stranger.send('GET', `${path}/advisers`)).status).toBe(404)
    expect((await at.officer.send('POST', `${path}/hand-over`, to)).body).toMatchObject({ version: 3 })
    handedOver.length = 0
    expect((await at.officerToo.send('POST', `${path}/consult`, asks)).status).toBe(200)
    const box = await at.leader.send('GET', '/tasks?box=consulted')
    expect(box.body).toMatchObject({ total: 1, items: [{ id: taskId, caseId }] })
    const seen = await at.leader.send('GET', path)
    expect(seen.body).toMatchObject({ may: { opine: true, decide: false } })
    expect((await at.leader.send('POST', `${path}/opinion`, { opinion: '可' })).status).toBe(204)
    expect(handedOver).toEqual([])
  })

  test('what goes on before the decision is told to those who handle the case, not to its applicant', async () => {
    const { caseId, path } = await reported('resumption')
    await at.officer.send('POST', `${path}/claim`)
    const asks = { personId: personId('leader'), unitId: unitId('jinshui'), question: '可否恢复？' }
    await at.officer.send('POST', `${path}/consult`, asks)
    const told = async (who: Browser) =>
      (await who.send('GET', `/cases/${caseId}/timeline`)).body['items'] as Record<string, unknown>[]
    expect((await told(at.officer)).at(-1)).toMatchObject({
      type: 'consulted',
      to: 'leader',
      comment: '可否恢复？',
    })
    expect((await told(at.clerk)).map(({ type }) => type)).toEqual(['filed', 'task-opened', 'claimed'])
  })

  test('a report that holds from its filing on is registered without a verdict', async () => {
    const { caseId } = await reported('food-safety')
    const { items } = (await at.officer.send('GET', `/cases/${caseId}/timeline`)).body as { items: object[] }
    expect(items.at(-1)).toMatchObject({ type: 'effect-done', title: '完成登记', verdictTitle: null })
  })

  test('a recusal frees the desk and greys its buttons', async () => {
    const { caseId, path } = await reported('canteen-change')
    expect((await at.officer.send('POST', `${path}/recuse`, { reason: '近亲属' })).status).toBe(200)
    const { body } = await at.officer.send('GET', `/cases/${caseId}`)
    const none = { claim: false, decide: false, recuse: false, refer: false, handOver: false, consult: false }
    expect(body['tasks']).toMatchObject([{ may: none }])
  })

  test('a referral is handed to the story, and the case waits for its next desk', async () => {
    const { caseId, path } = await reported('class-size-change')
    handedOver.length = 0
    const away = { unitId: unitId('erqi'), version: 1, reason: '属二七区管辖' }
    expect((await at.officer.send('POST', `${path}/refer`, away)).body).toMatchObject({ advancing: true })
    expect(handedOver).toEqual([caseId])
  })
})

describe('a rejection', () => {
  test('is answered as a proposal, signed, and only the last signature is handed over', async () => {
    const { caseId, path } = await reported('merger')
    expect((await at.officer.send('GET', path)).body).toMatchObject({ countersigned: ['reject'] })
    handedOver.length = 0
    const rejects = { verdict: 'reject', version: 1, comment: '不实' }
    const said = await at.officer.send('POST', `${path}/verdict`, rejects)
    expect(said.body).toMatchObject({ proposed: true, verdict: 'reject' })
    expect((await at.sectionHead.send('GET', path)).body).toMatchObject({
      roleTitle: '股室负责人',
      proposal: { verdict: 'reject', verdictTitle: '审核不通过', signatures: 1 },
      may: { sign: true, decide: false },
    })
    const { body } = await at.clerk.send('GET', `/cases/${caseId}`)
    expect(body['tasks']).toMatchObject([{ proposal: null, may: { sign: false } }])
    expect((await at.officer.send('POST', `${path}/signature`, { version: 2 })).status).toBe(403)
    const once = await at.sectionHead.send('POST', `${path}/signature`, { version: 2 })
    expect(once.body).toMatchObject({ proposed: true })
    const back = await at.leader.send('POST', `${path}/decline`, { version: 3, comment: '再核' })
    expect(back.status).toBe(200)
    expect(handedOver).toEqual([])
    await at.officer.send('POST', `${path}/verdict`, { ...rejects, version: 4 })
    await at.sectionHead.send('POST', `${path}/signature`, { version: 5 })
    const last = await at.leader.send('POST', `${path}/signature`, { version: 6 })
    expect(last.body).toMatchObject({ proposed: false, advancing: true, verdict: 'reject' })
    expect(handedOver).toEqual([caseId])
  })
})

describe('a return', () => {
  test('shows its list and how often the case was returned to its applicant', async () => {
    const { caseId, path } = await reported('suspension')
    const pins = [{ path: 'extra.placement', message: '请写明接收园所' }]
    expect(
      (await at.officer.send('POST', `${path}/verdict`, { verdict: 'return', version: 1, pins })).status,
    ).toBe(200)
    expect((await at.clerk.send('GET', `/cases/${caseId}`)).body).toMatchObject({ returned: 1, urged: 0 })
    const { body } = await at.clerk.send('GET', `/cases/${caseId}/timeline`)
    expect((body['items'] as unknown[]).at(-1)).toMatchObject({ pins, comment: null })
  })
})

describe('the applicant', () => {
  test('urges once a working day; nobody else does', async () => {
    const { caseId } = await reported('infectious-disease')
    const path = `/cases/${caseId}/urge`
    expect((await at.stranger.send('POST', path)).status).toBe(404)
    expect((await at.officer.send('POST', path)).status).toBe(403)
    expect((await at.clerk.send('GET', `/cases/${caseId}`)).body).toMatchObject({ may: { urge: true } })
    expect((await at.clerk.send('POST', path, { comment: '急' })).status).toBe(200)
    expect((await at.clerk.send('POST', path)).body.code).toBe('urged-already')
    expect((await at.clerk.send('GET', `/cases/${caseId}`)).body).toMatchObject({ urged: 1 })
  })
})

describe('the queue of tasks for which nobody is eligible', () => {
  test('shows number, process and age only, to the administrator of the unit, who assigns', async () => {
    const bamboo = await t.as('bambooClerk')
    const caseId = await filed(bamboo)
    const { id } = await deskOf(at.officer, caseId)
    const path = `/tasks/${id}`
    for (const officer of [at.officer, at.officerToo])
      await officer.send('POST', `${path}/recuse`, { reason: '近亲属' })
    const queue = await at.admin.send('GET', '/tasks/unassigned')
    const [item] = queue.body['items'] as Record<string, unknown>[]
    expect(Object.keys(item ?? {}).sort()).toEqual(
      ['id', 'number', 'openedAt', 'process', 'processTitle', 'workingDays'].sort(),
    )
    expect(item).toMatchObject({ id, processTitle: '异动申报', workingDays: 0 })
    expect((await at.leader.send('GET', '/tasks/unassigned')).body['items']).toEqual([])
    expect((await at.admin.send('GET', path)).status).toBe(404)
    const { body } = await at.admin.send('GET', `${path}/candidates`)
    expect(namesIn(body)).toEqual(['jinshuiArbiter', 'leader', 'sectionHead', 'supervisor'])
    expect((await at.leader.send('GET', `${path}/candidates`)).status).toBe(403)
    const names = { personId: personId('supervisor') }
    expect((await at.leader.send('POST', `${path}/assign`, names)).status).toBe(403)
    expect((await at.stranger.send('POST', `${path}/assign`, names)).status).toBe(404)
    expect((await at.admin.send('POST', `${path}/assign`, names)).status).toBe(204)
    const supervisor = await t.as('supervisor')
    expect((await supervisor.send('GET', '/tasks')).body).toMatchObject({ items: [{ id }] })
    const verdict = { verdict: 'approve', version: (await deskOf(supervisor, caseId)).version }
    expect((await supervisor.send('POST', `${path}/verdict`, verdict)).status).toBe(200)
  })
})

describe('a deputy unit', () => {
  test('is named, listed and ended by the county, and by nobody else', async () => {
    const path = `/institutions/${unitId('bamboo')}/deputies`
    const names = { deputyId: unitId('sunflower'), from: '2026-11-24' }
    const clerk = await t.as('bambooClerk')
    expect((await at.stranger.send('POST', path, names)).status).toBe(404)
    expect((await at.leader.send('POST', path, names)).status).toBe(403)
    for (const from of ['2026-02-30', '2200-01-01'])
      expect((await at.officer.send('POST', path, { ...names, from })).status).toBe(400)
    const appointed = await at.officer.send('POST', path, names)
    expect(appointed.status).toBe(201)
    expect((await clerk.send('GET', path)).body).toMatchObject({
      items: [{ deputy: 'sunflower', from: '2026-11-24', until: null }],
    })
    expect((await at.stranger.send('GET', path)).status).toBe(404)
    expect((await clerk.send('POST', `${path}/end`)).status).toBe(403)
    expect((await at.officer.send('POST', `${path}/end`)).body.code).toBe('wrong-state')
    const { id } = appointed.body
    expect((await at.officer.send('POST', `${path}/end`, { id })).status).toBe(200)
    expect((await clerk.send('GET', path)).body).toEqual({ items: [] })
  })
})
