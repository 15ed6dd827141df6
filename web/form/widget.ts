import type { ComponentType } from 'react'
import type { Field, Path } from './field.ts'

export interface WidgetProps {
  id: string
  field: Field
  path: Path
  value: unknown
  onChange: (value: unknown) => void
  /** Says that what was typed has been put into the official way of writing. */
  onRewritten: (from: string, to: string) => void
  describedBy: string | undefined
  invalid: boolean
  required: boolean
  readOnly: boolean
}

/** What a field is filled in with. A control has a label, a group a legend; what is bare holds fields that speak for themselves. */
export interface Widget {
  as: 'control' | 'group' | 'bare'
  Draw: ComponentType<WidgetProps>
  /** A group whose parts are no fields of their own: what is wrong with them is said at the group. */
  whole?: boolean
}

/** What assistive technology hears of a control. */
export const spoken = ({ id, describedBy, invalid, required }: WidgetProps) => ({
  id,
  'aria-describedby': describedBy,
  'aria-invalid': invalid || undefined,
  'aria-required': required || undefined,
})
