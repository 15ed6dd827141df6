import { builtInCatalogue } from './built-in-catalogue.ts'
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
    'institution-update.review': {
      title: '机构信息变更审核',
      budget: '5wd',
      endsAt: '24:00',
      source: '第十三条（一）未定审核时限，比照第十四条',
      certainty: 'practice',
      rungs: [{ name: 'overdue', after: 0, to: ['leader', 'officer'] }],
    },
    'institution-update.filing': {
      title: '机构信息变更申报',
      budget: '1mo',
      endsAt: '24:00',
      source: '第十三条（一）：机构信息变更后 1 个月内更新',
      certainty: 'text',
      // The applicant's lateness is marked on the case; it gives the authority no card.
      rungs: [],
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
  catalogue: builtInCatalogue,
}
