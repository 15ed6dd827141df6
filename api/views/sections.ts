import { z } from 'zod'
import { namesOf } from '../../db/caselists.ts'
import { sectionsAt, type SectionRow } from '../../db/sections.ts'
import type { Office } from '../../acts/office.ts'
import { inWords } from '../../domain/field-change.ts'
import { fieldsOf, sectionTitles, type Section } from '../../domain/sections/index.ts'
import { dayOf } from '../../domain/time/day.ts'
import { day, instant } from '../schema.ts'
import { masks } from './changes.ts'

const fieldSchema = z.strictObject({
  field: z.string(),
  title: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  text: z.string().nullable().meta({ description: '给人看的写法，含单位' }),
  major: z.boolean().meta({ description: '重要事项' }),
  masked: z.boolean().meta({ description: '个人信息，部分隐藏' }),
})

export const sectionsSchema = z.strictObject({
  asOf: day,
  recordedBy: instant,
  items: z.array(
    z.strictObject({
      section: z.enum(Object.keys(sectionTitles) as [Section, ...Section[]]),
      title: z.string(),
      from: day,
      to: day.nullable().meta({ description: '自这一天起不再如此；null 为至今' }),
      recordedAt: instant,
      caseId: z.uuid().nullable().meta({ description: '由哪个办件登记；null 为建档时' }),
      filledBy: z.string().nullable().meta({ description: '填表责任人' }),
      reviewedBy: z.string().nullable().meta({ description: '审核责任人' }),
      fields: z.array(fieldSchema),
    }),
  ),
})

const fieldsView = (section: Section, body: SectionRow['body'], plain: boolean) =>
  fieldsOf(section).map(({ field, title, personal, major, ...facts }): z.infer<typeof fieldSchema> => {
    const kept = body[field] as string | number | boolean | undefined
    const masked = personal !== undefined && !plain
    const value = kept === undefined ? null : masked ? masks[personal](String(kept)) : kept
    return { field, title, value, text: inWords(facts, value), major: major === true, masked }
  })

/** Base information as it was on a day, as far as it was known at an instant. */
export async function sectionsView(
  office: Office,
  institutionId: string,
  { asOf, recordedBy, plain }: { asOf: string; recordedBy: number; plain: boolean },
): Promise<z.infer<typeof sectionsSchema>> {
  const rows = await sectionsAt(office.pool, office.personal, institutionId, { asOf, recordedBy })
  const persons = rows.flatMap(({ filledBy, reviewedBy }) =>
    [filledBy, reviewedBy].filter((id) => id !== null),
  )
  const names = await namesOf(office.pool, { units: [], persons, day: dayOf(office.time.now()) })
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return {
    asOf,
    recordedBy,
    items: rows.map(({ section, from, to, recordedAt, caseId, filledBy, reviewedBy, body }) => ({
      section,
      title: sectionTitles[section],
      from,
      to,
      recordedAt,
      caseId,
      filledBy: nameOf(filledBy),
      reviewedBy: nameOf(reviewedBy),
      fields: fieldsView(section, body, plain),
    })),
  }
}
