import type { Outcome } from '../../domain/outcome.ts'

/** One thing that happens to a correction: a verdict of the institution or the county, or an act of the applicant. */
export type CorrectionStep =
  | 'institution approve'
  | 'institution return'
  | 'institution reject'
  | 'county approve'
  | 'county return'
  | 'county reject'
  | 'resubmit'
  | 'resubmit unchanged'
  | 'withdraw'
  | 'another child takes the number'
  | 'the dispute leaves the number where it is'
  | 'the dispute gives the other child a new number'

export interface CorrectionPath {
  title: string
  /** Under the overlay of 2025 the county reviews after the institution. */
  county: boolean
  steps: readonly CorrectionStep[]
  outcome: Outcome
}

/** Every way of a correction under both policies, each named as its golden journal. */
export const corrections = {
  approved: {
    title: '园所核准后生效',
    county: false,
    steps: ['institution approve'],
    outcome: 'completed',
  },
  rejected: { title: '园所不予核准', county: false, steps: ['institution reject'], outcome: 'rejected' },
  returned: {
    title: '园所退回补正后核准',
    county: false,
    steps: ['institution return', 'resubmit', 'institution approve'],
    outcome: 'completed',
  },
  withdrawn: { title: '核准前撤回', county: false, steps: ['withdraw'], outcome: 'withdrawn' },
  'number-taken': {
    title: '核准前号码已被登记：登记未成，进入仲裁；仲裁认定号码不属本园幼儿，回到园所，改为不予核准',
    county: false,
    steps: [
      'another child takes the number',
      'institution approve',
      'the dispute leaves the number where it is',
      'institution reject',
    ],
    outcome: 'rejected',
  },
  'reviewed-by-county': {
    title: '园所核准，县级审核通过后生效',
    county: true,
    steps: ['institution approve', 'county approve'],
    outcome: 'completed',
  },
  'rejected-by-county': {
    title: '园所核准，县级审核不通过',
    county: true,
    steps: ['institution approve', 'county reject'],
    outcome: 'rejected',
  },
  renewed: {
    title: '县级退回，补正改动了内容：园所重新核准，再到县级',
    county: true,
    steps: ['institution approve', 'county return', 'resubmit', 'institution approve', 'county approve'],
    outcome: 'completed',
  },
  'not-renewed': {
    title: '县级退回，内容未改：直接回到县级',
    county: true,
    steps: ['institution approve', 'county return', 'resubmit unchanged', 'county approve'],
    outcome: 'completed',
  },
  'renewal-refused': {
    title: '县级退回，补正后园所不予核准',
    county: true,
    steps: ['institution approve', 'county return', 'resubmit', 'institution reject'],
    outcome: 'rejected',
  },
  'number-taken-at-county': {
    title: '县级审核通过前号码已被登记：登记未成，进入仲裁；号码让出后回到县级，再次通过',
    county: true,
    steps: [
      'institution approve',
      'another child takes the number',
      'county approve',
      'the dispute gives the other child a new number',
      'county approve',
    ],
    outcome: 'completed',
  },
  'withdrawn-at-county': {
    title: '县级审核前撤回',
    county: true,
    steps: ['institution approve', 'withdraw'],
    outcome: 'withdrawn',
  },
} as const satisfies Record<string, CorrectionPath>
