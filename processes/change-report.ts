import { checkExtra } from '../domain/catalogue.ts'
import { process } from '../domain/process.ts'

/**
 * R14: an institution reports a change to its county, which reviews it or takes note of it. The report never
 * writes a base section by itself (一事一报).
 */
export const changeReport = process({
  name: 'change-report',
  code: 'CR',
  title: '异动申报',
  article: '第十四条',
  formVersion: 1,
  form: (kit) =>
    kit.object({
      category: kit.category({ title: '异动类别', article: '第十四条' }),
      effectiveFrom: kit.day({ title: '生效日期', hint: '异动实际发生或开始的日期' }),
      effectiveTo: kit.day({ title: '截止日期', hint: '暂时性的异动填写' }).optional(),
      description: kit.words({ title: '情况说明' }),
      extra: kit.extra({ title: '类别字段' }),
      papers: kit.attachments({ title: '佐证材料', hint: 'PDF、JPEG、PNG 或 OFD，每份不超过 20 MB' }),
    }),
  filedBy: { seat: 'own institution', role: 'clerk' },
  tasks: {
    acknowledge: {
      title: '阅知',
      by: 'own county',
      role: 'officer',
      clock: 'change-report.decide',
      moves: ['refer', 'take-over'],
      verdicts: ['acknowledge', 'explain', 'to-review'],
      when: (form, policy) => policy.category(form.category)?.handling === 'acknowledge',
    },
    review: {
      title: '审核',
      by: 'own county',
      role: 'officer',
      clock: 'change-report.decide',
      moves: ['refer', 'take-over'],
      verdicts: ['approve', 'return', 'reject'],
    },
  },
  check(form, policy) {
    const category = policy.category(form.category)
    if (!category) return [{ path: 'category', message: '本县没有这个异动类别' }]
    const errors = checkExtra(category, form.extra)
    if (form.effectiveTo !== undefined && form.effectiveTo < form.effectiveFrom)
      errors.push({ path: 'effectiveTo', message: '截止日期不能早于生效日期' })
    if (form.papers.length < category.papers.length)
      errors.push({ path: 'papers', message: `请附上：${category.papers.join('、')}` })
    return errors
  },
  rules: [
    { title: '异动类别在本县适用', article: '第十四条', at: ['category'], first: true },
    { title: '本类别的内容齐全', article: '第十四条', at: ['extra'] },
    { title: '起止日期先后正确', article: '第十四条', at: ['effectiveTo'] },
    { title: '材料齐全', article: '第十四条', at: ['papers'] },
  ],
  touches: (form, policy) => policy.category(form.category)?.touches,
  excludes: (form) => form.category,
  evidence: { field: 'papers', ids: (form) => form.papers },
  effects: {
    'acknowledge.filed': 'recordChange',
    // 要求说明 may have corrected the dates since the filing.
    'acknowledge.acknowledge': 'recordChange',
    'review.approve': 'recordChange',
    'review.reject': 'voidChange',
    'case.withdrawn': 'voidChange',
  },
  repair: { recordChange: 'review' },
  withdraw: 'while-open',
})
