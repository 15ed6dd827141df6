import { groupIn, withField } from '../field.ts'
import { useForm } from '../scope.ts'
import type { WidgetProps } from '../widget.ts'

/** The fields of a group, one under the other. */
export function GroupWidget({ field, path, value, onChange }: WidgetProps) {
  const { Field } = useForm()
  const group = groupIn(value)
  return (
    <>
      {Object.entries(field.properties ?? {}).map(([name, each]) => (
        <Field
          key={name}
          name={name}
          field={each}
          path={[...path, name]}
          value={group[name]}
          required={field.required?.includes(name) === true}
          onChange={(next) => onChange(withField(group, name, next))}
        />
      ))}
    </>
  )
}
