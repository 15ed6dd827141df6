import { useQuery } from '@tanstack/react-query'
import { unitsQuery } from '../options.ts'
import type { WidgetProps } from '../widget.ts'
import { Options } from './Options.tsx'

/** An authority of the tree, with its division code. */
export function UnitWidget(props: WidgetProps) {
  const { data = [], isFetching } = useQuery(unitsQuery)
  const options = data.map(({ id, name, code }) => ({ value: id, label: `${name} ${code}` }))
  return <Options widget={props} options={options} loading={isFetching} />
}
