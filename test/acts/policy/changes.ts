import type { Proposing } from '../../../acts/policy/propose.ts'
import { propose } from '../../../acts/policy/propose.ts'
import { settle } from '../../../acts/policy/settle.ts'
import type { Change } from '../../../domain/policy/change.ts'
import { acting, type TestOffice } from '../../support/office.ts'
import { unitId, type PersonName } from '../../support/people.ts'
import { accepted } from '../cases.ts'

/** A change to the days of change reports, as the county's administrator puts it. */
export const proposal = (change: Change, more: Partial<Proposing> = {}): Proposing => ({
  unitId: unitId('jinshui'),
  change,
  locked: false,
  effectiveFrom: '2026-11-25',
  reason: '县里人手充足',
  source: '金水教〔2026〕1 号',
  certainty: 'text',
  ...more,
})

export const days = (budget: string): Change => ({
  kind: 'clock',
  key: 'change-report.decide',
  value: { budget },
})

/** Proposed by one and confirmed by another of a pair. */
export async function laidDown(
  t: TestOffice,
  change: Change,
  more: Partial<Proposing> = {},
  [first, second]: readonly [PersonName, PersonName] = ['security', 'securityToo'],
): Promise<string> {
  const { id } = accepted(await propose(t.office, acting(first), proposal(change, more)))
  accepted(await settle(t.office, acting(second), id, { confirmed: true }))
  return id
}

export const province = ['provinceSecurity', 'provinceSecurityToo'] as const
