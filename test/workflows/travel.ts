import { expect } from 'vitest'
import { claim, release } from '../../acts/claim.ts'
import { resubmit } from '../../acts/resubmit.ts'
import { withdraw } from '../../acts/withdraw.ts'
import type { CaseRow } from '../../db/cases.ts'
import { timelineOf } from '../../db/journal.ts'
import { tasksOf } from '../../db/tasks.ts'
import { advance } from '../../handover/advance.ts'
import type { TestEngine } from '../support/engine.ts'
import { acting, type TestOffice } from '../support/office.ts'
import type { Kindergarten } from '../support/people.ts'
import { unitId } from '../support/people.ts'
import { accepted, openTask, report, say, theCase } from '../acts/cases.ts'
import type { Path, Step } from './paths.ts'

/** A case on its way, with those who act on it. */
export interface Traveller {
  t: TestOffice
  e: TestEngine
  k: Kindergarten
  caseId: string
}

/** Does one step as the person whose step it is; Temporal hears nothing of it yet. */
export async function act(
  { t, e, k, caseId }: Traveller,
  step: Step,
  path: Pick<Path, 'category' | 'extra'>,
): Promise<void> {
  switch (step) {
    case 'resubmit': {
      const form = report(path.category, {
        description: `补正 ${String(t.office.time.now())}`,
        extra: path.extra ?? {},
      })
      accepted(await resubmit(t.office, acting(k.clerkToo), caseId, { form }))
      return
    }
    case 'withdraw':
      accepted(await withdraw(t.office, acting(k.clerk), caseId, '不办了'))
      return
    case 'claim':
      accepted(await claim(t.office, acting('officer'), (await openTask(t, caseId)).id))
      return
    case 'release':
      accepted(await release(t.office, acting('officer'), (await openTask(t, caseId)).id))
      return
    case 'pass the due instant': {
      const { dueAt } = await openTask(t, caseId)
      await e.passTo(dueAt + 60_000)
      return
    }
    case 'approve':
    case 'reject':
    case 'return':
    case 'acknowledge':
    case 'explain':
    case 'to-review':
      accepted(await say(t, caseId, step))
  }
}

/** True when the case waits for somebody, or has ended, and its story has taken everything. */
async function isAtRest(t: TestOffice, kase: CaseRow): Promise<boolean> {
  if (kase.takenThrough < kase.lastNo) return false
  if (kase.outcome !== null || kase.status === 'supplement') return true
  return (await tasksOf(t.office.pool, kase.id)).some(({ state }) => state === 'open')
}

/** Hands the case over and looks until its story has recorded what follows. */
export async function told({ t, e, caseId }: Omit<Traveller, 'k'>): Promise<CaseRow> {
  await advance(e.handover, caseId)
  await expect
    .poll(async () => isAtRest(t, await theCase(t, caseId)), { timeout: 20_000, interval: 10 })
    .toBe(true)
  return theCase(t, caseId)
}

export interface JournalShape {
  type: string
  data: Record<string, unknown>
}

/** The journal without what varies from run to run: ids of texts, names of units for their ids, no re-attachments. */
export async function journalShape(t: TestOffice, caseId: string): Promise<JournalShape[]> {
  const county = unitId('jinshui')
  const rows = await timelineOf(t.office.pool, caseId, '2026-11-23')
  return rows
    .filter(({ type }) => type !== 'reattached')
    .map(({ type, data }) => ({
      type,
      data: Object.fromEntries(
        Object.entries(data)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, value]) => {
            if (name === 'textId') return [name, 'a text']
            return [name, value === county ? 'jinshui' : (value as unknown)]
          }),
      ),
    }))
}

export const typesOf = async (t: TestOffice, caseId: string): Promise<string[]> =>
  (await timelineOf(t.office.pool, caseId, '2026-11-23')).map(({ type }) => type)
