import { guardian } from '../domain/guardian.ts'
import { checkCorrection, identityDiff } from '../domain/identity/correction.ts'
import { idTypes } from '../domain/identity/id-types.ts'
import { keyFields, sexes, type Identity } from '../domain/identity/key-fields.ts'
import { process } from '../domain/process.ts'
import { childSlot } from '../domain/slot.ts'
import { wordsOf } from '../domain/words.ts'

/** The register as it is read for this process (`reads`). */
const held = (current: unknown) => current as Identity & { custodyDisputed: boolean }

/**
 * R27b: the five key fields of a child are changed only on the guardian's application, with original and copy of the
 * proof. The institution approves; where the policy says so, the county reviews.
 */
export const keyFieldCorrection = process({
  name: 'key-field-correction',
  code: 'KC',
  title: '关键信息变更',
  article: '第二十七条（二）',
  formVersion: 1,
  form: (kit) =>
    kit.object({
      child: kit.child({ title: '幼儿' }),
      guardian: guardian(kit, '第二十七条（二）'),
      changes: kit
        .object({
          name: kit.personName(keyFields.name).optional(),
          sex: kit.option(keyFields.sex, wordsOf(sexes)).optional(),
          birth: kit.day(keyFields.birth).optional(),
          idType: kit.option(keyFields.idType, wordsOf(idTypes)).optional(),
          idNumber: kit.idNumber(keyFields.idNumber).optional(),
        })
        .meta({ title: '更改的内容', hint: '只填要更改的项目', widget: 'identity', by: 'child' }),
      since: kit.day({ title: '变更日期', hint: '户籍等依法变更的日期；原来登记有误的不填' }).optional(),
      reason: kit.words({ title: '申请理由' }, 500),
      papers: kit.proofs({ title: '证明材料', hint: '复印件；原件由园所审核员当面核验' }),
    }),
  filedBy: { seat: 'own institution', role: 'clerk' },
  tasks: {
    'institution-approve': {
      title: '园所核准',
      by: 'own institution',
      role: 'reviewer',
      clock: 'key-field-correction.approve',
      // Its children are no matter of another institution; the county may act in its place (代为核办).
      moves: ['take-over'],
      verdicts: ['approve', 'return', 'reject'],
      verdictForms: {
        approve: (kit) => kit.object({ originalsSeen: kit.tick({ title: '原件已核验，与复印件一致' }) }),
      },
    },
    'county-review': {
      title: '县级审核',
      by: 'own county',
      role: 'officer',
      clock: 'key-field-correction.county-review',
      moves: ['refer', 'take-over'],
      verdicts: ['approve', 'return', 'reject'],
      when: 'policy',
    },
  },
  reads: 'enrolledChild',
  check(form, policy, { today, current }) {
    const matrix = policy.evidence('key-field-correction')
    if (!matrix) return [{ path: 'papers', message: '本省没有规定关键信息变更的证明材料，暂不能申报' }]
    return checkCorrection(form, current && held(current), matrix, today)
  },
  rules: [
    {
      title: '本园幼儿，且与现有登记不同',
      article: '第二十七条（二）',
      at: ['child', 'changes'],
      first: true,
    },
    { title: '姓名规范，没有监护权争议', article: '第二十七条（二）', at: ['changes.name'] },
    { title: '证件号校验', article: '第二十七条（二）', at: ['changes.idType', 'changes.idNumber'] },
    {
      title: '出生日期、性别与证件号一致',
      article: '第二十七条（二）',
      at: ['changes.birth', 'changes.sex'],
    },
    { title: '监护人姓名、证件号规范', article: '第二十七条（二）', at: ['guardian'] },
    { title: '变更日期在出生以后、今天以前', article: '第二十七条（二）', at: ['since'] },
    { title: '材料齐全', article: '第二十七条（二）', at: ['papers'] },
  ],
  diff: ({ changes }, current) => identityDiff(held(current), changes),
  concerns: ({ child }) => child,
  excludes: ({ child }) => childSlot(child),
  evidence: { field: 'papers', ids: ({ papers }) => papers.map(({ attachment }) => attachment) },
  effects: { 'last.approve': 'correctIdentity' },
  repair: { correctIdentity: 'last' },
  opens: { correctIdentity: 'dispute' },
  withdraw: 'while-open',
})
