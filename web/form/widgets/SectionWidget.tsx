import { useQuery } from '@tanstack/react-query'
import { pathText } from '../field.ts'
import { sectionsQuery } from '../options.ts'
import { FormScopeContext, useForm } from '../scope.ts'
import type { WidgetProps } from '../widget.ts'
import { GroupWidget } from './GroupWidget.tsx'

/** The fields of one section of base information, each beside what is registered now. */
export function SectionWidget(props: WidgetProps) {
  const form = useForm()
  const { data = [] } = useQuery(sectionsQuery(form.applicantId))
  const own = Object.values(props.field.properties ?? {})[0]?.section
  const registered = data.find(({ section }) => section === own)?.fields ?? []
  const current = new Map(
    registered.map(({ field, text }) => [pathText([...props.path, field]), text ?? '–']),
  )
  return (
    <FormScopeContext value={{ ...form, current: new Map([...form.current, ...current]) }}>
      <GroupWidget {...props} />
    </FormScopeContext>
  )
}
