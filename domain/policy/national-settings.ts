import type { Choice, Settings } from './setting.ts'
import type { Verdict } from '../verdicts.ts'

const signable: readonly Verdict[] = ['approve', 'reject']

/** Nothing beyond what is signed on every desk; a locality may ask for more. */
const more = (title: string): Choice<Verdict> => ({
  title: `${title}另须复核、签发的决定`,
  value: [],
  of: signable,
  least: 0,
  source: '规则未规定；各环节可由地方增列',
  certainty: 'practice',
})

const outcomes: readonly Verdict[] = ['same-child', 'different-children', 'cancel']

/** 仲裁 is signed three times: it decides over archives of more than one institution. */
const rulings = (title: string, value: readonly Verdict[]): Choice<Verdict> => ({
  title: `${title}须复核、签发的结论`,
  value,
  of: outcomes,
  least: 0,
  source: '规则未规定；仲裁结论经办、复核、签发三级签署是机关公文办理惯例',
  certainty: 'practice',
})

/** The settings of the national pack; the rules of phase 2 name none of these numbers. */
export const nationalSettings: Settings = {
  'desk.claim-returns': {
    title: '签收后未办理退回待办池的工作日数',
    value: 1,
    between: [1, 10],
    source: '规则未规定；签收后一个工作日未办理即退回待办池，是首问负责制的通行做法',
    certainty: 'practice',
  },
  'desk.urge': {
    title: '申请人两次催办之间的工作日数',
    value: 1,
    between: [1, 10],
    source: '规则未规定；催办每个工作日一次，以免重复打扰经办人',
    certainty: 'practice',
  },
  'countersign.authority': {
    title: '主管部门须复核、签发的决定',
    value: ['reject'],
    of: signable,
    least: 0,
    source: '规则未规定；不予通过的决定经办、复核、签发三级签署是机关公文办理惯例',
    certainty: 'practice',
  },
  'countersign.chain': {
    title: '复核、签发的顺序',
    value: ['section-head', 'leader'],
    of: ['section-head', 'leader'],
    least: 1,
    source: '规则未规定；经办、复核、签发三级签署是机关公文办理惯例',
    certainty: 'practice',
  },
  'transfer.freeze': {
    title: '暂不受理新转园的时段',
    value: [],
    most: 6,
    source: '规则未规定；期末、招生期间由地方设定冻结期',
    certainty: 'practice',
  },
  'countersign.change-report.review': more('异动申报审核'),
  'countersign.institution-update.review': more('机构信息变更审核'),
  'countersign.key-field-correction.county-review': more('关键信息变更县级审核'),
  'countersign.transfer.approve': more('转园县级审核'),
  'countersign.transfer.arbitrate': { ...more('转园异议裁决'), value: ['approve'] },
  'countersign.dispute.examine': rulings('问题学籍县级审核', []),
  'countersign.dispute.arbitrate': rulings('问题学籍仲裁', outcomes),
  'countersign.dispute.reconsider': rulings('问题学籍复核', outcomes),
}
