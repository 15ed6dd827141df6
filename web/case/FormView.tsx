import { Descriptions } from 'antd'
import type { components } from '../api/schema.generated.ts'
import { linesOf, type FieldSchema } from './formWords.ts'
import { useFullNumbers } from './fullNumbers.ts'
import { useNames } from './useNames.ts'

/** What was filled in, read-only, with the titles of the form's own schema. */
export function FormView({
  caseId,
  form,
  process,
  narrow = false,
}: {
  caseId: string
  form: Record<string, unknown>
  process: components['schemas']['Process']
  narrow?: boolean
}) {
  const names = useNames(caseId)
  const numbers = useFullNumbers(caseId)
  const properties = (process.fields['properties'] ?? {}) as Record<string, FieldSchema>
  return (
    <Descriptions
      size="small"
      bordered
      column={narrow ? 1 : { xs: 1, lg: 2 }}
      items={linesOf(properties, form, { ...process, names }).map(({ path, title, text }) => ({
        key: path,
        label: title,
        children: (
          <span style={{ whiteSpace: 'pre-wrap', wordBreak: 'break-word' }}>
            {numbers.get(`form.${path}`) ?? text}
          </span>
        ),
      }))}
    />
  )
}
