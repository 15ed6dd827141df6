import { useQuery } from '@tanstack/react-query'
import { groupIn, pathText } from '../field.ts'
import { childQuery } from '../options.ts'
import { FormScopeContext, useForm } from '../scope.ts'
import type { WidgetProps } from '../widget.ts'
import { GroupWidget } from './GroupWidget.tsx'

/** Key fields of a child, each beside what is registered now, masked. */
export function IdentityWidget(props: WidgetProps) {
  const form = useForm()
  const beside = props.path.slice(0, -1).reduce<unknown>((value, name) => groupIn(value)[name], form.value)
  const chosen = groupIn(beside)[props.field.by ?? '']
  const { data } = useQuery(childQuery(typeof chosen === 'string' ? chosen : undefined))
  const registered: Readonly<Record<string, string | null>> = data
    ? {
        name: data.name,
        sex: data.sexTitle,
        birth: data.birth,
        idType: data.idTypeTitle,
        idNumber: data.idNumber,
      }
    : {}
  const current = Object.entries(registered).map(
    ([field, text]) => [pathText([...props.path, field]), text ?? '–'] as const,
  )
  return (
    <FormScopeContext value={{ ...form, current: new Map([...form.current, ...current]) }}>
      <GroupWidget {...props} />
    </FormScopeContext>
  )
}
