import { Input } from 'antd'
import { useState } from 'react'
import { textIn } from '../field.ts'
import { normaliseNumber } from '../normalise.ts'
import { spoken, type WidgetProps } from '../widget.ts'

/** A number with its unit. What is no number stays as it was typed, so that the check can say so. */
const read = (text: string): string | number | undefined => {
  const plain = normaliseNumber(text)
  if (plain === '') return undefined
  const number = Number(plain)
  return Number.isFinite(number) ? number : text
}

export function NumberWidget(props: WidgetProps) {
  const { field, value, onChange, onRewritten, invalid, readOnly } = props
  const [typed, setTyped] = useState(textIn(value))
  // Something else than typing has changed the value: a draft that was read, another choice.
  const shown = read(typed) === value ? typed : textIn(value)
  const leave = () => {
    const plain = textIn(read(shown))
    if (plain === shown) return
    setTyped(plain)
    onRewritten(shown, plain)
  }
  return (
    <Input
      {...spoken(props)}
      value={shown}
      inputMode="decimal"
      suffix={field.unit}
      status={invalid ? 'error' : ''}
      disabled={readOnly}
      autoComplete="off"
      style={{ maxInlineSize: 260 }}
      onChange={({ target }) => {
        setTyped(target.value)
        onChange(read(target.value))
      }}
      onBlur={leave}
    />
  )
}
