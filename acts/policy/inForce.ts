import { layersOf } from '../../db/catalogue.ts'
import type { CaseRow } from '../../db/cases.ts'
import { editsOf } from '../../db/policy.ts'
import type { Sql } from '../../db/sql.ts'
import { pathOf } from '../../db/units.ts'
import type { PolicyPack, PolicyView } from '../../domain/policy/pack.ts'
import { packs } from '../../domain/policy/packs.ts'
import { viewOf } from '../../domain/policy/view.ts'
import { dayOf, type Instant } from '../../domain/time/day.ts'
import type { Office } from '../office.ts'

type Path = readonly { id: string }[]

async function viewAt(sql: Sql, pack: PolicyPack, path: Path, asOf: Instant): Promise<PolicyView> {
  const superiorsFirst = path.map(({ id }) => id).reverse()
  const [layers, edits] = await Promise.all([
    layersOf(sql, superiorsFirst, asOf),
    editsOf(sql, superiorsFirst, asOf),
  ])
  return viewOf(pack, layers, edits)
}

/** What held at that instant for the unit at the beginning of the path, with everything above it. */
export const policyFor = (
  sql: Sql,
  office: Pick<Office, 'pack'>,
  path: Path,
  asOf: Instant,
): Promise<PolicyView> => viewAt(sql, office.pack, path, asOf)

/** The policy under which a case was filed; it stays under it until its end (spec 1). */
export async function policyAsFiled(
  sql: Sql,
  office: Pick<Office, 'pack'>,
  kase: Pick<CaseRow, 'applicantId' | 'filedAt' | 'route'>,
): Promise<PolicyView> {
  const { pack: name, version } = kase.route.policy
  const pack = [office.pack, ...packs].find((each) => each.name === name && each.version === version)
  if (!pack) throw new Error(`this build has no version ${version} of the policy pack ${name}`)
  const path = await pathOf(sql, kase.applicantId, dayOf(kase.filedAt))
  return viewAt(sql, pack, path, kase.filedAt)
}
