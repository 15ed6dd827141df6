import type { StoryEvent, TaskKey } from './journal.ts'
import type { Outcome } from './outcome.ts'
import { isSupplement, type Verdict } from './verdicts.ts'

/** Where one step stands: `asked` waits for the applicant, `again` is to be opened once more. */
export interface Step {
  round: number
  at: 'open' | 'decided' | 'returned' | 'asked' | 'again'
  verdict: Verdict | null
}

/** What a story knows of its case; nothing but the journal tells it. */
export interface CaseState {
  through: number
  flowNo: number
  steps: Readonly<Record<string, Step>>
  /** An end that came from outside the story: it has still to be recorded. */
  ended: 'withdrawn' | 'superseded' | null
  closed: Outcome | null
}

export const blankCase: CaseState = { through: 0, flowNo: 0, steps: {}, ended: null, closed: null }

export const stepKey = ({ stage, slot }: Pick<TaskKey, 'stage' | 'slot'>): string => `${stage}/${slot}`

const put = (state: CaseState, key: TaskKey, at: Step['at'], verdict: Verdict | null = null): CaseState => ({
  ...state,
  steps: { ...state.steps, [stepKey(key)]: { round: key.round, at, verdict } },
})

/** These steps are to be done once more; one that never was opened is simply still to come. */
const again = (state: CaseState, ...keys: Pick<TaskKey, 'stage' | 'slot'>[]): CaseState => {
  const steps = keys.map(stepKey).flatMap((key): [string, Step][] => {
    const step = state.steps[key]
    return step ? [[key, { ...step, at: 'again' }]] : []
  })
  return { ...state, steps: { ...state.steps, ...Object.fromEntries(steps) } }
}

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
      const { verdict, back } = event.data
      const at = isSupplement(verdict) ? 'returned' : 'decided'
      const said = put({ ...seen, flowNo: event.no }, event.data, at, verdict)
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
    case 'effect-refused':
      return again({ ...seen, flowNo: event.no }, event.data, { stage: event.data.repair, slot: '' })
    case 'referred':
      return again({ ...seen, flowNo: event.no }, event.data)
    case 'extended':
    case 'taken-over':
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
      return seen
  }
}
