import type { Countersign } from './countersign.ts'
import type { NoticeKind } from './notices/kinds.ts'
import { applicantClock } from './policy/ladder.ts'
import type { ClockRule, PolicyView } from './policy/pack.ts'
import { boundEffects, boundRepair } from './bindings.ts'
import type { Process, TaskDeclaration } from './process.ts'
import type { Move } from './referral.ts'
import { roles, type Role, type Seat } from './roles.ts'
import { printBudget } from './time/budget.ts'
import type { Verdict } from './verdicts.ts'

/** One desk of this very case, its unit found and its rule copied in. */
export interface RouteStage {
  stage: string
  title: string
  /** The unit of its desk; of several, the first. */
  unitId: string
  /** Where the stage has a desk for each of several parties: the unit of each, by its slot. */
  slots?: Readonly<Record<string, string>>
  role: Role
  clock: string
  verdicts: readonly Verdict[]
  countersign?: Countersign
  moves?: readonly Move[]
  /** It was on the way once and fell away when others joined the case: its past is known, and no desk of it opens again. */
  former?: true
}

/**
 * The compiled route: plain JSON of one case's stages, clocks and effects as they held when it was filed.
 * It is the workflow's argument and stays on the case row, so a later edit of the declaration moves only new cases.
 */
export interface Route {
  process: string
  title: string
  withdraw: Process['withdraw']
  tells?: NoticeKind
  /** Role of those who file: at the applicant they hear of the end. */
  filedBy: Role
  /** The unit above an institution in this matter: its 主管部门 (R13a) instead of its 属地县. */
  line?: 'authority'
  /** The institution a child leaves; another may review in its place. */
  releasing?: string
  /** It rules on archives: other business on their children is disputed 仲裁中 meanwhile. */
  rules?: true
  /** The clock over the whole case and the unit by whose calendar it runs: the lowest one above all parties. */
  overall?: { clock: string; unitId: string }
  policy: { pack: string; version: string; overlay?: { name: string; version: string } }
  stages: readonly RouteStage[]
  clocks: Readonly<Record<string, ClockRule>>
  effects: Readonly<Record<string, string>>
  sendsBack: Readonly<Record<string, string>>
  repair: Readonly<Record<string, string>>
  /** Units to which the case is copied 抄送. */
  copies?: readonly string[]
  /** Of several open cases of one child only the latest goes on. */
  latestOnly?: true
  /** The process that settles what an effect collides with. */
  opens?: Readonly<Record<string, string>>
  /** Working days of the desk's rules; a case filed before there were such rules has none. */
  desk?: { claimReturns: number; urge: number }
}

/**
 * What policy and declaration demand signatures for at this stage. Only authorities are asked, where the signing roles
 * exist.
 */
function countersignOf(
  name: `${string}.${string}`,
  task: TaskDeclaration,
  form: unknown,
  { settings }: PolicyView,
): { countersign?: Countersign } {
  if (roles[task.role].at !== 'authority') return {}
  const words = [
    ...settings['countersign.authority'].value,
    ...(settings[`countersign.${name}`]?.value ?? []),
    ...(task.countersigned?.(form) ?? []),
  ]
  const named = task.verdicts.filter((word) => words.includes(word))
  const chain = settings['countersign.chain'].value.filter((role) => role !== task.role)
  return named.length === 0 || chain.length === 0 ? {} : { countersign: { verdicts: named, chain } }
}

/** Whether a stage is part of the way of a case with this form, under this policy. */
function isOnTheWay(
  process: string,
  stage: string,
  { when }: Pick<TaskDeclaration, 'when'>,
  form: unknown,
  policy: PolicyView,
): boolean {
  if (when === 'policy') return policy.stage(process, stage)
  return when?.(form, policy) ?? true
}

/** Names of the clocks that a case of these stages can have: its desks', the supplement's, the filing's and its own. */
export const clocksOf = (
  { filing, clock }: Pick<Process, 'filing' | 'clock'>,
  stages: readonly { clock: string }[],
): readonly string[] => [
  ...new Set([
    ...stages.map((each) => each.clock),
    applicantClock,
    ...(filing ? [filing.clock] : []),
    ...(clock === undefined ? [] : [clock]),
  ]),
]

/** The units of a seat: one, one for each slot, or none, and then its stage is not on the way. */
export type Seated = string | Readonly<Record<string, string>> | null

/** Who sits where in one case. */
export interface Seating {
  unitAt(seat: Seat, role: Role): Seated
  /** The lowest unit that stands above all parties, or is the only one. */
  common: string
  /** The institution a child leaves. */
  releasing?: string | undefined
}

const deskAt = (seated: Exclude<Seated, null>): Pick<RouteStage, 'unitId' | 'slots'> => {
  if (typeof seated === 'string') return { unitId: seated }
  const [unitId] = Object.values(seated)
  if (unitId === undefined) throw new Error('a seat of several units has none')
  return { unitId, slots: seated }
}

/** Of the seats that get copies, the units of those without a desk on the way. */
const copied = (
  { tasks, copies = [] }: Pick<Process, 'tasks' | 'copies'>,
  stages: readonly RouteStage[],
  { unitAt }: Seating,
): { copies?: readonly string[] } => {
  const units = copies
    .filter((seat) => !stages.some(({ stage }) => tasks[stage]?.by === seat))
    .map((seat) => unitAt(seat, 'officer'))
    .filter((seated) => typeof seated === 'string')
  return units.length === 0 ? {} : { copies: units }
}

/** Compiles the route of one filing; the first stage is the one whose task the filing opens. */
export function compileRoute(process: Process, form: unknown, policy: PolicyView, seating: Seating): Route {
  const { unitAt, common, releasing } = seating
  const stages = Object.entries(process.tasks)
    .filter(([stage, task]) => isOnTheWay(process.name, stage, task, form, policy))
    .flatMap(([stage, task]): RouteStage[] => {
      const seated = unitAt(task.by, task.role)
      if (seated === null) return []
      return [
        {
          stage,
          title: task.title,
          ...deskAt(seated),
          role: task.role,
          clock: task.clock,
          verdicts: task.verdicts,
          ...(task.moves ? { moves: task.moves } : {}),
          ...countersignOf(`${process.name}.${stage}`, task, form, policy),
        },
      ]
    })
  const clocks = clocksOf(process, stages)
  const days = process.workingDays?.(form) ?? {}
  const given = (name: string): Partial<ClockRule> => {
    const workingDays = days[name]
    return workingDays === undefined ? {} : { budget: printBudget({ workingDays }) }
  }
  const effects = boundEffects(process.effects, stages)
  return {
    process: process.name,
    title: process.title,
    withdraw: process.withdraw,
    ...(process.tells ? { tells: process.tells } : {}),
    filedBy: process.filedBy.role,
    ...(Object.values(process.tasks).some(({ by }) => by === 'own authority') ? { line: 'authority' } : {}),
    ...(process.weighs === undefined ? {} : { rules: true as const }),
    ...(releasing === undefined ? {} : { releasing }),
    ...(process.clock === undefined ? {} : { overall: { clock: process.clock, unitId: common } }),
    policy: {
      pack: policy.pack,
      version: policy.version,
      ...(policy.overlay ? { overlay: policy.overlay } : {}),
    },
    stages,
    clocks: Object.fromEntries(clocks.map((name) => [name, { ...policy.clock(name), ...given(name) }])),
    effects,
    sendsBack: { ...process.sendsBack } as Record<string, string>,
    repair: boundRepair(process.repair, effects),
    ...copied(process, stages, seating),
    ...(process.latestOnly ? { latestOnly: process.latestOnly } : {}),
    ...(process.opens ? { opens: process.opens } : {}),
    desk: {
      claimReturns: policy.settings['desk.claim-returns'].value,
      urge: policy.settings['desk.urge'].value,
    },
  }
}

/** The stage of that name, which a compiled route is known to hold. */
export function stageOf(route: Route, stage: string): RouteStage {
  const found = route.stages.find((each) => each.stage === stage)
  if (!found) throw new Error(`route of ${route.process} has no stage ${stage}`)
  return found
}

/** A step that is reached only where there is something to arbitrate. */
const isOnlyIfDisputed = ({ role }: Pick<RouteStage, 'role'>): boolean => role === 'arbiter'

/** What comes after that step where nobody objects; undefined where the case ends with it. */
export function stageAfter(stages: Route['stages'], stage: string): RouteStage | undefined {
  const at = stages.findIndex((each) => each.stage === stage)
  return stages.slice(at + 1).find((each) => !isOnlyIfDisputed(each))
}

/** The unit that has the desk of that slot by the route. */
export const unitOf = ({ unitId, slots }: RouteStage, slot: string): string => slots?.[slot] ?? unitId

/**
 * The stages before this one that lie at another unit by the route. Where a superior takes desks over, they may come to
 * one unit all the same, and must still be decided by different persons.
 */
export function stagesBefore({ stages }: Route, stage: string): readonly string[] {
  const at = stages.findIndex((each) => each.stage === stage)
  return stages.filter(({ unitId }, i) => i < at && unitId !== stages[at]?.unitId).map((each) => each.stage)
}

export const isMovable = (route: Route, stage: string, move: Move): boolean =>
  stageOf(route, stage).moves?.includes(move) === true

/** Where a word sends the case back to, as its event carries it; nothing for a word that leads on. */
export function backOf(route: Route, stage: string, verdict: Verdict): { back?: string } {
  const back = route.sendsBack[`${stage}.${verdict}`]
  return back === undefined ? {} : { back }
}
