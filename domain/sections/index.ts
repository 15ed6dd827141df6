import { z } from 'zod'
import type { FormError } from '../form-error.ts'
import type { FieldFacts } from '../kit.ts'
import { basic } from './basic.ts'
import { building } from './building.ts'
import { conditions } from './conditions.ts'

/** The sections of an institution's base information (R13a); each is filed, reviewed and versioned alone. */
export const sections = {
  basic: { title: '基本信息', fields: basic },
  building: { title: '园舍', fields: building },
  conditions: { title: '办园条件', fields: conditions },
} as const satisfies Record<string, { title: string; fields: Readonly<Record<string, z.ZodType>> }>

export type Section = keyof typeof sections

/** Values of one section, by field; what has never been filled in is not there. */
export type Body = Readonly<Record<string, unknown>>

export const sectionTitles = Object.fromEntries(
  Object.entries(sections).map(([section, { title }]) => [section, title]),
) as Readonly<Record<Section, string>>

const factsOf = (field: z.ZodType): FieldFacts => field.meta() as unknown as FieldFacts

/** Label, unit and the rest of every field of a section, in the order of the paper form. */
export const fieldsOf = (section: Section): readonly (FieldFacts & { field: string })[] =>
  Object.entries<z.ZodType>(sections[section].fields).map(([field, type]) => ({ field, ...factsOf(type) }))

/** The fields that are sealed apart from the rest of their section. */
export const personalFields = (section: Section): readonly string[] =>
  fieldsOf(section).flatMap(({ field, personal }) => (personal === undefined ? [] : [field]))

/** A whole section, for what is laid down without a case. */
export const sectionSchema = (section: Section) => z.strictObject(sections[section].fields)

const marked = <Fields extends Readonly<Record<string, z.ZodType>>>(section: Section, fields: Fields) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, type]) => [name, type.meta({ ...factsOf(type), section }).optional()]),
  ) as unknown as { [Name in keyof Fields]: z.ZodOptional<Fields[Name]> }

/** The fields of every section, each optional and marked with its section: only what changes is filed. */
export const patchFields = {
  ...marked('basic', basic),
  ...marked('building', building),
  ...marked('conditions', conditions),
}

/** What is in a patch and not in the section it is filed for; an empty patch changes nothing. */
export function wrongFields(section: Section, patch: Body): FormError[] {
  const fields = Object.keys(patch)
  if (fields.length === 0) return [{ path: 'patch', message: '请填写变更的内容' }]
  const own = Object.keys(sections[section].fields)
  return fields
    .filter((field) => !own.includes(field))
    .map((field) => ({ path: `patch.${field}`, message: `“${sectionTitles[section]}”没有这个字段` }))
}

/** Whether a patch says anything on a major matter, be it changed or not. */
export const isMajor = (section: Section, patch: Body): boolean =>
  fieldsOf(section).some(({ field, major }) => major === true && patch[field] !== undefined)

/** The paper that proves a major change: a section of a school has no licence of its own, the school has it. */
export const paperFor = ({ type }: Body): string =>
  type === 'kindergarten' ? '办园许可证或批复文件' : '所在学校的办学许可证或批复文件'
