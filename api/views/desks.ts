import { z } from 'zod'
import type { CaseRow } from '../../db/cases.ts'
import type { TaskRow } from '../../db/tasks.ts'
import { may, type Person, type Place } from '../../domain/may.ts'
import { statuses } from '../../domain/outcome.ts'
import { roles, type Role } from '../../domain/roles.ts'
import { stageOf } from '../../domain/route.ts'
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
  role: roleSchema,
  roleTitle: z.string(),
  state: z.enum(['done', 'current', 'to-come', 'skipped']),
  rounds: z.int(),
  verdict: verdictSchema.nullable(),
  verdictTitle: z.string().nullable(),
  decidedAt: instant.nullable(),
})

const mayTaskSchema = z.strictObject({ claim: z.boolean(), release: z.boolean(), decide: z.boolean() })

export const deskSchema = z.strictObject({
  id: z.uuid(),
  stage: z.string(),
  title: z.string(),
  unit: z.string().nullable(),
  role: roleSchema,
  roleTitle: z.string(),
  version: z.int(),
  holder: z.string().nullable(),
  mine: z.boolean(),
  openedAt: instant,
  dueAt: instant,
  workingDaysLeft: z.int(),
  overdue: z.boolean(),
  may: mayTaskSchema,
})

/** What the person may do on this task now; the same table is asked again in the act's transaction. */
function mayOnTask(task: TaskRow, person: Person, place: Place) {
  const at = { ...place, task: { unitId: task.unitId, role: task.role } }
  const open = task.state === 'open'
  const free = task.holderId === null
  const mine = task.holderId === person.id
  return {
    claim: open && free && may(person, 'task.claim', at).ok,
    release: open && mine && may(person, 'task.release', at).ok,
    decide: open && (free || mine) && may(person, 'task.decide', at).ok,
  }
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
  return {
    id: task.id,
    stage: task.stage,
    title: stageOf(kase.route, task.stage).title,
    unit: names.get(task.unitId) ?? null,
    role: task.role,
    roleTitle: roles[task.role].title,
    version: task.version,
    holder: task.holderId === null ? null : (names.get(task.holderId) ?? null),
    mine: task.holderId === person.id,
    openedAt: task.openedAt,
    dueAt: task.dueAt,
    workingDaysLeft: left.until(task.dueAt, task.unitId),
    overdue: task.state === 'open' && task.dueAt < left.now,
    may: mayOnTask(task, person, place),
  }
}

/** The way of the case: which desks are behind it, where it is, and what is still to come. */
export function stagesView(
  kase: CaseRow,
  tasks: readonly TaskRow[],
  names: Names,
): z.infer<typeof stageSchema>[] {
  const open = statuses[kase.status].open
  return kase.route.stages.map(({ stage, title, unitId, role }) => {
    const own = tasks.filter((task) => task.stage === stage)
    const last = own.at(-1)
    const verdict = last?.verdict ?? null
    const returned = verdict !== null && isSupplement(verdict)
    // An approval that is being renewed comes before the desk that returned the case.
    const elsewhere = tasks.some((task) => task.state === 'open' && task.stage !== stage)
    const waits = last?.state === 'open' || (open && returned && !elsewhere)
    const done = last?.state === 'decided' && !(open && returned)
    return {
      stage,
      title,
      unit: names.get(unitId) ?? null,
      role,
      roleTitle: roles[role].title,
      state: waits ? 'current' : done ? 'done' : open ? 'to-come' : 'skipped',
      rounds: own.length,
      verdict,
      verdictTitle: verdict === null ? null : verdicts[verdict].title,
      decidedAt: last?.decidedAt ?? null,
    }
  })
}
