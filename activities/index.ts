import type { Office } from '../acts/office.ts'
import type { StoryActivities } from '../domain/told.ts'
import { pull } from './pull.ts'
import { record } from './record.ts'
import { ring } from './ring.ts'

/** The activities of a worker; `buildId` names the code that runs them, `handOver` gives Temporal what they have opened. */
export const activities = (
  office: Office,
  buildId: string,
  handOver: (caseId: string) => void = () => undefined,
): StoryActivities => ({
  pull: pull(office, buildId),
  record: record(office, buildId, handOver),
  ring: ring(office),
})
