import { expect } from 'vitest'
import { claim, release } from '../../acts/claim.ts'
import { resubmit } from '../../acts/resubmit.ts'
import { withdraw } from '../../acts/withdraw.ts'
import type { CaseRow } from '../../db/cases.ts'
import type { Process } from '../../domain/process.ts'
import { changeReport } from '../../processes/change-report.ts'
import { institutionUpdate } from '../../processes/institution-update.ts'
import { timelineOf } from '../../db/journal.ts'
import { tasksOf } from '../../db/tasks.ts'
import { advance } from '../../handover/advance.ts'
import type { TestEngine } from '../support/engine.ts'
import { acting, type TestOffice } from '../support/office.ts'
import type { Kindergarten } from '../support/people.ts'
import { unitId } from '../support/people.ts'
import { accepted, fileCase, openTask, registered, report, say, theCase, update } from '../acts/cases.ts'
import type { Matter, Step } from './paths.ts'

/** A case on its way, with those who act on it. */
export interface Traveller {
  t: TestOffice
  e: TestEngine
  k: Kindergarten
  caseId: string
}

/** The process of a matter and its form, as filed or as supplemented with these words. */
export function matterOf(matter: Matter, supplement?: string): { process: Process; form: object } {
  const { category = '', extra = {} } = matter
  if (!matter.update) {
    const words = supplement === undefined ? {} : { description: supplement }
    return { process: changeReport as Process, form: report(category, { extra, ...words }) }
  }
  const { section, patch, ...day } = matter.update
  const corrected = supplement === undefined ? {} : { changedOn: '2026-11-19' }
  return { process: institutionUpdate as Process, form: update(section, patch, { ...day, ...corrected }) }
}

/** Files what a path is about, at a kindergarten of its own whose base information is in the register. */
export async function setOut(t: TestOffice, e: TestEngine, matter: Matter): Promise<Traveller> {
  const k = await registered(t)
  const { process, form } = matterOf(matter)
  return { t, e, k, caseId: await fileCase(t, k.clerk, process, form) }
}

/** Does one step as the person whose step it is; Temporal hears nothing of it yet. */
export async function act({ t, e, k, caseId }: Traveller, step: Step, matter: Matter): Promise<void> {
  switch (step) {
    case 'resubmit': {
      const { form } = matterOf(matter, `补正 ${String(t.office.time.now())}`)
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
