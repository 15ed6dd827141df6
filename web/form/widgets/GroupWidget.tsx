import { groupIn, withField } from '../field.ts'
import { useForm } from '../scope.ts'
import type { WidgetProps } from '../widget.ts'

/** The fields of a group, one under the other. */
export function GroupWidget({ field, path, value, onChange, required }: WidgetProps) {
  const { Field } = useForm()
  const group = groupIn(value)
  // Of a group that may be left out nothing is required until something of it is filled in.
  const asked = required || Object.keys(group).length > 0
  return (
    <>
      {Object.entries(field.properties ?? {}).map(([name, each]) => (
        <Field
          key={name}
          name={name}
          field={each}
          path={[...path, name]}
          value={group[name]}
          required={asked && field.required?.includes(name) === true}
          onChange={(next) => onChange(withField(group, name, next))}
        />
      ))}
    </>
  )
}
