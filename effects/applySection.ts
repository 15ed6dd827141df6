import { heldSections, replaceSections } from '../db/sections.ts'
import type { Tx } from '../db/sql.ts'
import { renameUnit, setInstitutionType, type Institution } from '../db/units.ts'
import { amend, type Replacement } from '../domain/sections/amend.ts'
import type { Body, Section } from '../domain/sections/index.ts'
import type { Effect } from './effect.ts'

/** Lists of units show a name of their own, and the kind of institution as it is today. */
async function follow(tx: Tx, unitId: string, { of, from, to, body }: Replacement): Promise<void> {
  const { name, type } = body as { name?: string; type?: Institution['type'] }
  if (name !== undefined && name !== of.body['name']) await renameUnit(tx, unitId, { from, to, name })
  if (to === null && type !== undefined && type !== of.body['type'])
    await setInstitutionType(tx, unitId, type)
}

/** The approved change of base information: it holds from its day on, and what stood there before is kept (R13a). */
export const applySection: Effect = async (tx, { kase, form, at, personal }) => {
  const { section, changedOn, patch } = form as { section: Section; changedOn: string; patch: Body }
  const institutionId = kase.applicantId
  const held = await heldSections(tx, personal, institutionId, section)
  const written = amend(held, changedOn, patch)
  if (typeof written === 'string') return written
  await replaceSections(tx, personal, { institutionId, section, caseId: kase.id, at }, written)
  for (const each of written) await follow(tx, institutionId, each)
  return 'done'
}
