import type { Outcome } from '../../domain/outcome.ts'

/** One thing that happens to a transfer: a verdict, an act of somebody else, or something in the register. */
export type TransferStep =
  | 'agree'
  | 'object'
  | 'object for custody'
  | 'arbitrate approve'
  | 'arbitrate reject'
  | 'county approve'
  | 'county return'
  | 'county reject'
  | 'resubmit'
  | 'resubmit unchanged'
  | 'place'
  | 'place in another class'
  | 'the class is removed'
  | 'a paper ends the custody dispute'
  | 'withdraw'
  | 'a later one is filed'
  | 'the later one completes'
  | 'the later one is withdrawn'

export interface TransferPath {
  title: string
  /** Under the overlay of 2025 the receiving county approves. */
  county: boolean
  steps: readonly TransferStep[]
  outcome: Outcome
}

/** Every way of a transfer under both policies, each named as its golden journal. */
export const transfers = {
  placed: { title: '转出园同意，编班后办结', county: false, steps: ['agree', 'place'], outcome: 'completed' },
  'objection-overruled': {
    title: '转出园异议，裁决准予转园',
    county: false,
    steps: ['object', 'arbitrate approve', 'place'],
    outcome: 'completed',
  },
  'objection-upheld': {
    title: '转出园异议，裁决不予转园',
    county: false,
    steps: ['object', 'arbitrate reject'],
    outcome: 'rejected',
  },
  'custody-disputed': {
    title: '转出园以监护权争议为由提出异议，裁决不予转园',
    county: false,
    steps: ['object for custody', 'arbitrate reject'],
    outcome: 'rejected',
  },
  'custody-settled': {
    title: '监护权争议：裁决准予转园，法院文书登记前编班未成，登记后办结',
    county: false,
    steps: ['object for custody', 'arbitrate approve', 'place', 'a paper ends the custody dispute', 'place'],
    outcome: 'completed',
  },
  'approved-by-county': {
    title: '转出园同意，转入园县级审核通过',
    county: true,
    steps: ['agree', 'county approve', 'place'],
    outcome: 'completed',
  },
  'rejected-by-county': {
    title: '转出园同意，转入园县级审核不通过',
    county: true,
    steps: ['agree', 'county reject'],
    outcome: 'rejected',
  },
  'returned-by-county': {
    title: '县级退回，补正改动了内容：转出园重新同意，再到县级',
    county: true,
    steps: ['agree', 'county return', 'resubmit', 'agree', 'county approve', 'place'],
    outcome: 'completed',
  },
  'returned-unchanged': {
    title: '县级退回，内容未改：直接回到县级',
    county: true,
    steps: ['agree', 'county return', 'resubmit unchanged', 'county approve', 'place'],
    outcome: 'completed',
  },
  'withdrawn-at-county': {
    title: '县级审核前撤回',
    county: true,
    steps: ['agree', 'withdraw'],
    outcome: 'withdrawn',
  },
  withdrawn: { title: '转出园办理前撤回', county: false, steps: ['withdraw'], outcome: 'withdrawn' },
  'withdrawn-before-placing': {
    title: '编班前撤回',
    county: false,
    steps: ['agree', 'withdraw'],
    outcome: 'withdrawn',
  },
  'class-removed': {
    title: '编班时班级已撤销：登记未成，另选班级后办结',
    county: false,
    steps: ['agree', 'the class is removed', 'place', 'place in another class'],
    outcome: 'completed',
  },
  superseded: {
    title: '同一幼儿后提出的转园先暂缓、后终止前一件',
    county: false,
    steps: ['agree', 'a later one is filed', 'the later one completes'],
    outcome: 'superseded',
  },
  revived: {
    title: '后提出的转园撤回，前一件恢复办理',
    county: false,
    steps: ['a later one is filed', 'the later one is withdrawn', 'agree', 'place'],
    outcome: 'completed',
  },
} as const satisfies Record<string, TransferPath>
