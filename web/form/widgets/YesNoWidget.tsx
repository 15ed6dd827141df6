import { Radio } from 'antd'
import { useTexts } from '../../texts/texts.ts'
import { spoken, type WidgetProps } from '../widget.ts'

/** 是 or 否; neither is ticked until somebody says so. */
export function YesNoWidget(props: WidgetProps) {
  const t = useTexts()
  const { id, value, onChange, readOnly } = props
  return (
    <Radio.Group
      {...spoken(props)}
      aria-labelledby={`${id}-label`}
      name={id}
      value={value ?? null}
      disabled={readOnly}
      options={[
        { value: true, label: t('是') },
        { value: false, label: t('否') },
      ]}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
