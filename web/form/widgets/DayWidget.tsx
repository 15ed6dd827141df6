import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import type { SyntheticEvent } from 'react'
import { textIn } from '../field.ts'
import { normaliseDay } from '../normalise.ts'
import { spoken, type WidgetProps } from '../widget.ts'

dayjs.extend(customParseFormat)

const official = 'YYYY-MM-DD'

const dayIn = (text: string) => {
  const day = dayjs(text, official, true)
  return day.isValid() ? day : null
}

/** A day: typed, pasted in any usual writing, or chosen from the calendar. */
export function DayWidget(props: WidgetProps) {
  const { value, onChange, onRewritten, invalid, readOnly } = props
  const take = (text: string): boolean => {
    const day = normaliseDay(text)
    if (!dayIn(day)) return false
    if (day !== textIn(value)) onChange(day)
    if (day !== text) onRewritten(text, day)
    return true
  }
  const leave = ({ target }: SyntheticEvent) => {
    if (target instanceof HTMLInputElement && target.value !== '') take(target.value)
  }
  return (
    <span
      onBlurCapture={leave}
      onKeyDownCapture={(event) => {
        if (event.key === 'Enter') leave(event)
      }}
      onPasteCapture={(event) => {
        if (take(event.clipboardData.getData('text'))) event.preventDefault()
      }}
    >
      <DatePicker
        {...spoken(props)}
        value={dayIn(textIn(value))}
        format={official}
        placeholder="2026-11-23"
        status={invalid ? 'error' : ''}
        disabled={readOnly}
        style={{ inlineSize: 200 }}
        onChange={(day) => onChange(day ? day.format(official) : undefined)}
      />
    </span>
  )
}
