import { rulingForms } from '../domain/identity/ruling.ts'
import { process } from '../domain/process.ts'

const outcomes = ['same-child', 'different-children', 'cancel'] as const

/**
 * R13b, R26c: archives that stand in each other's way. The parties hand in what they have; where the counties agree they
 * decide, else the lowest unit above all of them. The register is written at the end, when nobody can ask for a
 * reconsideration any more. There is one, and it is final: what the next superior has found nobody appeals against. Where
 * the register has moved on meanwhile, whoever ruled last rules anew; a new ruling of the first instance is again laid before
 * the parties.
 */
export const dispute = process({
  name: 'dispute',
  code: 'DS',
  title: '问题学籍仲裁',
  article: '第十三条、第二十六条',
  formVersion: 1,
  form: (kit) =>
    kit.object({
      named: kit
        .list(
          { title: '涉及的幼儿', hint: '每名幼儿填身份证件号或学籍号，以及姓名；至少两名' },
          kit.object({
            number: kit.idNumber({ title: '身份证件号或学籍号' }),
            name: kit.personName({ title: '幼儿姓名' }),
          }),
          { min: 2, max: 50 },
        )
        .optional(),
      children: kit
        .list({ title: '系统立案涉及的幼儿', system: true }, kit.child({ title: '幼儿' }), {
          min: 1,
          max: 50,
        })
        .optional(),
      opened: kit
        .option({ title: '系统立案事由', system: true }, { blocked: '登记冲突', objection: '转出园异议' })
        .optional(),
      reason: kit.words({ title: '立案理由' }, 500).optional(),
    }),
  filedBy: { seat: 'opening county', role: 'officer' },
  parties: 'disputedChildren',
  weighs: 'disputedChildren',
  tasks: {
    evidence: {
      title: '提交佐证',
      by: 'each party',
      role: 'reviewer',
      clock: 'dispute.evidence',
      verdicts: ['submit'],
      verdictForms: {
        submit: (kit) =>
          kit.object({ papers: kit.attachments({ title: '佐证材料', hint: '没有材料的写明情况' }) }),
      },
      papers: ({ papers }) => papers as readonly string[],
    },
    examine: {
      title: '县级审核本方',
      by: 'each county',
      role: 'officer',
      clock: 'dispute.examine',
      moves: ['take-over'],
      verdicts: outcomes,
      rulings: rulingForms,
    },
    arbitrate: {
      title: '仲裁',
      by: 'lowest common superior',
      role: 'arbiter',
      clock: 'dispute.decide',
      verdicts: outcomes,
      rulings: rulingForms,
    },
    accept: {
      title: '当事园对结论的意见',
      by: 'each party',
      role: 'reviewer',
      clock: 'dispute.accept',
      verdicts: ['accept', 'appeal'],
    },
    reconsider: {
      title: '复核',
      by: 'next superior',
      role: 'arbiter',
      clock: 'dispute.reconsider',
      verdicts: outcomes,
      rulings: rulingForms,
    },
  },
  check({ named, children, opened, reason }) {
    return [
      ...(named === undefined ? [{ path: 'named', message: '请填写涉及的幼儿' }] : []),
      ...(reason === undefined ? [{ path: 'reason', message: '请写明立案理由' }] : []),
      ...(children === undefined ? [] : [{ path: 'children', message: '由系统填写' }]),
      ...(opened === undefined ? [] : [{ path: 'opened', message: '由系统填写' }]),
    ]
  },
  effects: { 'case.completed': 'settleDispute' },
  repair: { settleDispute: 'arbitrate' },
  withdraw: 'never',
})
