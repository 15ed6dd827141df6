import { useQuery } from '@tanstack/react-query'
import { caseChildrenQuery } from '../options.ts'
import { useForm } from '../scope.ts'
import type { WidgetProps } from '../widget.ts'
import { Options } from './Options.tsx'

/** A place that a child of the case has in an institution. */
export function EnrolmentWidget(props: WidgetProps) {
  const { data = [], isFetching } = useQuery(caseChildrenQuery(useForm().caseId))
  const options = data.flatMap(({ enrolmentId, name, institution }) =>
    enrolmentId === null ? [] : [{ value: enrolmentId, label: `${institution ?? ''} · ${name}` }],
  )
  return <Options widget={props} options={options} loading={isFetching} />
}
