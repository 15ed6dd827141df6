import { expect } from 'vitest'
import { reattach } from '../../../handover/advance.ts'
import { endRun, workflowId } from '../../../handover/run.ts'
import { deliverLetters } from '../../../worker/deliver.ts'
import { deliverAll } from '../../support/letters.ts'
import { any, openCases, openTasks, quiet, up, type OpenCase, type World } from './world.ts'

/** Stories take what was said; where all workers are away nobody can tell them. */
export const tellAll = (world: World) => (world.isUp ? quiet(world) : Promise.resolve())

export const deliver = ({ t, e, isUp }: World) =>
  isUp ? deliverLetters(t.office, e.handover) : deliverAll(t).then(() => undefined)

/** Whether no story is at work; what an activity answers before and after a winding rightly differs. */
async function allSleep(world: World): Promise<boolean> {
  for (const { id, epoch } of await openCases(world)) {
    const run = world.e.env.client.workflow.getHandle(workflowId({ caseId: id, epoch }))
    const found = await run.describe().catch(() => undefined)
    if (found?.raw.pendingWorkflowTask) return false
  }
  return true
}

/** The office's clock is wound over a due instant; the runs sleep by the machine's and are told. */
export async function passDue(world: World, which = 0): Promise<void> {
  const tasks = await openTasks(world)
  if (tasks.length === 0) return
  const { t, e, isUp } = world
  const wait = any(tasks, which).dueAt + 60_000 - t.office.time.now()
  if (isUp) await expect.poll(() => allSleep(world), { interval: 10, timeout: 20_000 }).toBe(true)
  if (wait > 0) await e.skip(wait)
}

async function ofSomeRun(
  world: World,
  which: number,
  what: (kase: OpenCase) => Promise<void>,
): Promise<void> {
  const cases = await openCases(world)
  if (cases.length > 0) await what(any(cases, which))
}

/** A deploy: the case gets a run of the next epoch. */
export const restart = (world: World, which = 0) =>
  ofSomeRun(world, which, ({ id, epoch }) => reattach(world.e.handover, id, epoch, 'deployed'))

/** Temporal's data of a run is gone, and nobody is told. */
export const lose = (world: World, which = 0) =>
  ofSomeRun(world, which, ({ id, epoch }) =>
    endRun(world.e.handover.engine, { caseId: id, epoch }, 'lost in the model'),
  )

/** All workers go away with what they remembered, or new ones come. */
export async function crashOrStart(world: World): Promise<void> {
  if (!world.isUp) return up(world)
  await world.e.stopWorker()
  world.isUp = false
}
