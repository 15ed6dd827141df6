import { childrenOf } from '../../db/caseChildren.ts'
import type { CaseRow } from '../../db/cases.ts'
import { rulingFacts } from '../../db/children/facts.ts'
import { tasksOf } from '../../db/tasks.ts'
import { hasTurn } from '../../acts/disclose.ts'
import { openForm } from '../../acts/forms.ts'
import type { Office } from '../../acts/office.ts'
import type { Person, Place } from '../../domain/may.ts'
import { statuses } from '../../domain/outcome.ts'
import { changesOf } from './changes.ts'
import { namedIn, seesNumbers } from './named.ts'
import { numbersIn, type Disclosed } from './numbers.ts'
import { formSchemaOf } from './process.ts'
import { rulingsOf } from './timeline.ts'

const changed = ({ field, before, after }: { field: string; before: string | null; after: string | null }) =>
  [['before', before] as const, ['after', after] as const].flatMap(([side, text]) =>
    text === null ? [] : [{ at: `changes.${field}.${side}`, text }],
  )

/**
 * What is hidden of a case in full, for whom `disclose` has let look: numbers of its form and its rulings, names and numbers of
 * what it would change and of its archives. Of a child that is kept elsewhere whoever has no turn sees what he has typed
 * himself and no more, and of a case that has ended nobody reads the register of today.
 */
export async function disclosedIn(
  office: Office,
  kase: CaseRow,
  person: Person,
  place: Place,
): Promise<Disclosed[]> {
  const { pool, personal, time } = office
  const sees = seesNumbers(office, person, place)
  const form = await openForm(pool, office, kase.id, kase.formNo)
  const { children } = await rulingFacts(pool, personal, await childrenOf(pool, kase.id), {
    provinceId: kase.provinceId,
    at: time.now(),
  })
  const turn = kase.route.rules !== true && hasTurn(person, kase, await tasksOf(pool, kase.id), place)
  const archives: Disclosed[] = []
  for (const { id, identity, statusNumber } of statuses[kase.status].open ? children : []) {
    if (!turn && !(await sees(id))) continue
    const { name, birth, idNumber } = identity
    archives.push({ at: `children.${id}.name`, text: name }, { at: `children.${id}.birth`, text: birth })
    if (idNumber !== null) archives.push({ at: `children.${id}.idNumber`, text: idNumber })
    if (statusNumber) archives.push({ at: `children.${id}.statusNumber`, text: statusNumber.number })
  }
  const changes = (await changesOf(office, kase, form)).filter(({ personal: what }) => what !== null)
  return [
    ...numbersIn(formSchemaOf(kase.process), await namedIn(office, form, sees), 'form'),
    ...changes.flatMap(changed),
    ...archives,
    ...(await rulingsOf(office, kase, sees)),
  ]
}
