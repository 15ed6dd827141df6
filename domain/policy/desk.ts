import type { DeskRules } from './pack.ts'

/** The desk rules of the national pack; the rules of phase 2 name none of these numbers. */
export const nationalDesk: DeskRules = {
  claimReturns: {
    workingDays: 1,
    source: '规则未规定；签收后一个工作日未办理即退回待办池，是首问负责制的通行做法',
    certainty: 'practice',
  },
  urge: {
    workingDays: 1,
    source: '规则未规定；催办每个工作日一次，以免重复打扰经办人',
    certainty: 'practice',
  },
  countersign: [
    {
      verdicts: ['reject'],
      chain: ['section-head', 'leader'],
      source: '规则未规定；不予通过的决定经办、复核、签发三级签署是机关公文办理惯例',
      certainty: 'practice',
    },
  ],
}
