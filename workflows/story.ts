import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  defineUpdate,
  isCancellation,
  proxyLocalActivities,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow'
import { blankCase, evolve, slotsOf, stepKey, type CaseState, type Step } from '../domain/fold.ts'
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
  /**
   * The same at the desks of several parties at once: goes on when all have spoken, each in its slot's place, or have
   * let their time pass (null). In which order they spoke makes no difference.
   */
  each<Stage extends keyof V & string>(
    stage: Stage,
  ): Promise<readonly (Exclude<V[Stage][number], SupplementVerdict> | null)[]>
  /** Whether all parties of a stage that has been waited for said the same, word and ruling. */
  agree(stage: keyof V & string): boolean
  /** Whether a stage has been opened, or is to be because something done before came to nothing. */
  isCalledFor(stage: keyof V & string): boolean
}

/** Thrown to leave a telling: it has come to the end of what the journal knows, or the journal has just moved on. */
const leave = new Error('the story is told again from its beginning')

/**
 * Makes a workflow of a story. A story is always told from its beginning: steps the journal knows return at once, the
 * first one it does not know is written down or waited for, and then it is told again. So the first telling, the
 * next one and a restart from the journal are one path, and a waiting case holds nothing but its state.
 */
export function story<P>(tell: (it: It<VerdictsOf<P>>) => Promise<Outcome>) {
  return async (start: Start): Promise<void> => {
    const { caseId, epoch, route } = start
    let state: CaseState = blankCase
    let reached = 0
    let taken = 0
    let nextRung: number | null = null
    let fenced = false
    let nap: CancellationScope | null = null
    const stirred = () => reached > state.through
    const over = () => fenced || state.closed !== null
    const run = () => ({ caseId, epoch, through: state.through })

    setHandler(advanced, async (n) => {
      reached = Math.max(reached, n)
      if (stirred()) nap?.cancel()
      await condition(() => over() || state.through >= n || reached < n)
      return state.through
    })

    /** A long history begins anew; the story is in the journal anyway. */
    const startAfresh = async (): Promise<void> => {
      if (workflowInfo().continueAsNewSuggested && allHandlersFinished())
        await continueAsNew<(start: Start) => Promise<void>>(start)
    }

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
          await startAfresh()
        }
      }
    }

    const write = (next: Next): Promise<Told> =>
      ask(() => record({ ...run(), flowNo: state.flowNo, at: Date.now(), next }))

    const slotsIn = (stage: string): readonly string[] => {
      const found = route.stages.find((each) => each.stage === stage)
      return state.slots[stage] ?? (found ? slotsOf(found) : [])
    }
    const stepsOf = (stage: string): (Step | undefined)[] =>
      slotsIn(stage).map((slot) => state.steps[stepKey({ stage, slot })])

    /** Brings one step as far as it goes without anybody's word, and leaves the telling where that took a record. */
    const bring = async (stage: string, slot: string): Promise<Step | undefined> => {
      const step = state.ended ? undefined : state.steps[stepKey({ stage, slot })]
      if (!state.ended && (!step || step.at === 'again'))
        await write({ kind: 'open', key: { stage, slot, round: (step?.round ?? 0) + 1 } })
      else if (step?.at === 'returned')
        await write({ kind: 'ask-supplement', key: { stage, slot, round: step.round } })
      else return step
      throw leave
    }

    const each = async (stage: string): Promise<(Verdict | null)[]> => {
      const steps: (Step | undefined)[] = []
      for (const slot of slotsIn(stage)) steps.push(await bring(stage, slot))
      return steps.map((step) => {
        if (step?.at === 'silent') return null
        if (step?.at === 'decided') return step.verdict
        throw leave
      })
    }

    const it: It<VerdictsByStage> = {
      stages: route.stages.map(({ stage }) => stage),
      has: (stage) => slotsIn(stage).length > 0,
      task: (async (stage: string) => (await each(stage))[0]) as It<VerdictsByStage>['task'],
      each: each as It<VerdictsByStage>['each'],
      agree: (stage) =>
        new Set(stepsOf(stage).map((step) => `${step?.verdict ?? ''} ${step?.ruling ?? ''}`)).size === 1,
      isCalledFor: (stage) => stepsOf(stage).some((step) => step !== undefined),
    }

    const tellOnce = async (): Promise<void> => {
      try {
        await write({
          kind: 'close',
          outcome: state.ended ?? (await tell(it as unknown as It<VerdictsOf<P>>)),
        })
      } catch (reason) {
        if (reason !== leave) throw reason
      }
    }

    /**
     * Waits until there is something to pull, or until the rung; tells whether the rung came first. A nap broken off
     * keeps 9 promises; `condition` with a timeout keeps 17, each with its stack trace, as long as the case waits.
     */
    const rungComesFirst = async (): Promise<boolean> => {
      if (nextRung === null || stirred()) {
        await condition(stirred)
        return false
      }
      const pause = nextRung - Date.now()
      // A timer of 1 ms would cost a workflow task, and what is told in that instant would break it off.
      if (pause <= 0) return true
      nap = new CancellationScope()
      try {
        await nap.run(() => sleep(pause))
        return true
      } catch (fault) {
        if (stirred() && isCancellation(fault)) return false
        throw fault
      }
    }

    /** Reads on; a number the journal has not reached was not said by us, and is forgotten. */
    const catchUp = async (): Promise<void> => {
      const said = reached
      await ask(() => pull({ ...run(), settled: false }))
      if (reached === said) reached = Math.min(said, state.through)
    }

    await catchUp()
    while (!over()) {
      const known = state
      await tellOnce()
      if (over() || state !== known) continue
      if (taken < state.through) await ask(() => pull({ ...run(), settled: true }))
      else {
        await startAfresh()
        if (await rungComesFirst()) await ask(() => ring({ ...run(), at: Date.now() }))
        else await catchUp()
      }
    }
    await condition(allHandlersFinished)
  }
}
