import type { FieldChange } from '../field-change.ts'
import type { FormError } from '../form-error.ts'
import { readResidentId } from '../numbers/resident-id.ts'
import { numberRefusals } from '../numbers/refusals.ts'
import { missingPapers, type EvidenceMatrix } from '../policy/evidence.ts'
import type { Day } from '../time/day.ts'
import { idTypes, normaliseIdText } from './id-types.ts'
import {
  afterChanges,
  changedKeyFields,
  checkIdentity,
  keyFieldNames,
  keyFields,
  sexes,
  type Changes,
  type Identity,
  type KeyField,
} from './key-fields.ts'
import { readName } from './name.ts'

/** The paper that proves an adoption; what a child was called before it is sealed. */
export const adoptionPaper = 'adoption-certificate'

export interface Correction {
  child: string
  guardian: { name: string; idNumber: string }
  changes: Changes
  since?: Day | undefined
  papers: readonly { kind: string; attachment: string }[]
}

const at = (head: string, errors: readonly FormError[]): FormError[] =>
  errors.map(({ path, message }) => ({ path: `${head}.${path}`, message }))

/** A guardian may hold any paper; one of 15 or 18 digits must be a right one. */
function checkGuardian({ name, idNumber }: Correction['guardian'], today: Day): FormError[] {
  const errors: FormError[] = []
  const read = readName(name)
  if (!read.ok) errors.push({ path: 'name', message: read.message })
  const number = normaliseIdText(idNumber)
  const id = /^(\d{15}|\d{17}[\dX])$/.test(number) ? readResidentId(number, today) : undefined
  if (id && !id.ok) errors.push({ path: 'idNumber', message: numberRefusals[id.code] })
  if (!id && !/^[A-Z0-9()]{5,30}$/.test(number))
    errors.push({ path: 'idNumber', message: numberRefusals['id-other-shape'] })
  return errors
}

function checkSince(since: Day | undefined, birth: Day, today: Day): FormError[] {
  if (since === undefined) return []
  if (since > today) return [{ path: 'since', message: '变更日期不能晚于今天' }]
  return since < birth ? [{ path: 'since', message: '变更日期不能早于出生日期' }] : []
}

/** Neither guardian renames the child while a court has still to say who may. */
const disputed: FormError = {
  path: 'changes.name',
  message: '该幼儿存在监护权争议，凭人民法院或民政部门文书解除后才能更改姓名',
}

const strangeKinds = ({ kinds }: EvidenceMatrix, papers: Correction['papers']): FormError[] =>
  papers.flatMap(({ kind }, n) =>
    Object.hasOwn(kinds, kind) ? [] : [{ path: `papers.${String(n)}.kind`, message: '没有这类材料' }],
  )

/**
 * What is wrong with a correction of key fields, beside the child as the register has it. Whether another child has the new
 * number is not asked here: the answer would let numbers be probed, and where two children were mixed up it would refuse the
 * very filing that brings it to light. It is found when the correction is written, after a reviewer has seen the originals.
 */
export function checkCorrection(
  { guardian, changes, since, papers }: Correction,
  held: (Identity & { custodyDisputed: boolean }) | null,
  matrix: EvidenceMatrix,
  today: Day,
): FormError[] {
  if (!held) return [{ path: 'child', message: '本园没有这名幼儿' }]
  const after = afterChanges(held, changes)
  const changed = changedKeyFields(held, after)
  if (changed.length === 0) return [{ path: 'changes', message: '与现有登记相同，没有要更改的内容' }]
  return [
    ...at('guardian', checkGuardian(guardian, today)),
    ...at('changes', checkIdentity(after, today)),
    ...(held.custodyDisputed && changed.includes('name') ? [disputed] : []),
    ...checkSince(since, after.birth, today),
    ...strangeKinds(matrix, papers),
    ...missingPapers(
      matrix,
      changed,
      papers.map(({ kind }) => kind),
    ).map((message) => ({ path: 'papers', message })),
  ]
}

const inWords = (identity: Identity, field: KeyField): string | null => {
  switch (field) {
    case 'sex':
      return sexes[identity.sex].title
    case 'idType':
      return idTypes[identity.idType].title
    case 'name':
    case 'birth':
    case 'idNumber':
      return identity[field]
  }
}

const personal = {
  name: 'name',
  idNumber: 'id-number',
  sex: null,
  birth: null,
  idType: null,
} as const satisfies Record<KeyField, FieldChange['personal']>

/** The correction field by field. */
export function identityDiff(held: Identity, changes: Changes): FieldChange[] {
  const after = afterChanges(held, changes)
  const changed = changedKeyFields(held, after)
  return keyFieldNames
    .filter((field) => changed.includes(field))
    .map((field) => ({
      field,
      title: keyFields[field].title,
      before: inWords(held, field),
      after: inWords(after, field),
      major: true,
      personal: personal[field],
    }))
}
