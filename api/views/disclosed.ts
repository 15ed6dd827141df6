import { childrenOf } from '../../db/caseChildren.ts'
import type { CaseRow } from '../../db/cases.ts'
import { rulingFacts } from '../../db/children/facts.ts'
import { openForm } from '../../acts/forms.ts'
import type { Office } from '../../acts/office.ts'
import type { Person, Place } from '../../domain/may.ts'
import { changesOf } from './changes.ts'
import { namedIn, seesNumbers } from './named.ts'
import { numbersIn, type FullNumber } from './numbers.ts'
import { formSchemaOf } from './process.ts'
import { rulingsOf } from './timeline.ts'

const changed = ({ field, before, after }: { field: string; before: string | null; after: string | null }) =>
  [['before', before] as const, ['after', after] as const].flatMap(([side, number]) =>
    number === null ? [] : [{ at: `changes.${field}.${side}`, number }],
  )

/**
 * The numbers of a case in full, for whom `disclose` has let look: of its form, of what it would change, of its archives, and
 * of its rulings. Of a dispute each party sees the numbers of its own children, as everywhere.
 */
export async function disclosedIn(
  office: Office,
  kase: CaseRow,
  person: Person,
  place: Place,
): Promise<FullNumber[]> {
  const { pool, personal, time } = office
  const sees = seesNumbers(office, person, place)
  const form = await openForm(pool, office, kase.id, kase.formNo)
  const { children } = await rulingFacts(pool, personal, await childrenOf(pool, kase.id), {
    provinceId: kase.provinceId,
    at: time.now(),
  })
  const archives: FullNumber[] = []
  for (const { id, identity, statusNumber } of children) {
    if (kase.route.rules === true && !(await sees(id))) continue
    const { idNumber } = identity
    if (idNumber !== null) archives.push({ at: `children.${id}.idNumber`, number: idNumber })
    if (statusNumber) archives.push({ at: `children.${id}.statusNumber`, number: statusNumber.number })
  }
  const changes = (await changesOf(office, kase, form)).filter(({ personal: what }) => what === 'id-number')
  return [
    ...numbersIn(formSchemaOf(kase.process), await namedIn(office, form, sees), 'form'),
    ...changes.flatMap(changed),
    ...archives,
    ...(await rulingsOf(office, kase, sees)),
  ]
}
