import { file } from '../../../acts/file.ts'
import type { TaskRow } from '../../../db/tasks.ts'
import type { Person } from '../../../domain/may.ts'
import { nationalPhase2 } from '../../../domain/policy/national-phase2.ts'
import { process, type Process } from '../../../domain/process.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { accepted, openTask } from '../cases.ts'

/** A made-up process whose first desk is at the institution itself, as that of a key field correction is. */
const toyPurchase = process({
  name: 'toy-purchase',
  code: 'TP',
  title: '玩教具采购备案',
  article: '第十五条',
  formVersion: 1,
  form: (kit) => kit.object({ item: kit.line({ title: '玩教具名称' }) }),
  filedBy: { seat: 'own institution', role: 'clerk' },
  tasks: {
    'institution-review': {
      title: '园所审核',
      by: 'own institution',
      role: 'reviewer',
      clock: 'change-report.decide',
      verdicts: ['approve', 'reject'],
    },
  },
  effects: {},
  repair: {},
  withdraw: 'while-open',
}) as Process

export const toyOffice = (): Promise<TestOffice> => testOffice(undefined, nationalPhase2)

/** Files one; it lies on the desk of whoever reviews for the institution. */
export async function fileToy(t: TestOffice, clerk: Person): Promise<{ caseId: string; task: TaskRow }> {
  const { caseId } = accepted(await file(t.office, acting(clerk), toyPurchase, { form: { item: '积木' } }))
  return { caseId, task: await openTask(t, caseId) }
}
