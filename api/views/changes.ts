import { z } from 'zod'
import type { Office } from '../../acts/office.ts'
import { currentOf } from '../../acts/readings.ts'
import type { CaseRow } from '../../db/cases.ts'
import { formOf } from '../../db/forms.ts'
import { maskId, maskName, maskPhone } from '../../db/personal/mask.ts'
import type { FieldChange } from '../../domain/field-change.ts'
import { statuses } from '../../domain/outcome.ts'
import { processNamed } from '../../processes/index.ts'

export const changeSchema = z
  .strictObject({
    field: z.string(),
    title: z.string(),
    before: z.string().nullable().meta({ description: '现有登记；没有登记的为 null' }),
    after: z.string().nullable(),
    major: z.boolean().meta({ description: '重要事项' }),
    masked: z.boolean().meta({ description: '个人信息，部分隐藏' }),
  })
  .meta({ id: 'FieldChange' })

/** How a personal value is shown to others. */
export const masks = { name: maskName, phone: maskPhone, 'id-number': maskId } as const satisfies Record<
  NonNullable<FieldChange['personal']>,
  (value: string) => string
>

const shown = ({ personal, before, after, ...change }: FieldChange): z.infer<typeof changeSchema> => {
  const hide = personal === null ? (value: string) => value : masks[personal]
  return {
    ...change,
    before: before === null ? null : hide(before),
    after: after === null ? null : hide(after),
    masked: personal !== null,
  }
}

/**
 * What the form would change, beside what the register says; of a case that has ended, what it said when the form
 * was handed in. Empty where the process changes nothing field by field.
 */
export const changesView = async (office: Office, kase: CaseRow, form: unknown) =>
  (await changesOf(office, kase, form)).map(shown)

/** The same with nothing hidden. */
export async function changesOf(
  office: Office,
  kase: CaseRow,
  form: unknown,
): Promise<readonly FieldChange[]> {
  const process = processNamed(kase.process)
  if (!process?.diff) return []
  const { at } = await formOf(office.pool, kase.id, kase.formNo)
  const recordedBy = statuses[kase.status].open ? office.time.now() : at
  const reading = { applicantId: kase.applicantId, form, recordedBy }
  const current = await currentOf(office.pool, office, process, reading)
  return current ? process.diff(form, current) : []
}
