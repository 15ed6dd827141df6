import { Checkbox } from 'antd'
import { useTexts } from '../../texts/texts.ts'
import { nullableOf } from '../field.ts'
import { useForm } from '../scope.ts'
import type { WidgetProps } from '../widget.ts'

/** A field to which 无 is an answer. */
export function NullableWidget({ field, path, value, onChange, required, readOnly }: WidgetProps) {
  const t = useTexts()
  const { Field } = useForm()
  return (
    <>
      <Field
        name={path.at(-1) ?? ''}
        field={nullableOf(field) ?? {}}
        path={path}
        value={value ?? undefined}
        required={required}
        onChange={onChange}
      />
      <Checkbox
        checked={value === null}
        disabled={readOnly}
        style={{ marginBlockEnd: 12 }}
        onChange={({ target }) => onChange(target.checked ? null : undefined)}
      >
        {t('{{title}}：无', { title: field.title ?? nullableOf(field)?.title ?? '' })}
      </Checkbox>
    </>
  )
}
