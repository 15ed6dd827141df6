import { addChildren, childrenOf } from '../db/caseChildren.ts'
import { setRoute, type CaseRow } from '../db/cases.ts'
import { append } from '../db/journal.ts'
import type { Tx } from '../db/sql.ts'
import { cancelTask, tasksOf } from '../db/tasks.ts'
import { slotsOf } from '../domain/fold.ts'
import type { EventData } from '../domain/journal.ts'
import { compileRoute, type Route, type RouteStage } from '../domain/route.ts'
import { processNamed } from '../processes/index.ts'
import { stopIdle } from './clocks.ts'
import { institutionsOf } from './finders/institutionsOf.ts'
import { openForm } from './forms.ts'
import type { Office } from './office.ts'
import { standing } from './parties.ts'
import { policyAsFiled } from './policy/inForce.ts'
import { seatingOf } from './seats.ts'

/** The same case with more parties: its desks are found anew under the policy it was filed under. */
async function routeWith(
  tx: Tx,
  office: Office,
  kase: CaseRow,
  children: readonly string[],
  at: number,
): Promise<Route> {
  const process = processNamed(kase.process)
  if (!process) throw new Error(`no process is called ${kase.process}`)
  const institutions = await institutionsOf(tx, children, kase.applicantId)
  const seating = seatingOf({
    applicantId: kase.applicantId,
    authorityId: undefined,
    countyId: kase.countyId,
    addresseeId: undefined,
    ...(await standing(tx, { children, institutions }, at)),
  })
  const form = await openForm(tx, office, kase.id, kase.formNo)
  const fresh = compileRoute(process, form, await policyAsFiled(tx, office, kase), seating)
  // A stage falls away with a higher arbiter (above the province nobody reconsiders), or where all children have come into
  // one county meanwhile. Desks of the past speak of it, so it stays in its place.
  const stages = Object.keys(process.tasks).flatMap((name): RouteStage[] => {
    const named = ({ stage }: RouteStage) => stage === name
    const former = kase.route.stages.find(named)
    return fresh.stages
      .filter(named)
      .concat(former && !fresh.stages.some(named) ? [{ ...former, former: true }] : [])
  })
  // Clocks that run go on as they were set; a stage that was not on the way before comes with its own.
  return { ...fresh, stages, clocks: { ...fresh.clocks, ...kase.route.clocks } }
}

/**
 * What was said about fewer children has to be said again, at desks that may lie elsewhere now; what a party handed in at
 * the first stage stays.
 */
async function reopen(tx: Tx, { id, route }: CaseRow): Promise<Pick<EventData['joined'], 'again' | 'tasks'>> {
  const [first] = route.stages
  const later = (await tasksOf(tx, id)).filter(({ stage }) => stage !== first?.stage)
  const open = later.filter(({ state }) => state === 'open')
  for (const task of open) await cancelTask(tx, task.id)
  const steps = new Map(later.map(({ stage, slot }) => [`${stage}/${slot}`, { stage, slot }]))
  return {
    again: [...steps.values()],
    tasks: open.map(({ stage, slot, round }) => ({ stage, slot, round })),
  }
}

/**
 * 并入办理: another case brings more children into this one, and with them perhaps more parties and a higher arbiter.
 * Children it knows already change nothing.
 */
export async function join(
  tx: Tx,
  office: Office,
  kase: CaseRow,
  { caseId, children }: { caseId: string; children: readonly string[] },
  at: number,
): Promise<void> {
  const known = await childrenOf(tx, kase.id)
  const fresh = children.filter((child) => !known.includes(child))
  const nothing = { children: fresh, slots: {}, again: [], tasks: [] }
  if (fresh.length === 0) {
    await append(tx, kase.id, 'joined', { caseId, ...nothing }, null, at)
    return
  }
  await addChildren(tx, kase.id, fresh)
  const route = await routeWith(tx, office, kase, [...known, ...fresh], at)
  await setRoute(tx, kase.id, route)
  const slots = Object.fromEntries(route.stages.map((each) => [each.stage, [...slotsOf(each)]]))
  const reopened = await reopen(tx, kase)
  await append(tx, kase.id, 'joined', { caseId, children: fresh, slots, ...reopened }, null, at)
  await stopIdle(tx, kase.id)
}
