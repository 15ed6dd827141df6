import { Input } from 'antd'
import { textIn } from '../field.ts'
import { spoken, type WidgetProps } from '../widget.ts'

/** Several lines, with how many characters are left. */
export function WordsWidget(props: WidgetProps) {
  const { field, value, onChange, invalid, readOnly } = props
  return (
    <Input.TextArea
      {...spoken(props)}
      value={textIn(value)}
      status={invalid ? 'error' : ''}
      disabled={readOnly}
      rows={4}
      {...(field.maxLength === undefined ? {} : { count: { show: true, max: field.maxLength } })}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  )
}
