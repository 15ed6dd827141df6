import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineUpdate,
  isCancellation,
  proxyLocalActivities,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow'
import { blankCase, evolve, stepKey, type CaseState } from '../domain/fold.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Process, VerdictsByStage } from '../domain/process.ts'
import type { Next, Start, StoryActivities, Told } from '../domain/told.ts'
import type { SupplementVerdict, Verdict } from '../domain/verdicts.ts'

/** Says only that the journal has reached `n`; what happened is pulled from there, in number order. */
const advanced = defineUpdate<number, [number]>('advanced')

/** Recording retries for ≤ 10 s inside the workflow task; a longer fault waits on a workflow timer instead. */
const { pull, record, ring } = proxyLocalActivities<StoryActivities>({
  startToCloseTimeout: '5s',
  scheduleToCloseTimeout: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '2s' },
})

const longestPause = 60_000

type VerdictsOf<P> = P extends Process<infer _Form, infer V> ? V : VerdictsByStage

/** What a story is told with. */
export interface It<V extends VerdictsByStage> {
  /** The stages of this case's route, in the order of the declaration. */
  stages: readonly (keyof V & string)[]
  has(stage: keyof V & string): boolean
  /**
   * Opens the task where it is not open yet, waits for its verdict and returns it. Returns for supplement
   * are looped here: the case comes back to the same step, in the next round.
   */
  task<Stage extends keyof V & string>(stage: Stage): Promise<Exclude<V[Stage][number], SupplementVerdict>>
}

/** Thrown inside a telling to leave it: the case has ended from outside, or is to be told again from the start. */
class Leave extends Error {}

/**
 * Makes a workflow of a story. It owns what every process has: the restart from the journal (a story is always
 * told from its beginning; steps the journal already knows return at once), early ends, and the one timer.
 */
export function story<P>(tell: (it: It<VerdictsOf<P>>) => Promise<Outcome>) {
  return async (start: Start): Promise<void> => {
    const { caseId, epoch, route } = start
    let state: CaseState = blankCase
    let reached = 0
    let taken = 0
    let nextRung: number | null = null
    let fenced = false
    let atRest: CaseState | null = null
    const over = () => fenced || state.closed !== null
    const run = () => ({ caseId, epoch, through: state.through })

    setHandler(advanced, async (n) => {
      reached = Math.max(reached, n)
      await condition(() => over() || state.through >= n)
      return state.through
    })

    const ask = async (question: () => Promise<Told>): Promise<Told> => {
      for (let pause = 2_000; ; pause = Math.min(2 * pause, longestPause)) {
        try {
          const told = await question()
          state = { ...told.events.reduce(evolve, state), through: Math.max(state.through, told.through) }
          taken = told.taken
          nextRung = told.nextRung
          fenced ||= told.fenced
          return told
        } catch (fault) {
          if (isCancellation(fault)) throw fault
          await sleep(pause)
        }
      }
    }

    const write = async (next: Next): Promise<void> => {
      const { again } = await ask(() => record({ ...run(), flowNo: state.flowNo, at: Date.now(), next }))
      if (again || over()) throw new Leave()
    }

    /** Lets the story rest until the journal says something new. */
    const news = async (): Promise<void> => {
      if (taken < state.through) return void (await ask(() => pull({ ...run(), settled: true })))
      const known = (atRest = state)
      await condition(() => over() || state !== known)
    }

    const verdictOf = async (stage: string): Promise<Verdict> => {
      const key = { stage, slot: '' }
      for (;;) {
        if (over() || state.ended) throw new Leave()
        const step = state.steps[stepKey(key)]
        if (step?.at === 'decided' && step.verdict) return step.verdict
        if (!step || step.at === 'again')
          await write({ kind: 'open', key: { ...key, round: (step?.round ?? 0) + 1 } })
        else if (step.at === 'returned')
          await write({ kind: 'ask-supplement', key: { ...key, round: step.round } })
        else await news()
      }
    }

    const it: It<VerdictsByStage> = {
      stages: route.stages.map(({ stage }) => stage),
      has: (stage) => route.stages.some((each) => each.stage === stage),
      task: verdictOf as It<VerdictsByStage>['task'],
    }

    const tellToTheEnd = async (): Promise<void> => {
      while (!over()) {
        try {
          const outcome = state.ended ?? (await tell(it as unknown as It<VerdictsOf<P>>))
          await write({ kind: 'close', outcome })
        } catch (reason) {
          if (!(reason instanceof Leave)) throw reason
        }
      }
    }

    /** Waits until there is something to pull, or until the rung; tells whether the rung came first. */
    const rungComesFirst = async (rung: number | null): Promise<boolean> => {
      const stirred = () => over() || reached > state.through || nextRung !== rung
      if (rung === null) await condition(stirred)
      else return !(await condition(stirred, Math.max(rung - Date.now(), 1)))
      return false
    }

    /** Pulls when an update says so and rings when a rung is due; one timer, armed only while the story rests. */
    const listen = async (): Promise<void> => {
      while (!over()) {
        await condition(() => over() || state === atRest || reached > state.through)
        if (state === atRest && workflowInfo().continueAsNewSuggested && allHandlersFinished())
          await continueAsNew<(start: Start) => Promise<void>>(start)
        const due = await rungComesFirst(nextRung)
        if (over()) return
        if (due) await ask(() => ring({ ...run(), at: Date.now() }))
        else if (reached > state.through) await ask(() => pull({ ...run(), settled: false }))
      }
    }

    await ask(() => pull({ ...run(), settled: false }))
    await Promise.all([tellToTheEnd(), listen()])
    await condition(allHandlersFinished)
  }
}
