import { builtInCatalogue } from './built-in-catalogue.ts'
import { identityEvidence } from './identity-evidence.ts'
import {
  applicantClock,
  applicantLadder,
  arbiterLadder,
  authorityLadder,
  checkLadder,
  institutionLadder,
  overallLadder,
  partyLadder,
  replyLadder,
} from './ladder.ts'
import { nationalSettings } from './national-settings.ts'
import type { PolicyPack } from './pack.ts'

/*
 * 教基一厅函〔2014〕50号 as practised: 3 + 5 + 5 + 5 working days (certainty: practice). The rules leave the days to policy and
 * give evidence 5 of its own, so the four are those of the authorities and of the reconsideration: the county looks into its
 * own side in 3, then ruling, application for a reconsideration and reconsideration have 5 each.
 */
const arbitration = '规则未定天数；比照 2014 年全国学籍系统问题学籍处理惯例（3+5+5+5 个工作日）'

/** The default pack: 全国学前教育管理信息系统（二期）运行规则, as restated in the project's requirements. */
export const nationalPhase2: PolicyPack = {
  name: 'national-phase2',
  version: '1',
  effectiveFrom: '2024-01-01',
  title: '全国学前教育管理信息系统二期运行规则',
  clocks: {
    'change-report.decide': {
      title: '异动申报办理',
      budget: '5wd',
      endsAt: '24:00',
      source: '第十四条：一般在 5 个工作日内审核或阅知',
      certainty: 'text',
      // R14 names no rung; reminders, cards and 督办 are 电子监察 practice.
      rungs: authorityLadder,
    },
    [applicantClock]: {
      title: '补正',
      budget: '10wd',
      endsAt: '24:00',
      source: '行政许可一次性告知惯例；补正最长 10 个工作日',
      certainty: 'practice',
      rungs: applicantLadder,
    },
    'supervision.reply': {
      title: '督办件反馈',
      budget: '5wd',
      endsAt: '24:00',
      source: '政务督查惯例；督办件一般在 5 个工作日内反馈',
      certainty: 'practice',
      rungs: replyLadder,
    },
    'supervision.check': {
      title: '督办件核查',
      budget: '5wd',
      endsAt: '24:00',
      source: '政务督查惯例；收到反馈后 5 个工作日内核查',
      certainty: 'practice',
      rungs: checkLadder,
    },
    'institution-update.review': {
      title: '机构信息变更审核',
      budget: '5wd',
      endsAt: '24:00',
      source: '第十三条规定须经审核，未定天数；比照第十四条的 5 个工作日',
      certainty: 'practice',
      rungs: authorityLadder,
    },
    // Counted from the change, and nobody is carded for it: a filing after its end is only marked 逾期申报.
    'institution-update.filing': {
      title: '机构信息变更申报',
      budget: '1mo',
      endsAt: '24:00',
      source: '第十三条：机构基础信息变更后 1 个月内更新',
      certainty: 'text',
      rungs: [],
    },
    'key-field-correction.approve': {
      title: '关键信息变更核准',
      budget: '10wd',
      endsAt: '24:00',
      source: '第二十七条规定由幼儿园核准，未定天数；比照中小学学籍系统每环节 10 个工作日',
      certainty: 'practice',
      rungs: institutionLadder,
    },
    'key-field-correction.county-review': {
      title: '关键信息变更县级审核',
      budget: '10wd',
      endsAt: '24:00',
      source: '本规则不设县级审核；启用时比照中小学学籍系统每环节 10 个工作日',
      certainty: 'practice',
      rungs: authorityLadder,
    },
    'child-archive.create': {
      title: '新建幼儿档案',
      budget: '1mo',
      endsAt: '24:00',
      source: '第二十六条：首次入园 1 个月内建立幼儿档案',
      certainty: 'text',
      rungs: [],
    },
    'transfer.overall': {
      title: '转园全程',
      budget: '30wd',
      endsAt: '24:00',
      source: '第二十七条：30 个工作日内完成转园',
      certainty: 'text',
      rungs: overallLadder,
    },
    'transfer.release': {
      title: '转出园协助办理',
      budget: '10wd',
      endsAt: '24:00',
      source: '第二十七条规定转出方协助办理，未定天数；比照中小学学籍系统每环节 10 个工作日',
      certainty: 'practice',
      rungs: institutionLadder,
    },
    'transfer.approve': {
      title: '转园县级审核',
      budget: '10wd',
      endsAt: '24:00',
      source: '本规则由县级知悉，不设审核；启用时比照中小学学籍系统每环节 10 个工作日',
      certainty: 'practice',
      rungs: authorityLadder,
    },
    'transfer.place': {
      title: '转入园编班',
      budget: '5wd',
      endsAt: '24:00',
      source: '第二十七条规定全程 30 个工作日，未定此环节天数；比照第十四条的 5 个工作日',
      certainty: 'practice',
      rungs: institutionLadder,
    },
    'dispute.evidence': {
      title: '当事园提交佐证',
      budget: '5wd',
      endsAt: '24:00',
      source: '规则未定天数；比照办理惯例定为 5 个工作日，可由各省调整',
      certainty: 'practice',
      rungs: partyLadder,
    },
    'dispute.examine': {
      title: '县级审核本方',
      budget: '3wd',
      endsAt: '24:00',
      source: arbitration,
      certainty: 'practice',
      rungs: authorityLadder,
    },
    'dispute.decide': {
      title: '仲裁',
      budget: '5wd',
      endsAt: '24:00',
      source: arbitration,
      certainty: 'practice',
      rungs: arbiterLadder,
    },
    'dispute.accept': {
      title: '当事园申请复核',
      budget: '5wd',
      endsAt: '24:00',
      source: arbitration,
      certainty: 'practice',
      rungs: partyLadder,
    },
    'dispute.reconsider': {
      title: '复核',
      budget: '5wd',
      endsAt: '24:00',
      source: arbitration,
      certainty: 'practice',
      rungs: arbiterLadder,
    },
  },
  // Under this pack the county gets a copy of a transfer 抄送, and the institution alone approves a correction (R27).
  stages: { 'key-field-correction.county-review': false, 'transfer.approve': false },
  settings: nationalSettings,
  evidence: { 'key-field-correction': identityEvidence },
  // The rules name no hours for reminders; 8:30–17:30 is office practice.
  notices: {
    hours: { from: '08:30', to: '17:30' },
    digestAt: '08:30',
    source: '机关作息惯例；运行规则未规定提醒时间',
    certainty: 'practice',
  },
  catalogue: builtInCatalogue,
}
