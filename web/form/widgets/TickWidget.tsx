import { Checkbox } from 'antd'
import { useTexts } from '../../texts/texts.ts'
import { spoken, type WidgetProps } from '../widget.ts'

/** Something that must be confirmed before one goes on. */
export function TickWidget(props: WidgetProps) {
  const t = useTexts()
  const { id, value, onChange, readOnly } = props
  return (
    <Checkbox
      {...spoken(props)}
      aria-labelledby={`${id}-label`}
      checked={value === true}
      disabled={readOnly}
      onChange={({ target }) => onChange(target.checked ? true : undefined)}
    >
      {t('已确认')}
    </Checkbox>
  )
}
