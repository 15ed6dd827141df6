import { insertCase, lockCase, type CaseRow } from '../db/cases.ts'
import { layersOf } from '../db/catalogue.ts'
import { draw } from '../db/counters.ts'
import { deleteDraft, lockDraft } from '../db/drafts.ts'
import { takeSlot } from '../db/exclusions.ts'
import { uuidv7 } from '../db/ids.ts'
import { append } from '../db/journal.ts'
import type { Tx } from '../db/sql.ts'
import { pathOf, type Unit } from '../db/units.ts'
import type { Person } from '../domain/may.ts'
import { viewOf } from '../domain/policy/view.ts'
import type { Process } from '../domain/process.ts'
import { refuse, type Result } from '../domain/refusals.ts'
import type { Seat } from '../domain/roles.ts'
import { compileRoute } from '../domain/route.ts'
import { slotKey } from '../domain/slot.ts'
import { dayOf } from '../domain/time/day.ts'
import { act, Refused, type Actor } from './act.ts'
import { blockedBy } from './blocked.ts'
import { armNextRung } from './clocks.ts'
import { openTask } from './desk.ts'
import { runForCase } from './effects.ts'
import { bindEvidence, keepForm, parseForm } from './forms.ts'
import type { Office } from './office.ts'
import { entitled } from './place.ts'

export interface Filing {
  form: unknown
  /** The institution filed for; may be left out where the person fills for one only. */
  applicantId?: string | undefined
  /** The draft this filing was; it keeps its id. */
  draftId?: string | undefined
}

export interface Filed {
  caseId: string
  number: string
}

/** The institution a person files for: the one named, or the only one. */
export function applicantOf(person: Person, process: Process, named: string | undefined): string {
  const own = [
    ...new Set(person.grants.filter(({ role }) => role === process.filedBy.role).map(({ unitId }) => unitId)),
  ]
  const [only] = own
  const found = named === undefined ? (own.length === 1 ? only : undefined) : named
  if (found !== undefined) return found
  if (own.length === 0) throw new Refused(refuse('forbidden'))
  throw new Refused(
    refuse('invalid-request', {
      errors: [{ path: 'applicantId', message: '您在多个机构填报，请指明是哪一个' }],
    }),
  )
}

const levelOf = (path: readonly Unit[], kind: Unit['kind']): Unit | undefined =>
  path.find((unit) => unit.kind === kind)

/** `CR-410105-20261123-0007`: process, county, day, serial of that day. */
async function drawNumber(tx: Tx, process: Process, county: Unit, day: string): Promise<string> {
  const head = `${process.code}-${county.code}-${day.replaceAll('-', '')}`
  return `${head}-${String(await draw(tx, head)).padStart(4, '0')}`
}

/**
 * Files a case: form, case row, journal, first desk with its clock, exclusion slot and audit row in one transaction.
 * When it has been answered it cannot be lost, with or without Temporal.
 */
export function file(office: Office, asked: Actor, process: Process, filing: Filing): Promise<Result<Filed>> {
  return act(office, asked, `${process.name}.file`, filing, async (tx, at, { person }) => {
    const draft = filing.draftId === undefined ? undefined : await lockDraft(tx, filing.draftId)
    if (filing.draftId !== undefined && draft?.process !== process.name)
      throw new Refused(refuse('not-found'))
    const applicantId = applicantOf(person, process, draft?.unitId ?? filing.applicantId)
    const path = await pathOf(tx, applicantId, dayOf(at))
    const as = entitled(person, 'case.file', { path: path.map(({ id }) => id) })
    const policy = viewOf(office.pack, await layersOf(tx, path.map(({ id }) => id).reverse()))
    const form = await parseForm(tx, office, process, filing.form, { id: applicantId, policy }, at)
    const county = levelOf(path, 'county')
    const province = levelOf(path, 'province')
    if (!county || !province) throw new Error(`institution ${applicantId} has no county or province above it`)
    const seats = { 'own institution': applicantId, 'own county': county.id } satisfies Record<Seat, string>
    const kase: NewCase = {
      id: draft?.id ?? uuidv7(at),
      number: await drawNumber(tx, process, county, dayOf(at)),
      process: process.name,
      applicantId,
      countyId: county.id,
      prefectureId: levelOf(path, 'prefecture')?.id ?? null,
      provinceId: province.id,
      filerId: person.id,
      route: compileRoute(process, form, policy, (seat) => seats[seat]),
      at,
    }
    await insertCase(tx, kase)
    const slot = process.excludes?.(form) ?? null
    if (slot !== null) {
      const holder = await takeSlot(tx, slotKey(process.name, applicantId, slot), kase.id, at)
      if (holder !== null) throw await blockedBy(tx, person, holder, at)
    }
    await keepForm(tx, office, {
      caseId: kase.id,
      no: 1,
      formVersion: process.formVersion,
      form: form as object,
      personId: person.id,
      drafters: draft?.authors ?? [],
      at,
    })
    await bindEvidence(tx, process, form, kase.id, applicantId)
    await openFirst(tx, office, kase, { personId: person.id, unitId: as.unitId, role: as.role }, at)
    if (draft) await deleteDraft(tx, draft.id)
    return { value: { caseId: kase.id, number: kase.number }, caseId: kase.id }
  })
}

type NewCase = Parameters<typeof insertCase>[1]

async function openFirst(
  tx: Tx,
  office: Office,
  { id }: Pick<CaseRow, 'id'>,
  by: { personId: string; unitId: string; role: string },
  at: number,
): Promise<void> {
  const kase = await lockCase(tx, id)
  const first = kase?.route.stages[0]
  if (!kase || !first) throw new Error('a route has no first stage')
  await append(tx, id, 'filed', { formNo: 1, stages: [first.stage] }, by, at)
  await openTask(tx, office, kase, { stage: first.stage, slot: '', round: 1 }, at)
  const refused = await runForCase(tx, office, kase, { filedWith: first.stage }, at)
  if (refused) throw new Refused(refuse(refused.code))
  await armNextRung(tx, office, kase)
}
