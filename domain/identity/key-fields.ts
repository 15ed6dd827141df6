import { agreesWith, type Sex } from '../numbers/resident-id.ts'
import { numberRefusals } from '../numbers/refusals.ts'
import type { FormError } from '../form-error.ts'
import type { Day } from '../time/day.ts'
import { normaliseIdText, readIdNumber, type IdType } from './id-types.ts'
import { readName, tidyName } from './name.ts'

/** The five fields that are changed only on the guardian's application (article 27). */
export const keyFields = {
  name: { title: '姓名' },
  sex: { title: '性别' },
  birth: { title: '出生日期' },
  idType: { title: '身份证件类型' },
  idNumber: { title: '身份证件号' },
} as const satisfies Record<keyof Identity, { title: string }>

export interface Identity {
  name: string
  sex: Sex
  birth: Day
  idType: IdType
  /** Null where the type allows to have none. */
  idNumber: string | null
}

export type KeyField = keyof Identity

export const keyFieldNames = Object.keys(keyFields) as KeyField[]

export const sexes = { male: { title: '男' }, female: { title: '女' } } as const satisfies Record<
  Sex,
  { title: string }
>

/** What somebody asks to change; the fields left out stay. */
export type Changes = { [F in KeyField]?: Identity[F] | undefined }

/**
 * The identity as it would be, in the form in which it is stored. Another ID type without a number means that there
 * is none: the old number belonged to the old paper.
 */
export function afterChanges(now: Identity, changes: Changes): Identity {
  const idType = changes.idType ?? now.idType
  const kept = idType === now.idType ? now.idNumber : null
  const number = changes.idNumber === undefined ? kept : changes.idNumber
  return {
    name: changes.name === undefined ? now.name : tidyName(changes.name),
    sex: changes.sex ?? now.sex,
    birth: changes.birth ?? now.birth,
    idType,
    idNumber: number === null ? null : normaliseIdText(number) || null,
  }
}

/** The fields in which two identities differ, in the order of the form. */
export const changedKeyFields = (before: Identity, after: Identity): KeyField[] =>
  keyFieldNames.filter((field) => before[field] !== after[field])

/** What is wrong with an identity: the name, the number, or that birth date and sex are not those of the number. */
export function checkIdentity(identity: Identity, today: Day): FormError[] {
  const errors: FormError[] = []
  const name = readName(identity.name)
  if (!name.ok) errors.push({ path: 'name', message: name.message })
  if (identity.birth > today) errors.push({ path: 'birth', message: '出生日期晚于今天' })
  const read = readIdNumber(identity.idType, identity.idNumber, today)
  if (!read.ok) return [...errors, { path: 'idNumber', message: numberRefusals[read.code] }]
  const agrees = read.value.resident && agreesWith(read.value.resident, identity)
  if (agrees && !agrees.ok) {
    const path = agrees.code === 'id-birth-differs' ? 'birth' : 'sex'
    errors.push({ path, message: numberRefusals[agrees.code] })
  }
  return errors
}

/**
 * What a number is unique by in a province. Eighteen digits are unique in the country whatever paper they stand on;
 * two countries may give out the same passport number to different people, but no paper names the country here.
 */
export function numberKey({ idType, idNumber }: Pick<Identity, 'idType' | 'idNumber'>): string | null {
  if (idNumber === null) return null
  return /^\d{17}[\dX]$/.test(idNumber) ? idNumber : `${idType}:${idNumber}`
}
