import { z } from 'zod'
import { currentOf } from '../../acts/readings.ts'
import type { Office } from '../../acts/office.ts'
import type { CaseRow } from '../../db/cases.ts'
import { maskId, maskName } from '../../db/personal/mask.ts'
import type { FieldChange } from '../../domain/field-change.ts'
import { processNamed } from '../../processes/index.ts'

export const fieldChangeSchema = z
  .strictObject({
    field: z.string(),
    title: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    major: z.boolean(),
  })
  .meta({ id: 'FieldChange', description: '更改前后对照，个人信息已遮蔽' })

const masks = { name: maskName, 'id-number': maskId } as const satisfies Record<
  NonNullable<FieldChange['personal']>,
  (value: string) => string
>

const shown = (value: string | null, personal: FieldChange['personal']): string | null =>
  value === null || personal === null ? value : masks[personal](value)

/** What a case would change in the register, or has changed: beside the register as it was when the case was filed. */
export async function changesView(
  office: Office,
  kase: CaseRow,
  form: unknown,
): Promise<z.infer<typeof fieldChangeSchema>[]> {
  const process = processNamed(kase.process)
  if (!process?.diff) return []
  const reading = { applicantId: kase.applicantId, form, recordedBy: kase.filedAt }
  const current = await currentOf(office.pool, office, process, reading)
  if (!current) return []
  return process.diff(form, current).map(({ field, title, before, after, major, personal }) => ({
    field,
    title,
    before: shown(before, personal),
    after: shown(after, personal),
    major,
  }))
}
