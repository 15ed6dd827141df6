import { deputyOf } from '../db/deputies.ts'
import type { Tx } from '../db/sql.ts'
import { pathOf, type Unit } from '../db/units.ts'
import type { FormError } from '../domain/form-error.ts'
import { lowestCommonUnit } from '../domain/lowestCommonUnit.ts'
import type { Process } from '../domain/process.ts'
import { refuse } from '../domain/refusals.ts'
import { dayOf } from '../domain/time/day.ts'
import { Refused } from './act.ts'
import { anotherProvince, type Found, type Seeking } from './finders/find.ts'
import { finders } from './finders/index.ts'
import type { Office } from './office.ts'
import type { Known, Party } from './seats.ts'

const invalid = (errors: readonly FormError[]) => new Refused(refuse('invalid-form', { errors }))

/** The children and institutions a form speaks of. Throws Refused where it names them wrongly. */
export async function findParties(
  tx: Tx,
  office: Office,
  { parties, concerns }: Pick<Process, 'parties' | 'concerns'>,
  seeking: Seeking,
): Promise<Found> {
  if (parties === undefined)
    return { children: concerns ? [concerns(seeking.form)] : [], institutions: [seeking.applicantId] }
  const find = finders[parties]
  if (!find) throw new Error(`no finder is called ${parties}`)
  const found = await find(tx, office, seeking)
  if (isWrong(found)) throw invalid(found)
  return found
}

const isWrong = (found: Found | readonly FormError[]): found is readonly FormError[] => Array.isArray(found)

async function partyOf(tx: Tx, id: string, path: readonly Unit[], day: string): Promise<Party> {
  const countyId = path.find(({ kind }) => kind === 'county')?.id
  if (countyId === undefined) throw new Error(`institution ${id} has no county above it`)
  return { id, reviewerId: (await deputyOf(tx, id, day)) ?? id, countyId }
}

/** Where the parties of a case stand in the tree. Throws Refused where they have no province in common. */
export async function standing(
  tx: Tx,
  { institutions, releasing }: Found,
  at: number,
): Promise<Pick<Known, 'parties' | 'releasing' | 'common' | 'above'>> {
  const day = dayOf(at)
  const parties: Party[] = []
  const paths: (readonly Unit[])[] = []
  for (const id of institutions) {
    const path = await pathOf(tx, id, day)
    const [own] = path
    // An authority may be the applicant; it is a party of nothing but its own case.
    if (own?.kind === 'institution') parties.push(await partyOf(tx, id, path, day))
    paths.push(own?.kind === 'institution' ? path.slice(1) : path)
  }
  const common = lowestCommonUnit(paths.map((path) => path.map(({ id }) => id)))
  const line = paths.map((path) => path.slice(path.findIndex(({ id }) => id === common)))[0] ?? []
  const [here, next] = line
  if (common === undefined || (here?.kind === 'ministry' && paths.length > 1))
    throw invalid([{ path: '', message: anotherProvince }])
  return {
    parties,
    releasing: parties.find(({ id }) => id === releasing),
    common,
    above: next && next.kind !== 'ministry' ? next.id : null,
  }
}
