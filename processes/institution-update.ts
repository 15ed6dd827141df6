import { process } from '../domain/process.ts'
import { diffOf } from '../domain/sections/diff.ts'
import {
  isMajor,
  paperFor,
  patchFields,
  sections,
  sectionTitles,
  wrongFields,
} from '../domain/sections/index.ts'

/**
 * R13a: an institution keeps its base information up to date within a month of the change; its 主管部门 reviews it,
 * and from then on it holds, from the day of the change.
 */
export const institutionUpdate = process({
  name: 'institution-update',
  code: 'IU',
  title: '机构信息变更',
  article: '第十三条（一）',
  formVersion: 1,
  form: (kit) =>
    kit.object({
      section: kit.option({ title: '变更的部分', article: '第十三条（一）' }, sectionTitles),
      changedOn: kit.day({ title: '变更日期', hint: '实际变更的日期，应在 1 个月内申报' }),
      patch: kit
        .object(patchFields)
        .meta({ title: '变更的内容', hint: '只填有变更的项目', widget: 'section', by: 'section' }),
      papers: kit.attachments({ title: '佐证材料', hint: '重要事项变更须附许可证或批复文件' }),
    }),
  filedBy: { seat: 'own institution', role: 'clerk' },
  filing: { clock: 'institution-update.filing', from: (form) => form.changedOn },
  tasks: {
    review: {
      title: '审核',
      by: 'own authority',
      role: 'officer',
      clock: 'institution-update.review',
      moves: ['refer', 'take-over'],
      verdicts: ['approve', 'return', 'reject'],
      // A major matter changes who the institution is: its approval is signed like a refusal (经办 → 复核 → 签发).
      countersigned: ({ section, patch }) => (isMajor(section, patch) ? ['approve'] : []),
    },
  },
  reads: 'sectionThen',
  check({ section, changedOn, patch, papers }, _policy, { today, current }) {
    if (changedOn > today) return [{ path: 'changedOn', message: '变更日期不能晚于今天' }]
    const strange = wrongFields(section, patch)
    if (strange.length > 0) return strange
    if (!current) return [{ path: 'changedOn', message: '该机构在这一天还没有这一部分的登记' }]
    const changes = diffOf(section, patch, current)
    if (changes.length === 0) return [{ path: 'patch', message: '与现有登记相同，没有变更' }]
    return papers.length === 0 && changes.some(({ major }) => major)
      ? [{ path: 'papers', message: `请附上：${paperFor(current)}` }]
      : []
  },
  rules: [
    { title: '变更日期不晚于今天，当时已有登记', article: '第十三条（一）', at: ['changedOn'], first: true },
    { title: '与现有登记不同', article: '第十三条（一）', at: ['patch'], first: true },
    { title: '重要事项附许可证或批复', article: '第十三条（一）', at: ['papers'] },
  ],
  diff: ({ section, patch }, current) => diffOf(section, patch, current),
  excludes: (form) => form.section,
  evidence: { field: 'papers', ids: (form) => form.papers },
  base: {
    begin: (section) => (section in sections ? { section: section as keyof typeof sections } : undefined),
    change: ({ section, patch }) => ({ section, patch }),
  },
  effects: { 'review.approve': 'applySection' },
  repair: { applySection: 'review' },
  withdraw: 'while-open',
})
