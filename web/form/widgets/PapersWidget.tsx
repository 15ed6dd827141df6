import { listIn, textIn } from '../field.ts'
import { Papers } from '../papers/Papers.tsx'
import { useForm } from '../scope.ts'
import type { WidgetProps } from '../widget.ts'
import { WantedPapers } from '../papers/WantedPapers.tsx'

/** Papers that prove what the form says, and which of them are asked for. */
export function PapersWidget(props: WidgetProps) {
  const { category } = useForm()
  const ids = listIn(props.value).map(textIn)
  const wanted = (category?.papers ?? []).map((title, n) => ({ title, there: n < ids.length }))
  return (
    <>
      <WantedPapers wanted={wanted} />
      <Papers
        widget={props}
        ids={ids}
        onAdd={(id) => props.onChange([...ids, id])}
        onRemove={(id) => props.onChange(ids.filter((each) => each !== id))}
      />
    </>
  )
}
