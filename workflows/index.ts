import { workflowInfo } from '@temporalio/workflow'
import type { Start } from '../domain/told.ts'
import { changeReport } from './change-report.ts'
import { dispute } from './dispute.ts'
import { review } from './review.ts'
import { transfer } from './transfer.ts'

/** Processes that need more than the default story. */
const stories: Readonly<Record<string, (start: Start) => Promise<void>>> = {
  'change-report': changeReport,
  dispute,
  transfer,
}

/** The bundle's default export serves every workflow type, so each process keeps its own type name. */
export default (start: Start): Promise<void> => (stories[workflowInfo().workflowType] ?? review)(start)
