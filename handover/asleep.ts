import { closedAmong } from '../db/behind.ts'
import { runsOf } from './runs.ts'
import type { Handover } from './advance.ts'

export interface Asleep {
  caseId: string
  number: string
  /** Of the run, not of the case. */
  epoch: number
  lastNo: number
}

const pageSize = 500

/**
 * Runs that go on although their case has closed: worker and Temporal died together right after the last record was
 * committed, so Temporal never heard of the word that led there, and the run waits for a rung that will not matter.
 */
export async function asleep({ engine, pool }: Pick<Handover, 'engine' | 'pool'>): Promise<Asleep[]> {
  const found: Asleep[] = []
  let page: { caseId: string; epoch: number }[] = []
  const look = async () => {
    const closed = new Map(
      (
        await closedAmong(
          pool,
          page.map(({ caseId }) => caseId),
        )
      ).map((each) => [each.id, each]),
    )
    for (const { caseId, epoch } of page) {
      const kase = closed.get(caseId)
      if (kase) found.push({ caseId, epoch, number: kase.number, lastNo: kase.lastNo })
    }
    page = []
  }
  for await (const run of runsOf(engine, `ExecutionStatus = 'Running'`)) {
    page.push(run)
    if (page.length === pageSize) await look()
  }
  await look()
  return found
}
