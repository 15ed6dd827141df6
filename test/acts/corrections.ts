import { randomUUID } from 'node:crypto'
import { file } from '../../acts/file.ts'
import { insertAttachment } from '../../db/attachments.ts'
import type { Changes } from '../../domain/identity/key-fields.ts'
import type { Person } from '../../domain/may.ts'
import { nationalPhase2 } from '../../domain/policy/national-phase2.ts'
import type { PolicyPack } from '../../domain/policy/pack.ts'
import type { Process } from '../../domain/process.ts'
import type { Verdict } from '../../domain/verdicts.ts'
import { keyFieldCorrection } from '../../processes/key-field-correction.ts'
import { acting, type TestOffice } from '../support/office.ts'
import { accepted, openTask, say } from './cases.ts'

export const correction = keyFieldCorrection as Process

/** The office under the rules of 2025, where the county reviews after the institution. */
export const underCounty: PolicyPack = {
  ...nationalPhase2,
  stages: { 'key-field-correction.county-review': true },
}

/** Uploads one paper of each kind for an institution, without its bytes. */
export async function proofs(
  { office }: TestOffice,
  institutionId: string,
  by: Person,
  kinds: readonly string[] = ['application', 'guardian-id', 'household-register', 'birth-certificate'],
): Promise<{ kind: string; attachment: string }[]> {
  const at = office.time.now()
  const papers = kinds.map((kind) => ({ kind, attachment: randomUUID() }))
  for (const { attachment: id } of papers) {
    const name = await office.personal.seal(office.pool, { kind: 'case', id }, 'name', '证明.pdf', at)
    const paper = { id, unitId: institutionId, personId: by.id, name, size: 1, at }
    await office.pool.begin((tx) =>
      insertAttachment(tx, { ...paper, type: 'application/pdf', sha256: Buffer.alloc(32) }),
    )
  }
  return papers
}

/** A correction as a clerk fills it in. */
export const correctionForm = (
  child: string,
  changes: Changes,
  papers: { kind: string; attachment: string }[],
  over: object = {},
) => ({
  child,
  guardian: { name: '李家长', relation: 'father', idNumber: '11010519491231002X' },
  changes,
  reason: '户口簿登记与学籍不一致',
  papers,
  ...over,
})

export async function fileCorrection(
  t: TestOffice,
  k: { id: string; clerk: Person },
  child: string,
  changes: Changes,
  over: object = {},
): Promise<string> {
  const form = correctionForm(child, changes, await proofs(t, k.id, k.clerk), over)
  return accepted(await file(t.office, acting(k.clerk), correction, { form, applicantId: k.id })).caseId
}

/** Decides the open desk of a correction; the institution's approval comes with 原件已核验. */
export async function pronounce(t: TestOffice, caseId: string, verdict: Verdict, by: Person) {
  const { stage } = await openTask(t, caseId)
  const asked = stage === 'institution-approve' && verdict === 'approve'
  return say(t, caseId, verdict, acting(by), asked ? { originalsSeen: true } : undefined)
}
