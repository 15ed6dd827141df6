import type { Process } from '../../../domain/process.ts'
import { dispute as disputeProcess } from '../../../processes/dispute.ts'
import { transfer as transferProcess } from '../../../processes/transfer.ts'
import { demoChildren, demoCitizen } from '../children.ts'
import { childId } from '../ids.ts'
import { paper } from './papers.ts'
import type { Story } from './teller.ts'

/** A child as a form names it: by its number and its name. */
function named(institution: string, i: number): { number: string; name: string } {
  const child = demoChildren.find(({ id }) => id === childId(`${institution}:${String(i)}`))
  if (!child) throw new Error(`the demo has no child ${String(i)} at ${institution}`)
  return { number: child.statusNumber.number, name: child.identity.name }
}

/** From 金水区 to 洛阳: let go by the one kindergarten, not yet placed by the other. */
export const transfer: Story = (it) => {
  const receiving = '1141900009'
  let caseId = ''
  return [
    it.on(-6, '10:40', async () => {
      const application = [await paper(it, 'clerk-shiliu', receiving, '转园申请.pdf')]
      caseId = await it.files('clerk-shiliu', transferProcess as Process, {
        ...named('1141900001', 3),
        guardian: { name: '顾远行', relation: 'father', idNumber: demoCitizen('1988-08-18', 19) },
        reason: '随父母工作调动迁居洛阳',
        application,
      })
    }),
    it.on(-3, '14:20', async () => {
      await it.says('reviewer-jinshui', caseId, 'agree')
      await it.follows(caseId, { kind: 'open', key: { stage: 'place', slot: '', round: 1 } })
    }),
  ]
}

/** Two archives that may be one child, in two counties: one side has handed in what it has, the other has not. */
export const dispute: Story = (it) => {
  let caseId = ''
  return [
    it.on(-4, '09:50', async () => {
      caseId = await it.files('officer1-jinshui', disputeProcess as Process, {
        named: [named('1141900001', 6), named('1141900007', 2)],
        reason: '家长反映幼儿在两个区各有一份档案',
      })
    }),
    it.on(-2, '10:10', () =>
      it.says('reviewer-jinshui', caseId, 'submit', {
        comment: '本园有入园登记表和体检证明，原件可查',
        form: { papers: [] },
      }),
    ),
  ]
}
