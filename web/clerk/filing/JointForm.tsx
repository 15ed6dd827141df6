import { Checkbox } from 'antd'
import type { FormError } from '../../../domain/form-error.ts'
import type { Group } from '../../form/field.ts'
import { SchemaForm } from '../../form/SchemaForm.tsx'
import { useTexts } from '../../texts/texts.ts'
import type { Process } from '../queries.ts'
import type { Joint } from './joint.ts'

interface Props {
  joint: Joint
  /** Both are there where it is filed together. */
  update: Process | undefined
  value: Group | undefined
  errors: readonly FormError[]
  applicantId: string
  onChange: (value: Group | undefined) => void
}

/** 一事一报: the update of base information that may be filed together with the report. */
export function JointForm({ joint, update, value, errors, applicantId, onChange }: Props) {
  const t = useTexts()
  return (
    <section
      aria-label={joint.title}
      style={{ borderBlockStart: '1px solid #d9dedb', paddingBlockStart: 12 }}
    >
      <Checkbox
        checked={value !== undefined}
        onChange={({ target }) => onChange(target.checked ? {} : undefined)}
      >
        {t('一事一报：同时提交{{title}}，两件一并办理，有一件不成则都不提交', { title: joint.title })}
      </Checkbox>
      {update && value ? (
        <div style={{ marginBlockStart: 12 }}>
          <SchemaForm
            head="f-with-0-form"
            schema={update.fields}
            value={value}
            onChange={onChange}
            errors={errors}
            context={{ applicantId, categories: update.categories, evidence: update.evidence }}
          />
        </div>
      ) : null}
    </section>
  )
}
