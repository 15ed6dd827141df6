import { randomUUID } from 'node:crypto'
import { activityInfo, ApplicationFailure } from '@temporalio/activity'
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker'
import { sqlState } from '../db/sql.ts'
import { framesOf } from '../domain/frames.ts'
import type { Run } from '../domain/told.ts'
import { fencedOff } from './told.ts'

/** Where a fault is told in full enough to be found, and to nobody else: a code and the places in our code. */
export interface Fault {
  code: string
  diagnosisId: string
  activity: string
  places: string[]
}
export type Report = (fault: Fault) => void

const codeOf = (fault: unknown): string =>
  sqlState(fault) ?? (fault instanceof Error ? fault.name : 'unknown')

/** A run speaks for the case and epoch in its own id only; one that somebody started by hand does not. */
const isForeign = (asked: unknown): boolean => {
  const { caseId, epoch } = asked as Run
  return activityInfo().workflowExecution?.workflowId !== `${caseId}.${String(epoch)}`
}

/**
 * The one gate between activities and Temporal: whatever an activity throws leaves it as a code and a diagnosis id.
 * A database error's text with a child's name in it would otherwise stand in the history in plain text.
 */
export const faultGate = (report: Report) => (): { inbound: ActivityInboundCallsInterceptor } => ({
  inbound: {
    async execute(input, next) {
      const tell = (code: string, fault?: unknown): string => {
        const diagnosisId = randomUUID()
        report({ code, diagnosisId, activity: activityInfo().activityType, places: framesOf(fault) })
        return diagnosisId
      }
      // It writes nothing, is reported and ends like a run that has been replaced.
      if (isForeign(input.args[0])) {
        tell('foreign-run')
        return fencedOff
      }
      try {
        return await next(input)
      } catch (fault) {
        const code = codeOf(fault)
        const diagnosisId = tell(code, fault)
        const failure = ApplicationFailure.create({
          message: code,
          type: code,
          details: [{ code, diagnosisId }],
        })
        failure.stack = ''
        throw failure
      }
    },
  },
})
