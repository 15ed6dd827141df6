import { expect } from 'vitest'
import { untaken } from '../../../db/deliveries.ts'
import { tasksOf, type TaskRow } from '../../../db/tasks.ts'
import type { Person } from '../../../domain/may.ts'
import type { Result } from '../../../domain/refusals.ts'
import { deliverLetters } from '../../../worker/deliver.ts'
import { classAt } from '../../acts/moves.ts'
import { enrolled, inventedId } from '../../support/children.ts'
import type { TestEngine } from '../../support/engine.ts'
import type { TestOffice } from '../../support/office.ts'
import { kindergarten, person, personNames, type Kindergarten } from '../../support/people.ts'
import { told } from '../travel.ts'

/** A kindergarten with one class to come into. */
export type Place = Kindergarten & { room: string }

/** A few children in three kindergartens of two counties, and all that has been done about them. */
export interface World {
  t: TestOffice
  e: TestEngine
  places: readonly Place[]
  children: readonly string[]
  /** ID numbers of nobody, for which several corrections may ask. */
  free: readonly string[]
  isUp: boolean
  /** How often which word was accepted; shows that the model does not only collect refusals. */
  tally: Map<string, number>
}

const names = ['甲小一', '乙小二', '丙小三', '丁小四']

export async function newWorld(t: TestOffice, e: TestEngine, tally: World['tally']): Promise<World> {
  const places: Place[] = []
  for (const county of ['jinshui', 'jinshui', 'erqi'] as const) {
    const k = await kindergarten(t.office.pool, county)
    places.push({ ...k, room: await classAt(t, k.id) })
  }
  const children: string[] = []
  for (const [n, name] of names.entries()) children.push((await enrolled(t, any(places, n).id, { name })).id)
  return { t, e, places, children, free: [inventedId(), inventedId()], isUp: true, tally }
}

/** The one at that place of a list that is gone through round and round. */
export function any<T>(list: readonly T[], n: number): T {
  const one = list[n % list.length]
  if (one === undefined) throw new Error('the list is empty')
  return one
}

/** Counts an act, or why it was refused; a refusal is an answer, a fault would have been thrown. */
export function counted(world: World, what: string, result: Result<unknown>): boolean {
  const key = result.ok ? what : `no: ${what} ${result.code}`
  world.tally.set(key, (world.tally.get(key) ?? 0) + 1)
  return result.ok
}

export interface OpenCase {
  id: string
  epoch: number
  process: string
  status: string
  applicantId: string
}

/** The open cases about the children of this world, the oldest first. */
export const openCases = ({ t, children }: World): Promise<OpenCase[]> =>
  t.office.pool<OpenCase[]>`
    SELECT id, epoch, process, status, applicant_id AS "applicantId" FROM cases c
    WHERE outcome IS NULL AND EXISTS (
      SELECT FROM case_children k WHERE k.case_id = c.id AND k.child_id = ANY(${children as string[]}::uuid[]))
    ORDER BY filed_at, number`

export type OpenTask = TaskRow & { process: string }

/** All desks at which somebody may speak, in an order that is the same in every run of the same commands. */
export async function openTasks(world: World): Promise<OpenTask[]> {
  const rank = ({ unitId: unit }: TaskRow) => world.places.findIndex(({ id }) => id === unit)
  const found: OpenTask[] = []
  for (const { id, process } of await openCases(world)) {
    const open = (await tasksOf(world.t.office.pool, id)).filter(({ state }) => state === 'open')
    open.sort((a, b) => rank(a) - rank(b) || a.unitId.localeCompare(b.unitId))
    found.push(...open.map((task) => ({ ...task, process })))
  }
  return found
}

/** Everybody with the role of that desk at its unit. */
export function staffOf({ places }: World, { unitId: unit, role }: TaskRow): Person[] {
  const own = places.flatMap(({ reviewer, clerk }) => [reviewer, clerk])
  return [...personNames.map(person), ...own].filter(({ grants }) =>
    grants.some((grant) => grant.unitId === unit && grant.role === role),
  )
}

export async function up(world: World): Promise<void> {
  if (world.isUp) return
  await world.e.startWorker()
  world.isUp = true
}

/** Rungs whose instant has passed and that the stories have still to fire. */
const missed = async ({ t }: World): Promise<number> =>
  (await t.office.pool`SELECT FROM cases WHERE outcome IS NULL AND next_rung_at <= ${t.office.time.now()}`)
    .length

/** Lets every story take what was said and every letter arrive, until nothing moves any more. */
export async function quiet(world: World): Promise<void> {
  await up(world)
  const { t, e } = world
  for (let round = 0; ; round++) {
    expect(round).toBeLessThan(20)
    for (const { id } of await openCases(world)) await told({ t, e, caseId: id })
    await expect.poll(() => missed(world), { interval: 10, timeout: 20_000 }).toBe(0)
    const [behind] = await t.office.pool`SELECT FROM cases WHERE outcome IS NULL AND taken_through < last_no`
    if (!behind && (await untaken(t.office.pool, 1)).length === 0) return
    await deliverLetters(t.office, e.handover)
  }
}
