import { guardian } from '../domain/guardian.ts'
import { objectionGrounds } from '../domain/objection.ts'
import { process } from '../domain/process.ts'
import { childSlot } from '../domain/slot.ts'
import { isFrozen } from '../domain/time/windows.ts'
import { wordsOf } from '../domain/words.ts'

/**
 * R27c: the receiving side starts, the releasing side assists, and within 30 working days the child has moved. Until then
 * it counts where it was. Of several applications of its guardians the latest goes on.
 */
export const transfer = process({
  name: 'transfer',
  code: 'TR',
  title: '幼儿转园',
  article: '第二十七条（三）',
  formVersion: 1,
  form: (kit) =>
    kit.object({
      number: kit.idNumber({ title: '身份证件号或学籍号', hint: '须与姓名一致' }),
      name: kit.personName({ title: '幼儿姓名' }),
      guardian: guardian(kit, '第二十七条（三）'),
      reason: kit.words({ title: '转园理由' }, 500),
      application: kit.attachments({ title: '监护人签名的转园申请', hint: '至少一份' }),
    }),
  filedBy: { seat: 'receiving institution', role: 'clerk' },
  parties: 'childMovingHere',
  clock: 'transfer.overall',
  latestOnly: true,
  copies: ['receiving county'],
  tasks: {
    release: {
      title: '转出园协助办理',
      by: 'releasing institution',
      role: 'reviewer',
      clock: 'transfer.release',
      moves: ['take-over'],
      verdicts: ['agree', 'object'],
      verdictForms: {
        object: (kit) =>
          kit.object({
            ground: kit.option(
              { title: '异议事由', hint: '收费、合同争议不是异议事由' },
              wordsOf(objectionGrounds),
            ),
            against: kit.child({ title: '涉及的另一份档案', hint: '存在未结问题学籍时填写' }).optional(),
          }),
      },
    },
    approve: {
      title: '转入园县级审核',
      by: 'receiving county',
      role: 'officer',
      clock: 'transfer.approve',
      moves: ['take-over'],
      verdicts: ['approve', 'return', 'reject'],
      when: 'policy',
    },
    arbitrate: {
      title: '异议裁决',
      by: 'lowest common superior',
      role: 'arbiter',
      clock: 'dispute.decide',
      verdicts: ['approve', 'reject'],
    },
    place: {
      title: '编入班级',
      by: 'receiving institution',
      role: 'reviewer',
      clock: 'transfer.place',
      moves: ['take-over'],
      verdicts: ['place'],
      verdictForms: {
        place: (kit) =>
          kit.object({
            class: kit.id({ title: '班级', widget: 'class' }),
            arrivedOn: kit.day({ title: '实际到园日期', hint: '与转园日期分别记载' }),
          }),
      },
    },
  },
  check({ application }, policy, { filedOn }) {
    const windows = policy.settings['transfer.freeze'].value
    return [
      ...(application.length === 0 ? [{ path: 'application', message: '请附监护人签名的转园申请' }] : []),
      ...(isFrozen(windows, filedOn)
        ? [{ path: '', message: `当前处于转园冻结期（${windows.join('、')}），暂不受理新的转园` }]
        : []),
    ]
  },
  rules: [
    { title: '附监护人签名的转园申请', article: '第二十七条（三）', at: ['application'] },
    { title: '申请时不在转园冻结期', article: '第二十七条（三）', at: [''] },
  ],
  excludes: (_form, [child]) => (child === undefined ? null : childSlot(child, 'transfer')),
  evidence: { field: 'application', ids: ({ application }) => application },
  effects: { 'release.object': 'heedObjection', 'place.place': 'moveChild' },
  repair: { moveChild: 'place' },
  opens: { heedObjection: 'dispute' },
  withdraw: 'while-open',
})
