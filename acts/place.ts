import type { CaseRow } from '../db/cases.ts'
import { askedAbout } from '../db/consultations.ts'
import { standInsOf, type StandIn } from '../db/happened.ts'
import { desksOfMergers } from '../db/links.ts'
import { fillersOf } from '../db/people.ts'
import { recusedFrom } from '../db/recusals.ts'
import type { Sql } from '../db/sql.ts'
import { escalatedTo } from '../db/supervision.ts'
import { tasksOf, type TaskRow } from '../db/tasks.ts'
import { pathOf, superiorOf } from '../db/units.ts'
import type { Action, Grant, Person, Place } from '../domain/may.ts'
import { mayAt } from '../domain/standIn.ts'
import { stageOf, stagesBefore, type Route } from '../domain/route.ts'
import { dayOf } from '../domain/time/day.ts'
import { Refused } from './act.ts'
import { refuse } from '../domain/refusals.ts'

/** A task as the table of rights looks at it. */
export const deskOf = (
  route: Route,
  { stage, unitId, role, signers }: TaskRow,
): NonNullable<Place['task']> => ({ unitId, role, signers, before: stagesBefore(route, stage) })

/** The task with those in whose place it was proposed and signed: they have had their turn as well. */
const signedFor = (task: TaskRow, standIns: readonly StandIn[]): TaskRow => ({
  ...task,
  signers: [
    ...task.signers,
    ...standIns.flatMap(({ stage, slot, round, personId, absentId }) => {
      const here = stage === task.stage && slot === task.slot && round === task.round
      return here && task.signers.includes(personId) ? [absentId] : []
    }),
  ],
})

/** A parallel desk is a party's by its slot, wherever it lies. */
const housesOf = ({ releasing }: Route, tasks: readonly TaskRow[]): string[] => [
  ...new Set([...tasks.map(({ slot }) => slot), releasing ?? ''].filter((id) => id !== '')),
]

const decidedIn = (tasks: readonly TaskRow[]): NonNullable<Place['decided']> =>
  tasks.flatMap(({ stage, decidedBy, signers }) =>
    decidedBy === null ? [] : [decidedBy, ...signers].map((personId) => ({ personId, stage })),
  )

/** Everything the right to act on a case depends on, read inside the caller's transaction. */
export async function placeOf(sql: Sql, kase: CaseRow, at: number, task?: TaskRow): Promise<Place> {
  const path = await pathOf(sql, kase.applicantId, dayOf(at))
  const tasks = await tasksOf(sql, kase.id)
  const named = (task ? [task] : tasks).filter(({ state }) => state === 'open')
  const mergers = kase.route.rules === true ? await desksOfMergers(sql, kase.id) : []
  const desk = task ?? tasks.find(({ state }) => state === 'open')
  const standIns = await standInsOf(sql, kase.id)
  return {
    path: path.map(({ id }) => id),
    parties: [...new Set([...tasks, ...mergers].map(({ unitId }) => unitId))],
    houses: housesOf(kase.route, tasks),
    benches: [
      ...tasks.filter(({ stage }) => stageOf(kase.route, stage).role === 'arbiter'),
      ...mergers.filter(({ role }) => role === 'arbiter'),
    ].map(({ unitId }) => unitId),
    copies: kase.route.copies ?? [],
    fillers: await fillersOf(sql, kase.id),
    recused: await recusedFrom(sql, kase.id),
    asked: await askedAbout(sql, kase.id),
    assigned: named.flatMap(({ unitId, assigned }) => assigned.map((personId) => ({ personId, unitId }))),
    escalatedTo: await escalatedTo(sql, kase.id),
    superior: desk ? await superiorOf(sql, desk.unitId, dayOf(at), kase.id) : null,
    filing: kase.route.filedBy,
    decided: [...decidedIn(tasks), ...standIns.map(({ stage, absentId }) => ({ stage, personId: absentId }))],
    ...(task ? { task: deskOf(kase.route, signedFor(task, standIns)) } : {}),
  }
}

/** The grant by which the person acts, in the holder's place where he stands in for him; or the refusal thrown. */
export function entitled(
  person: Person,
  action: Action,
  place: Place,
  holderId: string | null = null,
): Grant {
  const answer = mayAt(person, action, place, holderId)
  if (!answer.ok) throw new Refused(refuse(answer.code))
  return answer.as
}
