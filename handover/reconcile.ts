import { WorkflowNotFoundError } from '@temporalio/client'
import { openCases } from '../db/behind.ts'
import { reattach, type Handover } from './advance.ts'
import { forEach } from './each.ts'
import { workflowId } from './run.ts'

export interface Finding {
  number: string
  caseId: string
  finding: 'missing' | 'ended-outside'
  repaired: boolean
}

const pageSize = 200

/**
 * Walks over all open cases and asks Temporal for the run of each: one that is missing (its data were lost or
 * restored) or ended by somebody gets a new run from the journal. Nothing else is touched.
 */
export async function reconcile(handover: Handover, { dryRun }: { dryRun: boolean }): Promise<Finding[]> {
  const findings: Finding[] = []
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof openCases>> = await openCases(handover.pool, after, pageSize)
    await forEach(page, async ({ id, number, epoch }) => {
      const finding = await runOf(handover, id, epoch)
      if (finding === 'running') return
      if (!dryRun) await reattach(handover, id, epoch, finding)
      findings.push({ number, caseId: id, finding, repaired: !dryRun })
    })
    const last = page.at(-1)
    if (!last || page.length < pageSize) return findings
    after = last.id
  }
}

async function runOf(
  { engine }: Handover,
  caseId: string,
  epoch: number,
): Promise<'running' | Finding['finding']> {
  try {
    const { status } = await engine.client.workflow.getHandle(workflowId({ caseId, epoch })).describe()
    return status.name === 'RUNNING' ? 'running' : 'ended-outside'
  } catch (fault) {
    if (fault instanceof WorkflowNotFoundError) return 'missing'
    throw fault
  }
}
