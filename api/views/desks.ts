import { z } from 'zod'
import type { CaseRow } from '../../db/cases.ts'
import type { TaskRow } from '../../db/tasks.ts'
import { deskOf } from '../../acts/place.ts'
import { holderAt } from '../../domain/hold.ts'
import { may, type Action, type Person, type Place } from '../../domain/may.ts'
import { keptFor, mayAt, standsInFor } from '../../domain/standIn.ts'
import { statuses } from '../../domain/outcome.ts'
import { refusals } from '../../domain/refusals.ts'
import { roles, type Role } from '../../domain/roles.ts'
import { isMovable, stageOf } from '../../domain/route.ts'
import { isSupplement, verdicts, type Verdict } from '../../domain/verdicts.ts'
import { instant } from '../schema.ts'
import type { Left } from './left.ts'

type Names = ReadonlyMap<string, string>

export const verdictSchema = z.enum(Object.keys(verdicts) as [Verdict, ...Verdict[]])
export const roleSchema = z.enum(Object.keys(roles) as [Role, ...Role[]])

export const stageSchema = z.strictObject({
  stage: z.string(),
  title: z.string(),
  unit: z.string().nullable(),
  phone: z.string().nullable().meta({ description: '正在办理的单位的办公电话' }),
  role: roleSchema,
  roleTitle: z.string(),
  state: z.enum(['done', 'current', 'to-come', 'skipped']),
  rounds: z.int(),
  verdict: verdictSchema.nullable(),
  verdictTitle: z.string().nullable(),
  decidedAt: instant.nullable(),
})

const mayTaskSchema = z.strictObject({
  claim: z.boolean(),
  release: z.boolean(),
  decide: z.boolean(),
  sign: z.boolean(),
  handOver: z.boolean(),
  consult: z.boolean(),
  opine: z.boolean(),
  recuse: z.boolean(),
  refer: z.boolean(),
  extend: z.boolean(),
  takeOver: z.boolean(),
})

const proposalSchema = z
  .strictObject({ verdict: verdictSchema, verdictTitle: z.string(), signatures: z.int() })
  .meta({ description: '等待签署的拟办决定' })

export const deskSchema = z.strictObject({
  id: z.uuid(),
  stage: z.string(),
  title: z.string(),
  unitId: z.uuid(),
  unit: z.string().nullable(),
  role: roleSchema,
  roleTitle: z.string(),
  version: z.int(),
  holder: z.string().nullable(),
  heldUntil: instant.nullable().meta({ description: '到时未办理即退回待办池' }),
  mine: z.boolean(),
  onBehalfOf: z.string().nullable().meta({ description: '代谁办理：本人在这个岗位是代外出的同志' }),
  proposal: proposalSchema.nullable().meta({ description: '无权查看内部办理时为 null' }),
  openedAt: instant,
  dueAt: instant,
  workingDaysLeft: z.int(),
  overdue: z.boolean(),
  may: mayTaskSchema,
  barred: z
    .string()
    .nullable()
    .meta({ description: '不能由本人作决定的原因；轮到本人或与岗位无关的为 null' }),
})

/** What the person may do on this task now; the same table is asked again in the act's transaction. */
function mayOnTask({ route }: CaseRow, task: TaskRow, holderId: string | null, person: Person, place: Place) {
  const { stage, unitId, assigned } = task
  const named = assigned.map((personId) => ({ personId, unitId }))
  const at = { ...place, task: deskOf(route, task), assigned: named }
  const open = task.state === 'open'
  const free = holderId === null
  const mine = holderId === person.id || standsInFor(person, holderId)
  const lies = open && (free || mine)
  const pending = task.proposal !== null
  const can = (action: Action) => mayAt(person, action, at, holderId).ok
  const isPrincipal = person.grants.some((grant) => grant.unitId === unitId && grant.role === 'principal')
  return {
    claim: open && free && can('task.claim'),
    release: open && mine && can('task.release'),
    decide: lies && !pending && can('task.decide'),
    sign: lies && pending && can('task.sign'),
    handOver: open && (mine || isPrincipal) && can('task.hand-over'),
    consult: open && mine && can('task.consult'),
    opine: open && can('task.opine'),
    recuse: open && can('task.recuse'),
    refer: lies && !pending && isMovable(route, stage, 'refer') && can('task.refer'),
    extend: open && can('task.extend'),
    takeOver: open && isMovable(route, stage, 'take-over') && can('task.take-over'),
  }
}

/** Why the person may not decide here although it is his role's turn: he filed it, recused himself, signed, decided before. */
function barredOn(
  route: CaseRow['route'],
  task: TaskRow,
  holderId: string | null,
  person: Person,
  place: Place,
): string | null {
  const at = { ...place, task: deskOf(route, task) }
  const answer = mayAt(person, 'task.decide', at, holderId)
  if (answer.ok || answer.code === 'not-found' || answer.code === 'forbidden') return null
  return refusals[answer.code].title
}

/** An open task with its desk and its time. */
export function deskView(
  left: Left,
  kase: CaseRow,
  task: TaskRow,
  names: Names,
  person: Person,
  place: Place,
): z.infer<typeof deskSchema> {
  const holderId = holderAt(task, left.now)
  const { proposal } = task
  return {
    id: task.id,
    stage: task.stage,
    title: stageOf(kase.route, task.stage).title,
    unitId: task.unitId,
    unit: names.get(task.unitId) ?? null,
    role: task.role,
    roleTitle: roles[task.role].title,
    version: task.version,
    holder: holderId === null ? null : (names.get(holderId) ?? null),
    heldUntil: holderId === null ? null : task.claimedUntil,
    mine: holderId === person.id || standsInFor(person, holderId),
    onBehalfOf: names.get(keptFor(person, task, holderId) ?? '') ?? null,
    proposal:
      proposal && may(person, 'case.read-desk', place).ok
        ? {
            verdict: proposal.verdict,
            verdictTitle: verdicts[proposal.verdict].title,
            signatures: proposal.signatures.length,
          }
        : null,
    openedAt: task.openedAt,
    dueAt: task.dueAt,
    workingDaysLeft: left.until(task.dueAt, task.unitId),
    overdue: task.state === 'open' && kase.heldBy === null && task.dueAt < left.now,
    may: mayOnTask(kase, task, holderId, person, place),
    barred: barredOn(kase.route, task, holderId, person, place),
  }
}

/** The way of the case: which desks are behind it, where it is, and what is still to come. */
export function stagesView(
  kase: CaseRow,
  tasks: readonly TaskRow[],
  names: Names,
  phones: Names = new Map(),
): z.infer<typeof stageSchema>[] {
  const open = statuses[kase.status].open
  const stages = kase.route.stages.filter(({ former }) => !former)
  return stages.map(({ stage, title, unitId, slots, role }) => {
    const own = tasks.filter((task) => task.stage === stage)
    // Of several parties one may have said its word while another has not.
    const waiting = own.filter(({ state }) => state === 'open')
    const last = waiting.at(-1) ?? own.at(-1)
    const verdict = last?.verdict ?? null
    const returned = verdict !== null && isSupplement(verdict)
    // An approval that is being renewed comes before the desk that returned the case.
    const elsewhere = tasks.some((task) => task.state === 'open' && task.stage !== stage)
    const waits = last?.state === 'open' || (open && returned && !elsewhere)
    const done = last?.state === 'decided' && !(open && returned)
    // After a referral the stage lies elsewhere than the route says; a word that waits for a signature lies with the signer.
    const lies = waiting.length > 0 ? waiting : own
    const units = lies.length > 0 ? lies.map((task) => task.unitId) : slots ? Object.values(slots) : [unitId]
    const ofUnits = (words: Names) =>
      [...new Set(units)].flatMap((id) => words.get(id) ?? []).join('、') || null
    const signer = waiting.at(-1)?.role ?? role
    return {
      stage,
      title,
      unit: ofUnits(names),
      phone: waits ? ofUnits(phones) : null,
      role: signer,
      roleTitle: roles[signer].title,
      state: waits ? 'current' : done ? 'done' : open ? 'to-come' : 'skipped',
      rounds: own.length,
      verdict,
      verdictTitle: verdict === null ? null : verdicts[verdict].title,
      decidedAt: last?.decidedAt ?? null,
    }
  })
}
