import { builtInCatalogue } from './built-in-catalogue.ts'
import { identityEvidence } from './identity-evidence.ts'
import type { PolicyPack } from './pack.ts'

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
      // R14 names no rung; yellow card to the leader in charge at the due instant is 电子监察 practice.
      rungs: [{ name: 'overdue', after: 0, to: ['leader', 'officer'] }],
    },
    'key-field-correction.approve': {
      title: '关键信息变更园所核准',
      budget: '10wd',
      endsAt: '24:00',
      source: '第二十七条（二）未定期限；10 个工作日为学籍管理惯例',
      certainty: 'practice',
      rungs: [{ name: 'overdue', after: 0, to: ['principal', 'reviewer'] }],
    },
    'key-field-correction.county-review': {
      title: '关键信息变更县级审核',
      budget: '10wd',
      endsAt: '24:00',
      source: '2025 年学籍管理办法（试行）要求县级审核，期限未见原文；10 个工作日为惯例',
      certainty: 'practice',
      rungs: [{ name: 'overdue', after: 0, to: ['leader', 'officer'] }],
    },
    supplement: {
      title: '补正',
      budget: '10wd',
      endsAt: '24:00',
      source: '行政许可一次性告知惯例；补正最长 10 个工作日',
      certainty: 'practice',
      rungs: [],
    },
  },
  // R27: the institution alone approves a correction of key fields.
  stages: { 'key-field-correction.county-review': false },
  evidence: { 'key-field-correction': identityEvidence },
  catalogue: builtInCatalogue,
}
