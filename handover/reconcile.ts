import { WorkflowNotFoundError } from '@temporalio/client'
import { openCases } from '../db/behind.ts'
import { reattach, type Handover } from './advance.ts'
import { asleep } from './asleep.ts'
import { forEach } from './each.ts'
import { tellRun, workflowId } from './run.ts'

export interface Finding {
  number: string
  caseId: string
  finding: 'missing' | 'ended-outside' | 'asleep'
  repaired: boolean
}

const pageSize = 200

/**
 * Both ways. An open case whose run is missing (its data were lost or restored) or was ended by somebody gets a new run
 * from the journal; a run that sleeps on beside a closed case is told, and ends. Nothing else is touched.
 */
export async function reconcile(handover: Handover, how: { dryRun: boolean }): Promise<Finding[]> {
  return [...(await casesWithoutRun(handover, how)), ...(await runsWithoutCase(handover, how))]
}

async function runsWithoutCase(handover: Handover, { dryRun }: { dryRun: boolean }): Promise<Finding[]> {
  const findings: Finding[] = []
  await forEach(await asleep(handover), async ({ caseId, number, epoch, lastNo }) => {
    // Where no worker answers it stays asleep, and what was found and mended before is told all the same.
    const repaired = !dryRun && (await tellRun(handover.engine, { caseId, epoch }, lastNo).catch(() => false))
    findings.push({ number, caseId, finding: 'asleep', repaired })
  })
  return findings
}

async function casesWithoutRun(handover: Handover, { dryRun }: { dryRun: boolean }): Promise<Finding[]> {
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
): Promise<'running' | 'missing' | 'ended-outside'> {
  try {
    const { status } = await engine.client.workflow.getHandle(workflowId({ caseId, epoch })).describe()
    return status.name === 'RUNNING' ? 'running' : 'ended-outside'
  } catch (fault) {
    if (fault instanceof WorkflowNotFoundError) return 'missing'
    throw fault
  }
}
