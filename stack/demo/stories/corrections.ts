import { demoCitizen } from '../children.ts'
import type { Process } from '../../../domain/process.ts'
import { keyFieldCorrection } from '../../../processes/key-field-correction.ts'
import { childId } from '../ids.ts'
import { paper } from './papers.ts'
import type { Story } from './teller.ts'

const institution = '1141900004'

/** Approved by the kindergarten; 二七区 tries the regulation of 2025, so the county reviews it now. */
export const correction: Story = (it) => {
  let caseId = ''
  return [
    it.on(-3, '09:15', async () => {
      const papers = []
      for (const [kind, name] of [
        ['application', '申请书.pdf'],
        ['guardian-id', '监护人身份证.pdf'],
        ['household-register', '户口簿.pdf'],
      ] as const)
        papers.push({ kind, attachment: await paper(it, 'clerk-erqi', institution, name) })
      caseId = await it.files('clerk-erqi', keyFieldCorrection as Process, {
        child: childId(`${institution}:0`),
        guardian: { name: '夏听蝉', relation: 'mother', idNumber: demoCitizen('1990-05-05', 28) },
        changes: { name: '夏听雨' },
        reason: '户口登记机关已更正姓名',
        papers,
      })
    }),
    it.on(-2, '16:30', async () => {
      await it.says('reviewer-erqi', caseId, 'approve', { form: { originalsSeen: true } })
      await it.follows(caseId, { kind: 'open', key: { stage: 'county-review', slot: '', round: 1 } })
    }),
  ]
}
