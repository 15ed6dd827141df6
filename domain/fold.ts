import type { StoryEvent, TaskKey } from './journal.ts'
import type { Outcome } from './outcome.ts'
import type { RouteStage } from './route.ts'
import { isSupplement, type Verdict } from './verdicts.ts'

/**
 * Where one step stands: `asked` waits for the applicant, `again` is to be opened once more, `waits` until a linked case
 * has ended, and of a `silent` one nothing is expected any more.
 */
export interface Step {
  round: number
  at: 'open' | 'decided' | 'returned' | 'asked' | 'again' | 'waits' | 'silent'
  verdict: Verdict | null
  /** Keyed hash of the ruling given with the verdict. */
  ruling?: string
}

/** What a story knows of its case; nothing but the journal tells it. */
export interface CaseState {
  through: number
  flowNo: number
  steps: Readonly<Record<string, Step>>
  /** The slots of stages that have grown beyond the route the run was started with. */
  slots: Readonly<Record<string, readonly string[]>>
  /** An end that came from outside the story: it has still to be recorded. */
  ended: 'withdrawn' | 'superseded' | null
  closed: Outcome | null
}

export const blankCase: CaseState = { through: 0, flowNo: 0, steps: {}, slots: {}, ended: null, closed: null }

/** The slots of a stage: one for each party that has a desk there, or the empty one; none where it has fallen away. */
export const slotsOf = ({ slots, former }: Pick<RouteStage, 'slots' | 'former'>): readonly string[] =>
  former ? [] : slots ? Object.keys(slots) : ['']

export const stepKey = ({ stage, slot }: Pick<TaskKey, 'stage' | 'slot'>): string => `${stage}/${slot}`

type StepKey = Pick<TaskKey, 'stage' | 'slot'>

const put = (
  state: CaseState,
  key: TaskKey,
  at: Step['at'],
  verdict: Verdict | null = null,
  ruling?: string,
): CaseState => {
  const step = { round: key.round, at, verdict, ...(ruling === undefined ? {} : { ruling }) }
  return { ...state, steps: { ...state.steps, [stepKey(key)]: step } }
}

/** These steps are to be done once more, or for the first time where they never were opened. */
const marked = (state: CaseState, at: 'again' | 'waits', keys: readonly StepKey[]): CaseState => {
  const steps = keys
    .map(stepKey)
    .map((key): [string, Step] => [key, { ...(state.steps[key] ?? { round: 0, verdict: null }), at }])
  return { ...state, steps: { ...state.steps, ...Object.fromEntries(steps) } }
}

const again = (state: CaseState, ...keys: StepKey[]): CaseState => marked(state, 'again', keys)

/** Every step that waited for another case. */
const waiting = ({ steps }: CaseState): StepKey[] =>
  Object.entries(steps)
    .filter(([, { at }]) => at === 'waits')
    .map(([key]) => {
      const [stage = '', slot = ''] = key.split('/')
      return { stage, slot }
    })

/** The step that returned the case is to be opened again, and those whose approval was for another form. */
const reopen = (state: CaseState, renewed: readonly Pick<TaskKey, 'stage' | 'slot'>[] = []): CaseState => {
  const overtaken = renewed.map(stepKey)
  const isAsked = ({ at }: Step) => at === 'asked' || at === 'returned'
  return {
    ...state,
    steps: Object.fromEntries(
      Object.entries(state.steps).map(([key, step]) => [
        key,
        isAsked(step) || overtaken.includes(key) ? { ...step, at: 'again' as const } : step,
      ]),
    ),
  }
}

/**
 * Takes one journal row into account. Rows come in number order; a row already taken changes nothing,
 * so twice, late and after a reset are one code path.
 */
export function evolve(state: CaseState, event: StoryEvent): CaseState {
  if (event.no <= state.through) return state
  const seen = { ...state, through: event.no }
  switch (event.type) {
    case 'filed':
    case 'due-moved':
      return { ...seen, flowNo: event.no }
    case 'task-opened':
      return put(seen, event.data, 'open')
    case 'verdict': {
      const { verdict, back, ruling } = event.data
      const at = isSupplement(verdict) ? 'returned' : 'decided'
      const said = put({ ...seen, flowNo: event.no }, event.data, at, verdict, ruling?.hash)
      return back === undefined ? said : again(said, event.data, { stage: back, slot: '' })
    }
    case 'supplement-asked':
      return put(seen, event.data, 'asked')
    case 'resubmitted':
      return reopen({ ...seen, flowNo: event.no }, event.data.renewed)
    case 'supplement-lapsed':
      return reopen({ ...seen, flowNo: event.no })
    case 'withdrawn':
      return { ...seen, flowNo: event.no, ended: 'withdrawn' }
    case 'effect-refused': {
      const { waitsFor, repair, again: overtaken = [] } = event.data
      const keys = [event.data, { stage: repair, slot: '' }, ...overtaken]
      return marked({ ...seen, flowNo: event.no }, waitsFor === undefined ? 'again' : 'waits', keys)
    }
    case 'linked-closed':
      return again({ ...seen, flowNo: event.no }, ...waiting(seen))
    case 'joined': {
      const { slots, again: overtaken } = event.data
      return again({ ...seen, flowNo: event.no, slots: { ...seen.slots, ...slots } }, ...overtaken)
    }
    case 'superseded':
      return { ...seen, flowNo: event.no, ended: 'superseded' }
    case 'silent':
      return put({ ...seen, flowNo: event.no }, event.data, 'silent')
    case 'referred':
      return again({ ...seen, flowNo: event.no }, event.data)
    case 'extended':
    case 'taken-over':
    case 'revived':
      return { ...seen, flowNo: event.no }
    case 'closed':
      return { ...seen, closed: event.data.outcome }
    case 'effect-done':
    case 'rung-fired':
    case 'rung-skipped':
    case 'card-cancelled':
    case 'claimed':
    case 'released':
    case 'reattached':
    case 'handed-over':
    case 'consulted':
    case 'opinion-given':
    case 'recused':
    case 'proposed':
    case 'signed':
    case 'proposal-declined':
    case 'assigned':
    case 'urged':
    case 'linked-opened':
    case 'held':
      return seen
  }
}
