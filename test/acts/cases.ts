import { expect } from 'vitest'
import type { Actor } from '../../acts/act.ts'
import { decide, type Decided } from '../../acts/decide.ts'
import { file } from '../../acts/file.ts'
import { sign } from '../../acts/sign.ts'
import { activities } from '../../activities/index.ts'
import { caseById, type CaseRow } from '../../db/cases.ts'
import type { Sql } from '../../db/sql.ts'
import { tasksOf, type TaskRow } from '../../db/tasks.ts'
import type { Person } from '../../domain/may.ts'
import type { Process } from '../../domain/process.ts'
import type { Result } from '../../domain/refusals.ts'
import type { Section } from '../../domain/sections/index.ts'
import type { Next, Told } from '../../domain/told.ts'
import { isReturn, type Verdict } from '../../domain/verdicts.ts'
import { changeReport } from '../../processes/change-report.ts'
import { acting, type TestOffice } from '../support/office.ts'
import { kindergarten, unitId, type Kindergarten, type PersonName } from '../support/people.ts'
import { seedSections } from '../support/sections.ts'

/** A change report as a clerk fills it in. */
export const report = (category: string, over: object = {}) => ({
  category,
  effectiveFrom: '2026-11-20',
  description: '食堂改为自营',
  extra: {},
  papers: [],
  ...over,
})

/** An update of base information as a clerk fills it in; `section` is followed by what changed in it. */
export const update = (section: Section, patch: object, over: object = {}) => ({
  section,
  changedOn: '2026-11-20',
  patch,
  papers: [],
  ...over,
})

/** The value of an act that must have been accepted. */
export function accepted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`)
  return result.value
}

export const fileReport = async (
  t: TestOffice,
  by: Person,
  category: string,
  over: object = {},
): Promise<string> => fileCase(t, by, changeReport as Process, report(category, over))

/** Files any process's form and answers the case. */
export const fileCase = async (t: TestOffice, by: Person, process: Process, form: object): Promise<string> =>
  accepted(await file(t.office, acting(by), process, { form })).caseId

/** A kindergarten with its base information, as taken over at go-live. */
export async function registered(t: TestOffice, ...where: Where): Promise<Kindergarten> {
  const k = await kindergarten(t.office.pool, ...where)
  await seedSections(t, k.id)
  return k
}

type Where = Parameters<typeof kindergarten> extends [unknown, ...infer Rest] ? Rest : never

export async function theCase(t: TestOffice, caseId: string): Promise<CaseRow> {
  const kase = await caseById(t.office.pool, caseId)
  if (!kase) throw new Error('no such case')
  return kase
}

/** The one open task of a case. */
export async function openTask(t: TestOffice, caseId: string): Promise<TaskRow> {
  const open = (await tasksOf(t.office.pool, caseId)).filter(({ state }) => state === 'open')
  const [task] = open
  if (!task || open.length > 1) throw new Error(`${String(open.length)} open tasks`)
  return task
}

/** Who signs at the counties of the made-up tree, in the order of the chain. */
const signersAt = {
  [unitId('jinshui')]: ['sectionHead', 'leader'],
  [unitId('erqi')]: ['erqiSectionHead', 'erqiLeader'],
  [unitId('zhengzhou')]: ['citySectionHead', 'cityLeader'],
  [unitId('henan')]: ['provinceSectionHead', 'provinceLeader'],
} as const satisfies Record<string, readonly PersonName[]>

/** The open task of one slot, where several parties have theirs at once; the empty slot is the one desk of a stage. */
export async function openTaskAt(
  t: TestOffice,
  caseId: string,
  { stage, slot }: Pick<TaskRow, 'stage' | 'slot'>,
): Promise<TaskRow> {
  const open = (await tasksOf(t.office.pool, caseId)).filter(({ state }) => state === 'open')
  const task = open.find((each) => each.stage === stage && each.slot === slot)
  if (!task) throw new Error(`${stage} of ${slot} is not open, but ${open.map((each) => each.stage).join()}`)
  return task
}

/**
 * Decides this open task at the version it has, with a comment where the word wants one. A word that needs signatures
 * gets them, so that what comes back is the decision.
 */
export async function sayOn(
  t: TestOffice,
  { id, caseId, stage, slot, version, unitId: unit }: TaskRow,
  verdict: Verdict,
  actor: Actor,
  form?: object,
): Promise<Result<Decided>> {
  let said = await decide(t.office, actor, id, {
    verdict,
    version,
    comment: '请看附件',
    newCircumstances: isReturn(verdict),
    form,
  })
  if (!said.ok || said.value.proposed !== true) return said
  for (const signer of signersAt[unit] ?? [])
    said = await sign(t.office, acting(signer), id, (await openTaskAt(t, caseId, { stage, slot })).version)
  return said
}

/** The same on the one open task of a case. */
export const say = async (
  t: TestOffice,
  caseId: string,
  verdict: Verdict,
  actor: Actor = acting('officer'),
  form?: object,
): Promise<Result<Decided>> => sayOn(t, await openTask(t, caseId), verdict, actor, form)

/** Writes down what follows, as the story would; for acts whose subject is the act and not the story. */
export async function follow(t: TestOffice, caseId: string, next: Next): Promise<Told> {
  const { epoch, flowNo, lastNo } = await theCase(t, caseId)
  const told = await activities(t.office, 'test').record({
    caseId,
    epoch,
    flowNo,
    through: lastNo,
    at: t.office.time.toWorkflow(t.office.time.now()),
    next,
  })
  expect(told.fenced).toBe(false)
  expect(told.events.map(({ type }) => type)).not.toContain('effect-refused')
  return told
}

/** A reviewed report whose officer has sent it back: it lies with the applicant. */
export async function returned(t: TestOffice, by: Person, category = 'merger'): Promise<string> {
  const caseId = await fileReport(t, by, category)
  accepted(await say(t, caseId, 'return'))
  await follow(t, caseId, { kind: 'ask-supplement', key: { stage: 'review', slot: '', round: 1 } })
  return caseId
}

/** How many rows every table holds; what an act has left behind is the difference. */
export async function rowCounts(sql: Sql): Promise<Record<string, number>> {
  const tables = await sql<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations' ORDER BY 1`
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await sql<{ count: number }[]>`SELECT count(*) AS count FROM ${sql(name)}`
    counts[name] = row?.count ?? 0
  }
  return counts
}
