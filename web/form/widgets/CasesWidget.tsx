import { useQuery } from '@tanstack/react-query'
import { openCasesQuery } from '../options.ts'
import type { WidgetProps } from '../widget.ts'
import { Options } from './Options.tsx'

/** Open cases of one's scope, by number. */
export function CasesWidget(props: WidgetProps) {
  const { data = [], isFetching } = useQuery(openCasesQuery)
  const options = data.map(({ id, number, processTitle, applicant }) => ({
    value: id,
    label: [number, processTitle, applicant].filter((part) => part !== null).join(' · '),
  }))
  return <Options widget={props} options={options} loading={isFetching} several />
}
