import type { ReactNode } from 'react'
import type { WidgetProps } from '../widget.ts'
import { PaperRow } from './PaperRow.tsx'
import { UploadBox } from './UploadBox.tsx'

interface Props {
  widget: WidgetProps
  ids: readonly string[]
  onAdd: (id: string) => void
  onRemove: (id: string) => void
  /** What else is said of each paper. */
  beside?: (id: string, file: string) => ReactNode
}

/** The papers that are there, and the place to add one. */
export function Papers({ widget, ids, onAdd, onRemove, beside }: Props) {
  const full = ids.length >= (widget.field.maxItems ?? Infinity)
  return (
    <>
      <ul style={{ listStyle: 'none', paddingInlineStart: 0, marginBlock: '0 8px' }}>
        {ids.map((id) => (
          <PaperRow
            key={id}
            id={id}
            beside={beside}
            {...(widget.readOnly ? {} : { onRemove: () => onRemove(id) })}
          />
        ))}
      </ul>
      {widget.readOnly || full ? null : (
        <UploadBox id={widget.id} describedBy={widget.describedBy} onAdd={onAdd} />
      )}
    </>
  )
}
