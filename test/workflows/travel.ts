import { expect } from 'vitest'
import { claim, release } from '../../acts/claim.ts'
import { decide } from '../../acts/decide.ts'
import { handOver } from '../../acts/handOver.ts'
import { recuse } from '../../acts/recuse.ts'
import { refer } from '../../acts/refer.ts'
import { resubmit } from '../../acts/resubmit.ts'
import { decline, sign } from '../../acts/sign.ts'
import { urge } from '../../acts/urge.ts'
import { withdraw } from '../../acts/withdraw.ts'
import type { CaseRow } from '../../db/cases.ts'
import type { Process } from '../../domain/process.ts'
import { changeReport } from '../../processes/change-report.ts'
import { institutionUpdate } from '../../processes/institution-update.ts'
import { clocksOf } from '../../db/clocks.ts'
import { timelineOf } from '../../db/journal.ts'
import { recusedFrom } from '../../db/recusals.ts'
import { tasksOf, type TaskRow } from '../../db/tasks.ts'
import { waitedFor } from '../../db/waits.ts'
import type { Result } from '../../domain/refusals.ts'
import { advance } from '../../handover/advance.ts'
import type { TestEngine } from '../support/engine.ts'
import { acting, type TestOffice } from '../support/office.ts'
import type { Kindergarten } from '../support/people.ts'
import { personId, personNames, unitId, type PersonName } from '../support/people.ts'
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

/** Whose turn it is at the desk: the officer of the county, or his colleague who holds it or steps in for him. */
async function officerOf(t: TestOffice, task: TaskRow): Promise<PersonName> {
  if (task.unitId === unitId('erqi')) return 'erqiOfficer'
  const away = (await recusedFrom(t.office.pool, task.caseId)).includes(personId('officer'))
  return away || task.holderId === personId('officerToo') ? 'officerToo' : 'officer'
}

type DeskStep = Extract<
  Step,
  'claim' | 'release' | 'recuse' | 'refer' | 'hand over' | 'propose' | 'sign' | 'decline'
>

/** What is done on the open task besides saying a word that decides at once. */
async function atDesk({ office }: TestOffice, task: TaskRow, step: DeskStep): Promise<void> {
  const { id, version } = task
  const officer = acting(await officerOf({ office } as TestOffice, task))
  const signer = acting(task.role === 'leader' ? 'leader' : 'sectionHead')
  const acts = {
    claim: () => claim(office, officer, id),
    release: () => release(office, officer, id),
    recuse: () => recuse(office, officer, id, '申报园所负责人是近亲属'),
    refer: () => refer(office, officer, id, { unitId: unitId('erqi'), version, reason: '属二七区管辖' }),
    'hand over': () => handOver(office, officer, id, { personId: personId('officerToo') }),
    propose: () => decide(office, officer, id, { verdict: 'reject', version, comment: '材料不实' }),
    sign: () => sign(office, signer, id, version),
    decline: () => decline(office, signer, id, { version, comment: '请先核实' }),
  } satisfies Record<DeskStep, () => Promise<Result<unknown>>>
  accepted<unknown>(await acts[step]())
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
    case 'release':
    case 'recuse':
    case 'refer':
    case 'hand over':
    case 'propose':
    case 'sign':
    case 'decline':
      return atDesk(t, await openTask(t, caseId), step)
    case 'urge':
      accepted(await urge(t.office, acting(k.clerk), caseId, '请尽快'))
      return
    case 'pass the due instant': {
      const { dueAt } = await openTask(t, caseId)
      await e.passTo(dueAt + 60_000)
      return
    }
    case 'let the supplement lapse': {
      const lapses = (await clocksOf(t.office.pool, caseId)).find(
        ({ name, stoppedAt }) => name === 'supplement' && stoppedAt === null,
      )
      await e.passTo((lapses?.dueAt ?? 0) + 60_000)
      return
    }
    case 'reply':
    case 'close':
    case 'again':
    case 'circulate':
    case 'summon':
    case 'approve':
    case 'reject':
    case 'return':
    case 'acknowledge':
    case 'explain':
    case 'to-review':
    case 'agree':
    case 'object':
    case 'place':
    case 'submit':
    case 'same-child':
    case 'different-children':
    case 'cancel':
    case 'accept':
    case 'appeal':
      accepted(await say(t, caseId, step, acting(await officerOf(t, await openTask(t, caseId)))))
  }
}

/** True when the case waits for somebody or for another case, or has ended, and its story has taken everything. */
async function isAtRest(t: TestOffice, kase: CaseRow): Promise<boolean> {
  if (kase.takenThrough < kase.lastNo) return false
  if (kase.outcome !== null || kase.status === 'supplement') return true
  if ((await waitedFor(t.office.pool, kase.id)).length > 0) return true
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

/** Names for the ids of the made-up authorities and people, so that a golden journal can be read. */
const nameOf = new Map<unknown, string>([
  ...(['jinshui', 'erqi', 'zhengzhou'] as const).map((name) => [unitId(name), name] as const),
  ...personNames.map((name) => [personId(name), name] as const),
])
type Named = (value: unknown) => unknown
const namedIn =
  (places: ReadonlyMap<unknown, number>): Named =>
  (value) => {
    if (Array.isArray(value)) return value.map(namedIn(places))
    if (typeof value !== 'object' || value === null) return nameOf.get(value) ?? value
    const entries = Object.entries(value).map(([key, each]): [string, unknown] => [
      key,
      key === 'no' ? places.get(each) : namedIn(places)(each),
    ])
    return Object.fromEntries(entries)
  }

/**
 * The journal without what varies from run to run: ids of texts, names for other ids, no re-attachments, and row
 * numbers as if there had been none.
 */
export async function journalShape(t: TestOffice, caseId: string): Promise<JournalShape[]> {
  const all = await timelineOf(t.office.pool, caseId, '2026-11-23')
  const rows = all.filter(({ type }) => type !== 'reattached')
  const named = namedIn(new Map(rows.map(({ no }, at) => [no, at + 1])))
  return rows.map(({ type, data }) => ({
    type,
    data: Object.fromEntries(
      Object.entries(data)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => [name, name === 'textId' ? 'a text' : named(value)]),
    ),
  }))
}

export const typesOf = async (t: TestOffice, caseId: string): Promise<string[]> =>
  (await timelineOf(t.office.pool, caseId, '2026-11-23')).map(({ type }) => type)
