import type { Overlay } from './overlay.ts'

const regulation = '《全国学前儿童学籍管理办法（试行）》'

/**
 * No clean official copy was at hand: every rule is as reported and has still to be checked (待核对). Where no number
 * was reported the one of the base pack stands, under a source that says so.
 */
export const national2025: Overlay = {
  name: 'national-2025',
  version: '1',
  effectiveFrom: '2025-12-29',
  title: `${regulation}（待核对）`,
  source: `${regulation}，2025-12-29 印发施行；仅见摘要，待核对`,
  certainty: 'digest',
  clocks: {
    'child-archive.create': {
      budget: '2mo',
      source: `${regulation}：入园 2 个月内建立学籍档案（待核对）`,
      certainty: 'digest',
    },
    'transfer.release': {
      budget: '10wd',
      source: `${regulation}：转出、转入两园 10 个工作日内办理（待核对）`,
      certainty: 'digest',
    },
    'key-field-correction.approve': {
      source: `${regulation}：幼儿园核实；天数未见报道，仍按每环节 10 个工作日（待核对）`,
      certainty: 'digest',
    },
    'key-field-correction.county-review': {
      source: `${regulation}：县级教育行政部门审核；天数未见报道，仍按每环节 10 个工作日（待核对）`,
      certainty: 'digest',
    },
  },
  stages: { 'key-field-correction.county-review': true, 'transfer.approve': true },
}
