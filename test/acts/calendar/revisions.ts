import { confirm } from '../../../acts/calendar/confirm.ts'
import { propose, type Proposing } from '../../../acts/calendar/propose.ts'
import { acting, type TestOffice } from '../../support/office.ts'
import { unitId, type PersonName, type UnitName } from '../../support/people.ts'
import { accepted } from '../cases.ts'

export const closing = (days: string[], unit: UnitName = 'jinshui'): Proposing => ({
  kind: 'closure',
  unitId: unitId(unit),
  reason: '暴雪停办公',
  days,
})

/** Proposes a change and has another person confirm it; answers the number of the revision. */
export async function revise(
  t: TestOffice,
  proposing: Proposing,
  by: PersonName = 'jinshuiSecurity',
  second: PersonName = 'citySecurity',
): Promise<number> {
  const { id } = accepted(await propose(t.office, acting(by), proposing))
  return accepted(await confirm(t.office, acting(second), id)).revision
}

export const publish = (t: TestOffice, text: string): Promise<number> =>
  revise(t, { kind: 'notice', reason: '国务院办公厅发布', text }, 'henanSecurity', 'henanSecurityToo')
