import { Alert } from 'antd'
import type { FormError } from '../../domain/form-error.ts'
import { useTexts } from '../texts/texts.ts'
import { errorsOfForm } from './errors.ts'
import { fieldIn, groupIn, withField, type Group } from './field.ts'
import { FormField } from './FormField.tsx'
import { FormScopeContext, type FormSurroundings } from './scope.ts'
import { categoryOf, shownForm } from './shown.ts'

export interface SchemaFormProps {
  /** The form as the API hands it out: JSON Schema with the facts of the declaration. */
  schema: Readonly<Record<string, unknown>>
  value: Group
  onChange: (value: Group) => void
  errors?: readonly FormError[]
  /** What a reviewer asks for, shown at its field. */
  pins?: readonly FormError[]
  /** What stands now, in words, by path; sections and children are looked up by their own widgets. */
  current?: ReadonlyMap<string, string>
  context: FormSurroundings
  /** Heads the ids of the controls. */
  head?: string
  readOnly?: boolean
}

/** A form drawn from its declaration alone. */
export function SchemaForm({
  schema,
  value,
  onChange,
  errors = [],
  pins = [],
  current = new Map(),
  context,
  head = 'f',
  readOnly = false,
}: SchemaFormProps) {
  const t = useTexts()
  const form = shownForm(fieldIn(schema), value, context)
  const group = groupIn(value)
  const whole = errorsOfForm(errors, form)
  const wholePins = errorsOfForm(pins, form)
  return (
    <FormScopeContext
      value={{
        ...context,
        ...{ head, value, errors, pins, current, readOnly },
        category: categoryOf(fieldIn(schema), value, context),
        Field: FormField,
      }}
    >
      {whole.map(({ message }) => (
        <Alert
          key={message}
          type="error"
          showIcon
          role="alert"
          title={message}
          style={{ marginBlockEnd: 12 }}
        />
      ))}
      {wholePins.map(({ message }) => (
        <Alert
          key={message}
          type="warning"
          showIcon
          title={t('审核意见：{{words}}', { words: message })}
          style={{ marginBlockEnd: 12 }}
        />
      ))}
      {Object.entries(form.properties ?? {}).map(([name, field]) => (
        <FormField
          key={name}
          name={name}
          field={field}
          path={[name]}
          value={group[name]}
          required={form.required?.includes(name) === true}
          onChange={(next) => onChange(withField(group, name, next))}
        />
      ))}
    </FormScopeContext>
  )
}
