import { Button, Radio, Select } from 'antd'
import { useTexts } from '../../texts/texts.ts'
import { spoken, type WidgetProps } from '../widget.ts'

/** More than these are a list to open, fewer lie open on the page. */
const fewEnough = 4

/** One of several words. */
export function ChoiceWidget(props: WidgetProps) {
  const t = useTexts()
  const { id, field, value, onChange, required, invalid, readOnly } = props
  const options = (field.enum ?? []).map((word) => ({
    value: String(word),
    label: field.choices?.[String(word)] ?? String(word),
  }))
  if (options.length > fewEnough)
    return (
      <Select<string>
        {...spoken(props)}
        value={typeof value === 'string' ? value : null}
        options={options}
        placeholder={t('请选择')}
        allowClear={required ? false : { label: t('清除') }}
        showSearch={{ optionFilterProp: 'label' }}
        status={invalid ? 'error' : ''}
        disabled={readOnly}
        style={{ minInlineSize: 240 }}
        onChange={(word: string | undefined) => onChange(word)}
      />
    )
  return (
    <>
      <Radio.Group
        {...spoken(props)}
        aria-labelledby={`${id}-label`}
        name={id}
        value={value ?? null}
        options={options}
        disabled={readOnly}
        onChange={({ target }) => onChange(target.value)}
      />
      {required || value === undefined || readOnly ? null : (
        <Button size="small" type="link" onClick={() => onChange(undefined)}>
          {t('清除')}
        </Button>
      )}
    </>
  )
}
