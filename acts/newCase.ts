import { addChildren } from '../db/caseChildren.ts'
import { insertCase, lockCase } from '../db/cases.ts'
import { lockChildren } from '../db/children/children.ts'
import { draw } from '../db/counters.ts'
import { append, type By } from '../db/journal.ts'
import { linkCases } from '../db/links.ts'
import type { Tx } from '../db/sql.ts'
import { institutionById, pathOf, type Unit } from '../db/units.ts'
import type { Late } from '../domain/journal.ts'
import type { Person } from '../domain/may.ts'
import type { PolicyView } from '../domain/policy/pack.ts'
import type { Process } from '../domain/process.ts'
import { refuse } from '../domain/refusals.ts'
import { slotsOf } from '../domain/fold.ts'
import { compileRoute } from '../domain/route.ts'
import { dayOf } from '../domain/time/day.ts'
import { Refused } from './act.ts'
import { tellOfFiling } from './beside.ts'
import { blockedBy } from './blocked.ts'
import { armNextRung, startClock } from './clocks.ts'
import { copy } from './copies.ts'
import { openTask } from './desk.ts'
import { runForCase } from './effects.ts'
import { bindEvidence, keepForm } from './forms.ts'
import { latenessOf } from './lateness.ts'
import type { Found, Seeking } from './finders/find.ts'
import type { Office } from './office.ts'
import { findParties, standing } from './parties.ts'
import { policyFor } from './policy/inForce.ts'
import { seatingOf } from './seats.ts'
import { occupy } from './slot.ts'

/** For whom a case is filed, by whom and under which policy. */
export interface Applicant {
  id: string
  /** The applicant and all units above it, from the bottom up. */
  path: readonly Unit[]
  /** The 主管部门 of an institution; an authority has none. */
  authorityId: string | undefined
  policy: PolicyView
  /** Null, as `by`, where the system itself files. */
  person: Person | null
  by: By | null
  /** Who wrote on the draft it was. */
  drafters: readonly string[]
}

/** A form that has been found right, and the case it is to become. */
export interface Opening {
  id: string
  process: Process
  form: unknown
  /** The cases filed together with this one; `follows` is the one that brings it along. */
  joint: readonly string[]
  follows?: string
  /** The case from which the system opens this one. */
  openedBy?: string
}

/** The unit a case is filed for, as it stands then; by whom is the caller's to add. */
export async function applicantAt(
  tx: Tx,
  office: Office,
  id: string,
  at: number,
): Promise<Omit<Applicant, 'person' | 'by' | 'drafters'>> {
  const path = await pathOf(tx, id, dayOf(at))
  const institution = await institutionById(tx, id, dayOf(at))
  return { id, path, authorityId: institution?.authorityId, policy: await policyFor(tx, office, path, at) }
}

/**
 * The levels a case belongs to: those of its applicant, or of the unit it is addressed to. An authority above the
 * county stands for its own county, so that its case has a number and a place in lists.
 */
function levelsOf(path: readonly Unit[]) {
  const level = (kind: Unit['kind']): Unit | undefined => path.find((unit) => unit.kind === kind)
  const [own] = path
  const county = level('county') ?? (own?.kind === 'institution' ? undefined : own)
  const province = level('province') ?? own
  if (!county || !province) throw new Error(`unit ${own?.id ?? ''} has no county or province above it`)
  return { county, prefecture: level('prefecture'), province }
}

/** `CR-410105-20261123-0007`: process, county, day, serial of that day. */
async function drawNumber(tx: Tx, process: Process, county: Unit, day: string): Promise<string> {
  const head = `${process.code}-${county.code}-${day.replaceAll('-', '')}`
  return `${head}-${String(await draw(tx, head)).padStart(4, '0')}`
}

/**
 * The parties of a filing, with its children locked before counters and slots, which whoever holds a child may want too.
 * A child may have been moved until its row was ours, so its parties are looked for once more.
 */
async function foundAndLocked(tx: Tx, office: Office, process: Process, seeking: Seeking): Promise<Found> {
  const first = await findParties(tx, office, process, seeking)
  await lockChildren(tx, first.children)
  return findParties(tx, office, process, seeking)
}

/** Lays down one case: row, slot, form, papers, and the first desk with its clock. */
export async function openCase(
  tx: Tx,
  office: Office,
  { id: applicantId, path, authorityId, policy, person, by, drafters }: Applicant,
  { id, process, form, joint, follows, openedBy }: Opening,
  at: number,
): Promise<{ caseId: string; number: string }> {
  const addresseeId = process.addressee?.(form)
  const addressed = addresseeId === undefined ? path : await pathOf(tx, addresseeId, dayOf(at))
  if (addressed.length === 0)
    throw new Refused(refuse('invalid-form', { errors: [{ path: 'addressee', message: '没有这个单位' }] }))
  const { county, prefecture, province } = levelsOf(addressed)
  const found = await foundAndLocked(tx, office, process, { applicantId, process: process.name, form, at })
  if (found.running !== undefined && person) throw await blockedBy(tx, person, found.running, at)
  const seating = seatingOf({
    applicantId,
    authorityId,
    countyId: county.id,
    addresseeId,
    ...(await standing(tx, found, at)),
  })
  const route = compileRoute(process, form, policy, seating)
  const late = await latenessOf(tx, office, applicantId, process, route, form, at)
  const number = await drawNumber(tx, process, county, dayOf(at))
  await insertCase(tx, {
    id,
    number,
    process: process.name,
    applicantId,
    countyId: county.id,
    prefectureId: prefecture?.id ?? null,
    provinceId: province.id,
    filerId: by?.personId ?? null,
    route,
    lateFiling: late !== null,
    at,
  })
  await occupy(tx, { caseId: id, process, form, children: found.children, applicantId, person }, at)
  await addChildren(tx, id, found.children)
  await tellOfFiling(tx, { id, route }, at)
  const { formVersion } = process
  await keepForm(tx, office, {
    caseId: id,
    no: 1,
    formVersion,
    form: form as object,
    personId: by?.personId ?? null,
    drafters,
    at,
  })
  if (follows !== undefined) await linkCases(tx, { caseId: follows, otherId: id, kind: 'joint', at })
  const papers = await bindEvidence(tx, process, form, id, applicantId)
  const opened = openedBy === undefined ? {} : { openedBy }
  await openFirst(tx, office, id, { late, joint, ...opened, ...papers }, by, at)
  return { caseId: id, number }
}

async function openFirst(
  tx: Tx,
  office: Office,
  id: string,
  { late, joint, ...rest }: Pick<Opening, 'joint' | 'openedBy'> & { late: Late; evidence?: string[] },
  by: Applicant['by'],
  at: number,
): Promise<void> {
  const kase = await lockCase(tx, id)
  const first = kase?.route.stages[0]
  if (!kase || !first) throw new Error('a route has no first stage')
  const more = {
    ...(late ? { late } : {}),
    ...(joint.length > 0 ? { joint: [...joint] } : {}),
    ...rest,
  }
  const no = await append(tx, id, 'filed', { formNo: 1, stages: [first.stage], ...more }, by, at)
  await copy(tx, kase, no, at)
  const { overall } = kase.route
  if (overall)
    await startClock(tx, office, kase, {
      name: overall.clock,
      slot: '',
      unitId: overall.unitId,
      startedAt: at,
    })
  for (const slot of slotsOf(first))
    await openTask(tx, office, kase, { stage: first.stage, slot, round: 1 }, at)
  const refused = await runForCase(tx, office, kase, { filedWith: first.stage }, at)
  if (refused) throw new Refused(refuse(refused.code))
  await armNextRung(tx, office, kase)
}
