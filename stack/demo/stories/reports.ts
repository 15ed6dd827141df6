import { saveDraft } from '../../../acts/draft.ts'
import { withdraw } from '../../../acts/withdraw.ts'
import type { Process } from '../../../domain/process.ts'
import { changeReport } from '../../../processes/change-report.ts'
import { done, type Story } from './teller.ts'

const report = changeReport as Process

const form = (category: string, effectiveFrom: string, description: string, more: object = {}) => ({
  category,
  effectiveFrom,
  description,
  extra: {},
  papers: [],
  ...more,
})

/** Begun and laid aside. */
export const draft: Story = (it) => [
  it.on(-1, '17:05', async () => {
    const unfinished = { category: 'bus-change', description: '新学期增加一辆校车，车牌号待定' }
    done(await saveDraft(it.office, it.by('clerk-jinshui'), report, { form: unfinished }))
  }),
]

/** Five working days are over today. */
export const dueToday: Story = (it) => [
  it.on(-5, '09:20', () =>
    it.files(
      'clerk-huaiyin',
      report,
      form('class-size-change', it.day(-6), '附设幼儿园新增一个小班', { extra: { classes: 7 } }),
    ),
  ),
]

/** Nobody in 中原区 has looked at it: the yellow card is given, and the prefecture's 督办件 is on its way. */
export const overdue: Story = (it) => [
  it.on(-13, '10:05', () =>
    it.files(
      'clerk-hedeng',
      report,
      form('suspension', it.day(5), '园舍抗震加固，停办一个月', {
        effectiveTo: it.day(25),
        extra: { placement: '在园幼儿由市直属另两所园临时接收' },
      }),
    ),
  ),
]

/** 待补正: sent back with what is missing. */
export const returned: Story = (it) => {
  let caseId = ''
  return [
    it.on(-4, '14:30', async () => {
      const more = { extra: { placement: '由附近园所接收' } }
      caseId = await it.files('clerk-erqi', report, form('suspension', it.day(4), '更换供暖管道', more))
    }),
    it.on(-2, '11:15', async () => {
      await it.says('officer-erqi', caseId, 'return', {
        comment: '请写明停办的截止日期，以及接收园所的名称和人数',
      })
      await it.follows(caseId, { kind: 'ask-supplement', key: { stage: 'review', slot: '', round: 1 } })
    }),
  ]
}

/** Approved in time; the suspension stands in the register. */
export const completed: Story = (it) => {
  let caseId = ''
  return [
    it.on(-9, '08:50', async () => {
      const more = { effectiveTo: it.day(-3), extra: { placement: '家长自行照看' } }
      caseId = await it.files('clerk-jiyuan', report, form('suspension', it.day(-7), '厨房改造', more))
    }),
    it.on(-8, '15:40', async () => {
      await it.says('officer-jiyuan', caseId, 'approve', { comment: '同意' })
      await it.follows(caseId, { kind: 'close', outcome: 'completed' })
    }),
  ]
}

/** 不通过 takes three persons: who handles it proposes, two sign. */
export const rejected: Story = (it) => {
  let caseId = ''
  return [
    it.on(-8, '09:35', async () => {
      const more = { extra: { mergedInto: '邻近的小学' } }
      caseId = await it.files('clerk-huaiyin', report, form('merger', it.day(10), '拟撤销附设幼儿园', more))
    }),
    it.on(-6, '10:20', () =>
      it.says('officer2-jinshui', caseId, 'reject', { comment: '周边学位不足，附设幼儿园应当保留' }),
    ),
    it.on(-6, '16:10', () => it.signs('head-jinshui', caseId)),
    it.on(-5, '09:05', async () => {
      await it.signs('leader-jinshui', caseId)
      await it.follows(caseId, { kind: 'close', outcome: 'rejected' })
    }),
  ]
}

/** Taken back on the day it was filed. */
export const withdrawn: Story = (it) => {
  let caseId = ''
  return [
    it.on(-3, '10:00', async () => {
      const more = { extra: { mergedInto: '西工区铃铛屋幼儿园' } }
      caseId = await it.files('clerk-shiliu', report, form('merger', it.day(20), '拟与邻园合并', more))
    }),
    it.on(-3, '15:25', async () => {
      done(await withdraw(it.office, it.by('clerk-shiliu'), caseId, '合并事宜暂缓'))
      await it.follows(caseId, { kind: 'close', outcome: 'withdrawn' })
    }),
  ]
}

/** 已阅知: it held from its filing on, and the county has taken note. */
export const acknowledged: Story = (it) => {
  let caseId = ''
  return [
    it.on(-6, '11:00', async () => {
      caseId = await it.files(
        'clerk-juhua',
        report,
        form('canteen-change', it.day(-7), '食堂由委托经营改为自营'),
      )
    }),
    it.on(-5, '14:00', async () => {
      await it.says('officer-longting', caseId, 'acknowledge')
      await it.follows(caseId, { kind: 'close', outcome: 'acknowledged' })
    }),
  ]
}
