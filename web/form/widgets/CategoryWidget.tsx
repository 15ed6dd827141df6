import { useForm } from '../scope.ts'
import type { WidgetProps } from '../widget.ts'
import { Options } from './Options.tsx'

/** A kind of the change catalogue as it holds in the applicant's county. */
export function CategoryWidget(props: WidgetProps) {
  const { categories = [] } = useForm()
  return (
    <Options widget={props} options={categories.map(({ code, title }) => ({ value: code, label: title }))} />
  )
}
