/** A rule by which a date is checked: where it stands, and how many working days it gives. */
export interface Rule {
  title: string
  law: string
  days: number
}

const arbitration = '第十三条、第二十六条未定天数；比照 2014 年问题学籍处理惯例（3+5+5+5 个工作日）'
const correction = '第二十七条（二）未定天数；比照中小学学籍系统，每环节 10 个工作日'

/** The regulation as this check reads it, by the name that the API gives each clock. */
export const regulation: Readonly<Record<string, Rule>> = {
  'change-report.decide': {
    title: '异动申报办理',
    law: '第十四条：5 个工作日内审核或阅知',
    days: 5,
  },
  'institution-update.review': {
    title: '机构信息变更审核',
    law: '第十三条（一）未定天数；比照第十四条的 5 个工作日',
    days: 5,
  },
  'key-field-correction.approve': { title: '园所核准', law: correction, days: 10 },
  'transfer.overall': { title: '转园全程', law: '第二十七条（三）：30 个工作日内完成', days: 30 },
  'transfer.release': {
    title: '转出园协助办理',
    law: '第二十七条（三）未定天数；比照中小学学籍系统，每环节 10 个工作日',
    days: 10,
  },
  'transfer.place': {
    title: '编入班级',
    law: '第二十七条（三）未定此环节天数；比照第十四条的 5 个工作日',
    days: 5,
  },
  'dispute.evidence': { title: '当事园提交佐证', law: arbitration, days: 5 },
  'dispute.examine': { title: '县级审核本方', law: arbitration, days: 3 },
  'dispute.decide': { title: '仲裁', law: arbitration, days: 5 },
  'dispute.accept': { title: '当事园申请复核', law: arbitration, days: 5 },
  supplement: { title: '补正', law: '行政许可一次性告知惯例：补正最长 10 个工作日', days: 10 },
  'supervision.reply': { title: '督办件反馈', law: '政务督查惯例：5 个工作日内反馈', days: 5 },
  'supervision.check': { title: '督办件核查', law: '政务督查惯例：收到反馈后 5 个工作日内核查', days: 5 },
}

/** The clock that runs at each desk of each process. */
export const clockAt: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'change-report': { acknowledge: 'change-report.decide', review: 'change-report.decide' },
  'institution-update': { review: 'institution-update.review' },
  'key-field-correction': { 'institution-approve': 'key-field-correction.approve' },
  transfer: { release: 'transfer.release', arbitrate: 'dispute.decide', place: 'transfer.place' },
  dispute: {
    evidence: 'dispute.evidence',
    examine: 'dispute.examine',
    arbitrate: 'dispute.decide',
    accept: 'dispute.accept',
  },
  supervision: { reply: 'supervision.reply', check: 'supervision.check' },
}

/** The clock over the whole of a case, where a process has one. */
export const overall: Readonly<Record<string, string>> = { transfer: 'transfer.overall' }

/** From which day on a rung may ring: working days from the due day, and one day more where it rings at 24:00. */
export const rungs: Readonly<Record<string, { title: string; day: number; end: boolean }>> = {
  'd-1': { title: '到期前一个工作日提醒', day: -1, end: false },
  due: { title: '到期日提醒', day: 0, end: false },
  overdue: { title: '超期亮牌', day: 0, end: true },
  silent: { title: '逾期未提交', day: 0, end: true },
  lapse: { title: '补正逾期', day: 0, end: true },
  '+3': { title: '超期 3 个工作日，报上级督办', day: 3, end: true },
  '+10': { title: '超期 10 个工作日，红牌', day: 10, end: true },
}
