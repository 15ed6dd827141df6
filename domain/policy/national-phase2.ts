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
    supplement: {
      title: '补正',
      budget: '10wd',
      endsAt: '24:00',
      source: '行政许可一次性告知惯例；补正最长 10 个工作日',
      certainty: 'practice',
      rungs: [],
    },
  },
  // The rules name no hours for reminders; 8:30–17:30 is office practice.
  notices: {
    hours: { from: '08:30', to: '17:30' },
    digestAt: '08:30',
    source: '机关作息惯例；运行规则未规定提醒时间',
    certainty: 'practice',
  },
  catalogue: builtInCatalogue,
}
