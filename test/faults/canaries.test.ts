import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { canaries, verify } from '../../db/invariants/index.ts'
import { startRun } from '../../handover/run.ts'
import { demoChildren } from '../../stack/demo/children.ts'
import { instrument } from './crash/instrument.ts'
import { wasObeyed, type Order, type Role } from './crash/orders.ts'
import { decides, deskOf, files, form, reaches } from './scenarios.ts'
import { openCell, type Cell } from './support/cell.ts'
import { visitor, type Visitor } from './support/client.ts'
import { until } from './support/until.ts'

/** In the form, in what people write, in the name of a file, in errors thrown on purpose. */
const planted = {
  description: '欧阳灯塔草',
  extra: '司马萤火虫',
  comment: '诸葛蒲公英',
  file: 'Zhuangdengcao Yinghuo',
  fault: '端木纸鸢儿',
  child: '轩辕麦芽糖',
  guardian: '皇甫晴雨伞',
}
/** Names of people of the demo that must not get into logs, mails or Temporal either. */
const people = ['苏禾苗', '程一诺']

let cell: Cell
let clerk: Visitor
let officer: Visitor
let reviewer: Visitor

beforeAll(async () => {
  cell = await openCell({ server: inject('databaseUrl'), words: planted.fault, logLevel: 'debug' })
  await cell.ready()
  clerk = await visitor(cell.url, 'clerk-jinshui')
  officer = await visitor(cell.url, 'officer1-jinshui')
  reviewer = await visitor(cell.url, 'reviewer-jinshui')
}, 240_000)
afterAll(() => cell.close(), 60_000)

/** The place of an await by its file and a piece of its text, so that no line number stands in a test. */
const place = (file: string, piece: string): string => {
  const site = instrument().sites.find((each) => each.file === file && each.text.includes(piece))
  if (!site) throw new Error(`${file} no longer awaits ${piece}`)
  return site.id
}

const fails = (role: Role, does: 'throw' | 'violate', file: string, piece: string, nth = 2): Order =>
  cell.order(role, { does, site: place(file, piece), phase: 'before', nth })

async function uploads(): Promise<string> {
  const paper = new FormData()
  const bytes = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
  paper.set('file', new Blob([bytes], { type: 'application/pdf' }), `${planted.file}.pdf`)
  const { status, id } = await clerk.upload('/attachments', paper)
  expect(status).toBe(201)
  return id
}

const mailsAreSent = () =>
  until('the mails are sent', async () => {
    const rows = await cell.office.pool`SELECT FROM mails WHERE state = 'waiting'`
    await cell.owner`UPDATE mails SET next_at = ${Date.now()} WHERE state = 'waiting'`
    return rows.length === 0
  })

/** A report with names wherever a person can write one, returned, supplemented and approved. */
async function wholeWay(orders: (step: 'file' | 'return' | 'submit' | 'approve') => void): Promise<string> {
  const paper = await uploads()
  const content = (more: string) =>
    form('suspension', {
      effectiveFrom: '2031-01-01',
      effectiveTo: '2031-02-01',
      description: `${planted.description}${more}`,
      extra: { placement: planted.extra },
      papers: [paper],
    })
  orders('file')
  const { caseId } = await files(clerk, content(''))
  orders('return')
  await decides(officer, await deskOf(cell, caseId, 'review'), 'return', planted.comment)
  await reaches(cell, caseId, 'supplement')
  orders('submit')
  const again = await clerk.insist(`/cases/${caseId}/submit`, {
    form: content('。'),
    comment: planted.comment,
  })
  expect(again.status).toBe(200)
  orders('approve')
  await decides(officer, await deskOf(cell, caseId, 'review', 2), 'approve', planted.comment)
  await reaches(cell, caseId, 'completed')
  await mailsAreSent()
  return caseId
}

/** A demo child gets a new name: its names and its guardian's are in form, register and index. */
async function correctsName(): Promise<string[]> {
  const child = demoChildren[0]
  if (!child) throw new Error('the demo has no children')
  const kinds = ['application', 'guardian-id', 'household-register']
  const papers: { kind: string; attachment: string }[] = []
  for (const kind of kinds) papers.push({ kind, attachment: await uploads() })
  const form = {
    child: child.id,
    guardian: { name: planted.guardian, relation: 'mother', idNumber: '11010519491231002X' },
    changes: { name: planted.child },
    reason: `${planted.guardian}申请`,
    papers,
  }
  const answer = await clerk.insist('/processes/key-field-correction/cases', { form })
  expect(answer.status).toBe(201)
  const caseId = String(answer.body['id'])
  const desk = await deskOf(cell, caseId, 'institution-approve')
  await decides(reviewer, desk, 'approve', `${planted.child}原件已看`, { originalsSeen: true })
  await reaches(cell, caseId, 'completed')
  await mailsAreSent()
  return [child.identity.name, child.identity.idNumber ?? '', child.statusNumber.number]
}

const everything = () => [
  ...['', '-wal', '-journal']
    .map((end) => cell.temporal.database + end)
    .filter((file) => existsSync(file))
    .map((file) => ({ name: basename(file), bytes: readFileSync(file) })),
  { name: 'log of the API', bytes: cell.api.output() },
  { name: 'log of the worker', bytes: cell.worker.output() },
  { name: 'log of Temporal', bytes: cell.temporal.output() },
  { name: 'mails', bytes: JSON.stringify(cell.mails()) },
]

test(
  'names stand nowhere in plain text, though activities fail with them in their errors',
  { timeout: 240_000 },
  async () => {
    const orders: Order[] = []
    await wholeWay((step) => {
      if (step === 'file') orders.push(fails('api', 'violate', 'acts/slot.ts', 'takeSlot'))
      if (step === 'return') orders.push(fails('worker', 'violate', 'activities/supplement.ts', 'append'))
      if (step === 'submit') orders.push(fails('api', 'throw', 'acts/resubmit.ts', 'setFormNo'))
      if (step === 'approve') orders.push(fails('worker', 'throw', 'activities/close.ts', 'freeSlots'))
    })
    orders.push(fails('worker', 'violate', 'worker/relay.ts', 'behindCases', 1))
    const last = orders.at(-1)
    await until('the relay has failed, too', () =>
      Promise.resolve(last !== undefined && wasObeyed(cell.folder, last)),
    )
    expect(orders.map((order) => wasObeyed(cell.folder, order))).toEqual([true, true, true, true, true])
    const ofTheChild = await correctsName()
    const names = [...Object.values(planted), ...people, ...ofTheChild]
    expect(canaries(everything(), names)).toEqual([])
  },
)

test('nor in any column of the database', async () => {
  const { pool, pack } = cell.office
  const inputs = { pack, now: Date.now(), delivering: [], canaries: Object.values(planted) }
  expect(await verify(pool, inputs)).toEqual([])
})

test('and the search does find what is planted', { timeout: 120_000 }, async () => {
  const control = '纳兰望云舒'
  const route = { process: control } as never
  await startRun(cell.engine, { caseId: 'control', epoch: 1, route }, 60_000)
  const places = await until('Temporal has written it', () => {
    const found = canaries(everything(), [control]).map(({ ids }) => ids[0])
    return Promise.resolve(found.length > 0 && found)
  })
  expect(places.some((each) => each?.startsWith('temporal.db'))).toBe(true)
  await cell.engine.client.workflow.getHandle('control.1').terminate('the test has ended')
})
