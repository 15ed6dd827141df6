import { Input } from 'antd'
import { textIn } from '../field.ts'
import { normaliseText } from '../normalise.ts'
import { spoken, type WidgetProps } from '../widget.ts'

/** One line; numbers of papers and telephones are put into their official writing when one leaves the field. */
export function TextWidget(props: WidgetProps) {
  const { field, value, onChange, onRewritten, invalid, readOnly } = props
  const leave = () => {
    const typed = textIn(value)
    const official = normaliseText(field, typed)
    if (official === typed) return
    onChange(official === '' ? undefined : official)
    if (official !== typed.trim()) onRewritten(typed, official)
  }
  return (
    <Input
      {...spoken(props)}
      value={textIn(value)}
      status={invalid ? 'error' : ''}
      disabled={readOnly}
      autoComplete="off"
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      onBlur={leave}
    />
  )
}
