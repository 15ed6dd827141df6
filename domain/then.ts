import { stageAfter, type Route, type RouteStage } from './route.ts'
import { isSupplement, type Verdict } from './verdicts.ts'

/** Words against what stands so far: somebody above has to rule on it. */
const disputing: readonly Verdict[] = ['object', 'appeal']

/** Where a word leads: back to the applicant, to another desk, or to the end of the case. */
export type Then = { to: 'applicant' } | { to: 'stage'; stage: RouteStage } | { to: 'end' }

const stage = (found: RouteStage | undefined): Then => (found ? { to: 'stage', stage: found } : { to: 'end' })

/** What a word given at that stage leads to where nothing stands in its way; shown before it is given. */
export function thenOf({ stages, sendsBack }: Route, at: string, verdict: Verdict): Then {
  if (isSupplement(verdict)) return { to: 'applicant' }
  const back = sendsBack[`${at}.${verdict}`]
  if (back !== undefined) return stage(stages.find((each) => each.stage === back))
  if (verdict === 'reject') return { to: 'end' }
  if (!disputing.includes(verdict)) return stage(stageAfter(stages, at))
  const from = stages.findIndex((each) => each.stage === at)
  return stage(stages.slice(from + 1).find(({ role }) => role === 'arbiter'))
}
